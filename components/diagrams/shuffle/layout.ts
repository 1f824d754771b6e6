/**
 * N2's drawing as rectangles. One line of tiles per tensor, flowing right on a wide page and down on a phone: `along` is
 * the way the drawing flows, `across` the way channels are counted.
 */
import type { MatrixGrid } from "@/components/marks/matrix";
import type { Point, Rect, Size } from "@/lib/readings/scene";
import { type ShuffleWidths, shuffleGroup } from "@/lib/spec/shuffle";
import { matricesLayout, type PlacedMatrix } from "./layoutMatrices";
import { type StripLayout, stripHeight, stripLayout } from "./layoutStrip";
import type { TensorName } from "./trace";

export type Mode = "wide" | "flow";
/** How a tile is drawn: sign over number and the map; both on one line; or a mark alone where maps would be too small. */
export type TileForm = "stacked" | "line" | "mark";

export interface TileShape extends Size {
  readonly form: TileForm;
  /** The tab with sign and number, from the tile's corner. */
  readonly tab: Size;
  /** Corner of the map, and its side; 0 in a mark. */
  readonly map: Point;
  readonly side: number;
}

export interface PlacedBank {
  /** Side of one weight. */
  readonly cell: number;
  /** One block per group. */
  readonly blocks: readonly Rect[];
}

export interface Band extends Rect {
  readonly row: number;
}

export const LABELS = ["input", "first", "made", "lanes", "placed", "second", "output", "hears"] as const;
export type LabelName = (typeof LABELS)[number];

export interface ShuffleLayout extends Size {
  readonly mode: Mode;
  readonly tile: TileShape;
  /** Corners of the tiles. */
  readonly tensors: Readonly<Record<TensorName, readonly Point[]>>;
  /** Where each channel of the first layer stands after the transpose; where its row's lane begins. */
  readonly lanes: readonly Point[];
  /** Rows of the transposed table, read one after another. */
  readonly bands: readonly Band[];
  readonly banks: Readonly<Record<"first" | "second", PlacedBank>>;
  /** Where the signs of the groups that an output hears begin, and how far they may go. */
  readonly hears: { readonly corners: readonly Point[]; readonly room: number };
  readonly labels: Readonly<Record<LabelName, Rect>>;
  readonly strip: StripLayout;
  readonly matrices: Readonly<Record<"with" | "without", PlacedMatrix>>;
}

export type { MatrixGrid };

/** What the layout depends on. */
export interface LayoutWidths extends Pick<ShuffleWidths, "channels" | "groups"> {
  /** Rows and columns of the reshaped table, as `ShuffleBuilt.table`. */
  readonly table: readonly [rows: number, columns: number];
  readonly places: readonly number[];
}

const LABEL = 40;
const PHONE_LABEL = 24;
const MATRICES = 176;
const MOST_SIDE = 44;
const BANK = 46;
/** Below these sides of a tile with its gap it has no room for sign over number, or for any map. */
const STACKED = 26;
const LEAST = 15;
const LEAST_PHONE = 13;
const EDGE = 2;

interface Axis {
  /** Corner of every channel across, and the room that a group takes. */
  readonly starts: readonly number[];
  readonly pitch: number;
}

/** Channels across, with a wider gap between groups. */
function axisOf({ channels, groups }: LayoutWidths, room: number): Axis {
  const gap = groups === 1 ? 0 : Math.min(10, (0.12 * room) / (groups - 1));
  const pitch = Math.min(MOST_SIDE, (room - gap * (groups - 1)) / channels);
  const used = pitch * channels + gap * (groups - 1);
  const start = (room - used) / 2;
  const place = (k: number) => start + k * pitch + shuffleGroup(k, { channels, groups }) * gap;
  return { pitch, starts: Array.from({ length: channels }, (_, k) => place(k)) };
}

