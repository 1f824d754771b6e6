/**
 * N2's drawing as rectangles. One line of tiles per tensor, flowing right on a wide page and down on a phone: `along` is
 * the way the drawing flows, `across` the way channels are counted.
 */
import type { MatrixGrid } from "@/components/marks/matrix";
import type { Rect, Size } from "@/lib/readings/scene";
import { bands, bank, frameOf, lanes, line } from "./layoutFrame";
import { matricesLayout } from "./layoutMatrices";
import { stripHeight, stripLayout } from "./layoutStrip";
import type { LayoutWidths, Mode, ShuffleLayout } from "./placed";

export * from "./placed";
export type { MatrixGrid };

const LABEL = 40;
const PHONE_LABEL = 24;
const MATRICES = 176;
const BANK = 46;
/** Below this width everything stands closer, and the strip says less. */
const NARROW = 860;
const EDGE = 2;
/** Past so many groups their signs have no room beside an output. */
export const MOST_SIGNS = 6;
const NOWHERE: Rect = { x: EDGE, y: 0, width: 0, height: 0 };

function wide(widths: LayoutWidths, room: Size): ShuffleLayout {
  const narrow = room.width < NARROW;
  const [matrices, between, bankRoom] = narrow ? [152, 18, 32] : [MATRICES, 26, BANK];
  const end = room.width - matrices - between;
  const strip = stripHeight("wide");
  const frame = frameOf(widths, room.height - LABEL - strip - 12, LABEL, "wide");
  const { long } = frame;
  const gap = narrow ? 10 : Math.min(26, Math.max(10, end * 0.026));
  const gutter = frame.tile.form === "mark" ? 4 : 18;
  const signed = frame.tile.form !== "mark" && widths.groups <= MOST_SIGNS && !narrow;
  const signs = narrow ? 4 : 42;
  const [input, first] = [EDGE, EDGE + long + gap];
  const made = first + bankRoom + gap;
  const output = end - signs - long - 6;
  const second = output - gap - bankRoom;
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
    banks: { first: bank(frame, first, bankRoom), second: bank(frame, second, bankRoom) },
    hears: { corners: signed ? line(frame, output + long + 8) : [], room: signs - 4 },
    labels: {
      input: label(input, long + gap + 2),
      first: label(first - 4, bankRoom + gap),
      made: label(made, enter - made - 12),
      lanes: label(enter - 8, placed - enter - 6),
      placed: label(placed, long + gutter + gap - 6),
      second: label(second - 4, bankRoom + gap),
      output: label(output, long + (signed ? 4 : signs)),
      hears: signed ? label(output + long + 6, signs) : NOWHERE,
    },
    strip: stripLayout({ x: 0, y: room.height - strip, width: end, height: strip }, widths, narrow ? "narrow" : "wide"),
    matrices: matricesLayout({ x: end + between, y: 0, width: matrices, height: room.height }, widths.channels, "wide"),
  };
}

function flow(widths: LayoutWidths, width: number): ShuffleLayout {
  const frame = frameOf(widths, width - 2 * EDGE, EDGE, "flow");
  const { long } = frame;
  const rows = widths.table[0];
  const bankRoom = 40;
  const gap = 20;
  const input = PHONE_LABEL;
  const first = input + long + gap + 16;
  const made = first + bankRoom + gap + PHONE_LABEL;
  const enter = made + long + 46;
  const pitch = rows === 1 ? 0 : Math.min(long + 10, 220 / (rows - 1));
  const placed = enter + (rows - 1) * pitch + long + 26 + PHONE_LABEL;
  const second = placed + long + gap + 16;
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
      first: label(first - 4),
      made: label(made),
      // Tiles pass there: their way is told with the place they come to.
      lanes: NOWHERE,
      placed: label(placed),
      second: label(second - 4),
      output: label(output),
      hears: NOWHERE,
    },
    strip: stripLayout({ x: 0, y: below, width, height: strip }, widths, "flow"),
    matrices,
  };
}

/** Where everything stands. On a phone the height follows from the width. */
export function shuffleLayout(widths: LayoutWidths, room: Size, mode: Mode): ShuffleLayout {
  return mode === "wide" ? wide(widths, room) : flow(widths, room.width);
}
