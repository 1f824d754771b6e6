/** M1's drawing as rectangles: one input, and three rows on one grid and one scale; on a phone three cards below it. */
import type { Mosaic, Rect, Size } from "@/lib/readings/scene";
import { type FilterKind, KINDS } from "@/lib/spec/filters";
import { flow } from "./layoutFlow";
import {
  banks,
  CELLS,
  COST,
  few,
  filtersOf,
  isStripped,
  kernelOf,
  PAIR,
  patchCell,
  patchCount,
  patchHeight,
  SIDES,
  type Sizes,
  tilesIn,
} from "./measures";
import type { FiltersLayout, Row } from "./placed";

export type { FiltersLayout, Row } from "./placed";

/** Title and numbers over a row. */
export const HEAD = 40;
const ROW_GAP = 14;
/** A row's content is at least as high as its sum and its cost, which begin beside its title, need. */
const LEAST = 68;
/** Hue bars over a bank. */
export const BARS = 7;
const INPUT_LABEL = 40;
const TIMES = 42;
const SIGMA = 82;
const PATCH = 34;
const GUTTER = 22;
/** Room for a bank's numbers above it, however small it is. */
const LEAST_BANK = 128;
/** Past these, larger cells and tiles say no more: the other of the two may have the room. */
const ENOUGH = { cell: 9, side: 42 } as const;
const EDGE = 3;
/** Below this width the costs have no column. */
const NARROW = 880;

interface Columns {
  readonly sum: number;
  readonly cost: number;
  readonly bus: number;
}

const columnsOf = (sizes: Sizes, width: number): Columns => ({
  sum: Math.round(width * (width < NARROW ? 0.2 : 0.18)),
  /** With the gutter before it. */
  cost: width < NARROW ? 0 : Math.round(width * 0.185) + GUTTER,
  bus: few(sizes) ? 18 + 5 * sizes.in : 44,
});

/** The pair of scales that shows most of both: weights and maps. */
function best(fits: (cell: number, side: number) => boolean): { readonly cell: number; readonly side: number } {
  let found = { cell: CELLS.at(-1) ?? 1, side: SIDES.at(-1) ?? 1, worth: 0 };
  for (const side of SIDES) {
    const cell = CELLS.find((each) => fits(each, side));
    if (cell === undefined) continue;
    const worth = Math.min(cell, ENOUGH.cell) * Math.min(side, ENOUGH.side) + (cell + side) / 1e3;
    if (worth > found.worth) found = { cell, side, worth };
  }
  return found;
}

const outSide = (side: number, { stride }: Sizes): number => side / stride;

function inputMosaic(sizes: Sizes, side: number, height: number): Mosaic {
  const down = Math.max(1, Math.floor((height - INPUT_LABEL + 2) / (side + 2)));
  const columns = few(sizes) ? 1 : Math.ceil(sizes.in / down);
  return tilesIn(sizes.in, side, columns * (side + 4), false);
}

