/** Channels across and the flow along: where tiles, blocks of weights, lanes and bands stand, whichever way the drawing flows. */
import type { Point, Rect } from "@/lib/readings/scene";
import { shuffleGroup } from "@/lib/spec/shuffle";
import type { Band, LayoutWidths, Mode, PlacedBank, TileShape } from "./placed";

const MOST_SIDE = 44;
/** Below these sides of a tile with its gap it has no room for sign over number, or for any map. */
const STACKED = 26;
const LEAST = 13;
const LEAST_PHONE = 13;

interface Axis {
  /** Corner of every channel across, and the room that a group takes. */
  readonly starts: readonly number[];
  readonly pitch: number;
}

/** Channels across, with a wider gap between groups. */
function axisOf({ channels, groups }: LayoutWidths, room: number): Axis {
  const gap = groups === 1 ? 0 : Math.min(10, (0.07 * room) / (groups - 1));
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
    const long = wide ? 40 : 16;
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

export interface Frame {
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

export function frameOf(widths: LayoutWidths, room: number, across: number, mode: Mode): Frame {
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

export const line = (frame: Frame, along: number): readonly Point[] =>
  frame.axis.starts.map((start) => frame.point(along, start));

export function bank(frame: Frame, along: number, room: number): PlacedBank {
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
export function lanes(frame: Frame, from: number, pitch: number): readonly Point[] {
  const [, columns] = frame.widths.table;
  return frame.widths.places.map((place, i) =>
    frame.point(from + Math.floor(i / columns) * pitch, startOf(frame, place)),
  );
}

export function bands(frame: Frame, from: number, to: number): readonly Band[] {
  const [rows, columns] = frame.widths.table;
  if (rows === 1) return [];
  return Array.from({ length: columns }, (_, row) => {
    const [first, last] = [startOf(frame, row * rows), startOf(frame, (row + 1) * rows - 1) + frame.thick];
    return { row, ...frame.rect(from, first, to - from, last - first) };
  });
}