function tileOf(pitch: number, mode: Mode): TileShape {
  const wide = mode === "wide";
  const side = Math.max(1, Math.min(pitch - 1, pitch > 8 ? Math.floor(pitch - 2) : pitch * 0.9));
  if (pitch < (wide ? LEAST : LEAST_PHONE)) {
    const long = wide ? 20 : 16;
    const size = wide ? { width: long, height: side } : { width: side, height: long };
    return { form: "mark", ...size, tab: size, map: { x: 0, y: 0 }, side: 0 };
  }
  if (!wide)
    return {
      form: "stacked",
      width: side,
      height: side + 16,
      tab: { width: side, height: 16 },
      map: { x: 0, y: 16 },
      side,
    };
  const form = pitch >= STACKED ? "stacked" : "line";
  const tab = { width: form === "stacked" ? 22 : 34, height: side };
  return { form, width: tab.width + side, height: side, tab, map: { x: tab.width, y: 0 }, side };
}

interface Frame {
  readonly mode: Mode;
  readonly widths: LayoutWidths;
  readonly axis: Axis;
  readonly tile: TileShape;
  /** Length of a tile along the flow, and its side across. */
  readonly long: number;
  readonly thick: number;
  /** Where the channels begin across. */
  readonly across: number;
  point(along: number, across: number): Point;
  rect(along: number, across: number, length: number, breadth: number): Rect;
}

function frameOf(widths: LayoutWidths, room: number, across: number, mode: Mode): Frame {
  const axis = axisOf(widths, room);
  const tile = tileOf(axis.pitch, mode);
  const wide = mode === "wide";
  return {
    mode,
    widths,
    axis,
    tile,
    across,
    long: wide ? tile.width : tile.height,
    thick: wide ? tile.height : tile.width,
    point: (a, c) => (wide ? { x: a, y: across + c } : { x: across + c, y: a }),
    rect: (a, c, length, breadth) =>
      wide
        ? { x: a, y: across + c, width: length, height: breadth }
        : { x: across + c, y: a, width: breadth, height: length },
  };
}

const startOf = ({ axis }: Frame, k: number): number => axis.starts[k] ?? 0;

const line = (frame: Frame, along: number): readonly Point[] =>
  frame.axis.starts.map((start) => frame.point(along, start));

function bank(frame: Frame, along: number, room: number): PlacedBank {
  const { widths, axis, thick } = frame;
  const n = widths.channels / widths.groups;
  const fitting = Math.min(10, (n * axis.pitch) / n, room / n);
  const cell = fitting >= 2 ? Math.floor(fitting * 2) / 2 : fitting;
  const blocks = Array.from({ length: widths.groups }, (_, group) => {
    const [from, to] = [startOf(frame, group * n), startOf(frame, (group + 1) * n - 1) + thick];
    return frame.rect(along + (room - n * cell) / 2, (from + to - n * cell) / 2, n * cell, n * cell);
  });
  return { cell, blocks };
}

/** Lane a for row a of the table; in it each channel already at its final place across. */
function lanes(frame: Frame, from: number, pitch: number): readonly Point[] {
  const [, columns] = frame.widths.table;
  return frame.widths.places.map((place, i) =>
    frame.point(from + Math.floor(i / columns) * pitch, startOf(frame, place)),
  );
}

function bands(frame: Frame, from: number, to: number): readonly Band[] {
  const [rows, columns] = frame.widths.table;
  if (rows === 1) return [];
  return Array.from({ length: columns }, (_, row) => {
    const [first, last] = [startOf(frame, row * rows), startOf(frame, (row + 1) * rows - 1) + frame.thick];
    return { row, ...frame.rect(from, first, to - from, last - first) };
  });
}