function wide(sizes: Sizes, room: Size): FiltersLayout {
  const { width } = room;
  const columns = columnsOf(sizes, width);
  const budget = room.height - KINDS.length * HEAD - 2 * ROW_GAP - 2 * EDGE;
  const parts = (cell: number, side: number) => {
    const grids = banks(sizes, cell);
    const small = outSide(side, sizes);
    const stripped = isStripped(sizes, small);
    const input = inputMosaic(sizes, side, room.height);
    const bankWidth = Math.max(LEAST_BANK, grids.standard.width);
    const left = input.width + columns.bus + PATCH + TIMES + bankWidth + SIGMA + EDGE;
    const outputWidth = width - left - GUTTER - columns.sum - columns.cost;
    const output = (kind: FilterKind) => tilesIn(filtersOf(kind, sizes), small, outputWidth, stripped);
    const content = (kind: FilterKind) =>
      Math.max(LEAST, grids[kind].height + BARS, output(kind).height + (stripped ? 8 : 2));
    return { grids, small, stripped, input, left, outputWidth, output, content };
  };
  const fits = (cell: number, side: number): boolean => {
    const { grids, small, input, outputWidth, content } = parts(cell, side);
    return (
      grids.standard.width <= width * 0.22 &&
      outputWidth >= Math.max(small, width * 0.14) &&
      input.width <= 110 &&
      input.height + INPUT_LABEL <= room.height &&
      KINDS.reduce((sum, kind) => sum + content(kind), 0) <= budget
    );
  };
  const { cell, side } = best(fits);
  const { grids, stripped, input, left, outputWidth, output, content } = parts(cell, side);
  const spare = Math.max(0, budget - KINDS.reduce((sum, kind) => sum + content(kind), 0));
  const gap = ROW_GAP + Math.min(14, spare / 2);
  const dot = patchCell(sizes, PATCH, (kind) => content(kind) - BARS);
  const patchX = input.width + columns.bus + EDGE;
  const bankX = patchX + PATCH + TIMES;
  const outputX = left;
  const sumX = outputX + outputWidth + GUTTER;
  const costX = width - columns.cost + GUTTER;
  const tops = KINDS.map((_, i) => KINDS.slice(0, i).reduce((top, kind) => top + HEAD + content(kind) + gap, EDGE));
  const row = (kind: FilterKind): Row => {
    const top = tops[KINDS.indexOf(kind)] ?? 0;
    const y = top + HEAD;
    const height = content(kind);
    const grid = grids[kind];
    const mosaic = output(kind);
    const count = patchCount(kind, sizes);
    const kernel = kernelOf(kind, sizes);
    const all = HEAD + height;
    return {
      box: { x: patchX, y: top, width: width - patchX, height: all },
      title: { x: patchX, y: top, width: sumX - 8 - patchX, height: 20 },
      patch: {
        x: patchX,
        y: y + BARS,
        width: kernel * dot,
        height: patchHeight(count, kernel, dot),
        cell: dot,
        kernel,
        count,
      },
      bank: { x: bankX, y: y + BARS, width: grid.width, height: grid.height, grid },
      output: { x: outputX, y: y + 2, width: mosaic.width, height: mosaic.height, mosaic },
      stripped,
      times: patchX + PATCH + TIMES / 2 - 2,
      sigma: bankX + grids.standard.width + 18,
      labels: {
        patch: { x: patchX, y: top + 20, width: PATCH + TIMES - 4, height: 18 },
        bank: { x: bankX, y: top + 20, width: outputX - bankX - 10, height: 18 },
        output: { x: outputX, y: top + 20, width: outputWidth, height: 18 },
      },
      sum: { x: sumX, y: top, width: columns.sum, height: all },
      cost: columns.cost === 0 ? null : { x: costX, y: top, width: columns.cost - GUTTER, height: all },
    };
  };
  const rows = { standard: row("standard"), depthwise: row("depthwise"), pointwise: row("pointwise") };
  const top = Math.max(INPUT_LABEL, (room.height - input.height) / 2 - 20);
  return {
    mode: "wide",
    ...room,
    input: { x: EDGE, y: top, width: input.width, height: input.height, mosaic: input },
    inputLabel: { x: 0, y: EDGE, width: patchX - 6, height: INPUT_LABEL },
    rows,
    pair: rows.standard.cost && pairIn(rows.standard.cost),
    bus: { left: EDGE + input.width + 8, right: patchX - 10 },
  };
}

/** At the foot of the standard row's cost, where the wall is high enough to leave a place. */
function pairIn(cost: Rect): Rect | null {
  const free = cost.height - COST;
  return free < PAIR ? null : { ...cost, y: cost.y + cost.height - PAIR, height: PAIR };
}

/** Where everything stands. On a phone the height follows from the width. */
export function filtersLayout(sizes: Sizes, room: Size, mode: "wide" | "flow"): FiltersLayout {
  return mode === "wide" ? wide(sizes, room) : flow(sizes, room.width);
}
