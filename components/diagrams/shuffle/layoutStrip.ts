/** Below the flow: the inspected channel with its map, the three tables with one cell outlined in all, and the formula. */
import type { Point, Rect, Size } from "@/lib/readings/scene";

export interface PlacedTable extends Rect {
  readonly rows: number;
  readonly columns: number;
  readonly cell: number;
}

export interface StripLayout extends Rect {
  readonly title: Point;
  /** Where the inspected map stands; null where there is no room for it. */
  readonly map: Rect | null;
  readonly tables: Readonly<Record<"reshape" | "transpose" | "flatten", PlacedTable>>;
  /** First of two lines, and how long they may be. */
  readonly formula: Point & { readonly room: number; readonly lines: 1 | 2 };
  readonly sentence: Rect;
  /** The sum behind one pixel; null where there is no room for it. */
  readonly pixel: Rect | null;
}

interface Widths {
  readonly channels: number;
  readonly table: readonly [rows: number, columns: number];
}

const WIDE = 148;
const PHONE = 436;
const HEAD = 42;
const NAMED = 18;

export const stripHeight = (mode: "wide" | "flow"): number => (mode === "wide" ? WIDE : PHONE);

const cellFor = (rows: number, columns: number, { width, height }: Size): number => {
  const fitting = Math.min(20, width / columns, height / rows);
  return fitting >= 3 ? Math.floor(fitting) : fitting;
};

function table(at: Point, rows: number, columns: number, room: Size): PlacedTable {
  const cell = cellFor(rows, columns, room);
  return { ...at, rows, columns, cell, width: cell * columns, height: cell * rows };
}

function wide(place: Rect, { channels, table: [rows, columns] }: Widths): StripLayout {
  const { x, y, width, height } = place;
  const top = y + HEAD;
  const side = 76;
  const room = height - HEAD - 16;
  const left = x + side + 34;
  const both = Math.max(150, width * 0.21);
  const reshape = table({ x: left, y: top }, rows, columns, { width: both / 2, height: room });
  // Where nothing is reshaped the one row stands alone.
  const alone = rows === 1;
  const next = Math.max(left + reshape.width, left + 76) + 34;
  const transpose = table({ x: next, y: top }, columns, rows, { width: both / 2, height: room });
  const last = alone ? left : Math.max(next + transpose.width, next + 76) + 34;
  const flatten = table({ x: last, y: top + 18 }, 1, channels, {
    width: alone ? width * 0.45 : Math.min(240, Math.max(100, width * 0.29)),
    height: 20,
  });
  const text = last + Math.max(flatten.width, 84) + 26;
  return {
    ...place,
    title: { x, y: y + 16 },
    map: { x: x + 2, y: y + HEAD - 12, width: side, height: side },
    tables: { reshape, transpose, flatten },
    formula: { x: text, y: y + 16, room: x + width - text, lines: 2 },
    sentence: { x: text, y: y + 48, width: x + width - text, height: 60 },
    pixel: { x: last, y: y + 108, width: x + width - last, height: height - 108 },
  };
}

/** Tables and the live line of the formula; the words under the flattened row. */
function narrow(place: Rect, { channels, table: [rows, columns] }: Widths): StripLayout {
  const { x, y, width, height } = place;
  const top = y + HEAD;
  const room = { width: 82, height: height - HEAD - 16 };
  const last = rows === 1 ? x : x + 238;
  const flatten = table({ x: last, y: top + 18 }, 1, channels, { width: x + width - last, height: 20 });
  return {
    ...place,
    title: { x, y: y + 16 },
    map: null,
    tables: {
      reshape: table({ x: x + 16, y: top }, rows, columns, room),
      transpose: table({ x: x + 128, y: top }, columns, rows, room),
      flatten,
    },
    formula: { x: x + 190, y: y + 16, room: width - 190, lines: 1 },
    sentence: { x: last, y: y + 105, width: x + width - last, height: 43 },
    pixel: null,
  };
}

function flow(place: Rect, { channels, table: [rows, columns] }: Widths): StripLayout {
  const { x, y, width } = place;
  const side = 72;
  const text = x + side + 16;
  const top = y + 110;
  const room = { width: width / 2 - 20, height: 96 };
  const flattenTop = top + NAMED + room.height + 22;
  return {
    ...place,
    title: { x: text, y: y + 16 },
    map: { x: x + 2, y: y + 4, width: side, height: side },
    tables: {
      reshape: table({ x: x + 16, y: top + NAMED }, rows, columns, room),
      transpose: table({ x: x + width / 2 + 10, y: top + NAMED }, columns, rows, room),
      flatten: table({ x, y: flattenTop + NAMED }, 1, channels, { width: width - 4, height: 20 }),
    },
    formula: { x, y: flattenTop + NAMED + 74, room: width, lines: 2 },
    sentence: { x: text, y: y + 22, width: x + width - text, height: 74 },
    pixel: { x, y: flattenTop + NAMED + 110, width, height: 54 },
  };
}

export function stripLayout(place: Rect, widths: Widths, mode: "wide" | "narrow" | "flow"): StripLayout {
  return { wide, narrow, flow }[mode](place, widths);
}