function wide(widths: LayoutWidths, room: Size): ShuffleLayout {
  const end = room.width - MATRICES - 26;
  const strip = stripHeight("wide");
  const frame = frameOf(widths, room.height - LABEL - strip - 12, LABEL, "wide");
  const { long } = frame;
  const gap = Math.min(26, Math.max(10, end * 0.026));
  const gutter = frame.tile.form === "mark" ? 4 : 18;
  const signs = 42;
  const [input, first] = [EDGE, EDGE + long + gap];
  const made = first + BANK + gap;
  const output = end - signs - long - 6;
  const second = output - gap - BANK;
  const placed = second - gap - gutter - long;
  const rows = widths.table[0];
  const enter = made + long + Math.min(52, Math.max(16, (placed - made - long) * 0.12));
  const last = placed - long - 14;
  const pitch = rows === 1 ? 0 : Math.min(104, (last - enter) / (rows - 1));
  const label = (x: number, width: number): Rect => ({ x, y: 0, width, height: LABEL });
  return {
    mode: "wide",
    ...room,
    tile: frame.tile,
    tensors: {
      input: line(frame, input),
      made: line(frame, made),
      placed: line(frame, placed),
      output: line(frame, output),
    },
    lanes: lanes(frame, rows === 1 ? (enter + last) / 2 : enter, pitch),
    bands: bands(frame, enter - 8, placed - 10),
    banks: { first: bank(frame, first, BANK), second: bank(frame, second, BANK) },
    hears: { corners: line(frame, output + long + 8), room: signs - 4 },
    labels: {
      input: label(input, long + gap - 4),
      first: label(first - 4, BANK + gap),
      made: label(made, enter - made - 12),
      lanes: label(enter - 8, placed - enter - 6),
      placed: label(placed, long + gutter + gap - 6),
      second: label(second - 4, BANK + gap),
      output: label(output, long + 4),
      hears: label(output + long + 6, signs),
    },
    strip: stripLayout({ x: 0, y: room.height - strip, width: end, height: strip }, widths, "wide"),
    matrices: matricesLayout({ x: end + 26, y: 0, width: MATRICES, height: room.height }, widths.channels, "wide"),
  };
}

function flow(widths: LayoutWidths, width: number): ShuffleLayout {
  const frame = frameOf(widths, width - 2 * EDGE, EDGE, "flow");
  const { long } = frame;
  const rows = widths.table[0];
  const bankRoom = 40;
  const gap = 20;
  const input = PHONE_LABEL;
  const first = input + long + gap + 14;
  const made = first + bankRoom + gap + PHONE_LABEL;
  const enter = made + long + 34 + PHONE_LABEL;
  const pitch = rows === 1 ? 0 : Math.min(long + 10, 220 / (rows - 1));
  const placed = enter + (rows - 1) * pitch + long + 26 + PHONE_LABEL;
  const second = placed + long + gap + 14;
  const output = second + bankRoom + gap + PHONE_LABEL;
  const signs = 26;
  const below = output + long + signs + 10;
  const strip = stripHeight("flow");
  const matrices = matricesLayout({ x: 0, y: below + strip + 8, width, height: 0 }, widths.channels, "flow");
  const matricesEnd = matrices.with.grid.y + matrices.with.grid.height;
  const label = (y: number): Rect => ({ x: EDGE, y: y - PHONE_LABEL, width: width - 2 * EDGE, height: PHONE_LABEL });
  return {
    mode: "flow",
    width,
    height: matricesEnd + 6,
    tile: frame.tile,
    tensors: {
      input: line(frame, input),
      made: line(frame, made),
      placed: line(frame, placed),
      output: line(frame, output),
    },
    lanes: lanes(frame, enter, pitch),
    bands: bands(frame, enter - 6, placed - PHONE_LABEL - 4),
    banks: { first: bank(frame, first, bankRoom), second: bank(frame, second, bankRoom) },
    hears: { corners: line(frame, output + long + 5), room: frame.axis.pitch - 2 },
    labels: {
      input: label(input),
      first: label(first + 8),
      made: label(made),
      lanes: label(enter - 4),
      placed: label(placed),
      second: label(second + 8),
      output: label(output),
      hears: { x: EDGE, y: 0, width: 0, height: 0 },
    },
    strip: stripLayout({ x: 0, y: below, width, height: strip }, widths, "flow"),
    matrices,
  };
}

/** Where everything stands. On a phone the height follows from the width. */
export function shuffleLayout(widths: LayoutWidths, room: Size, mode: Mode): ShuffleLayout {
  return mode === "wide" ? wide(widths, room) : flow(widths, room.width);
}
