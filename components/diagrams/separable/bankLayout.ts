/** Filters and batch norms as places: one weight has one size in both banks, a batch norm's two numbers stand beside their map. */
import { type Mosaic, mosaic, type Rect, type Size } from "@/lib/readings/scene";
import type { SeparableWidths } from "@/lib/spec/separable";

export interface Tiles extends Rect {
  readonly mosaic: Mosaic;
}

/** The filters of one layer, each with a place for its bias; one weight is `cell` pixels. */
export interface BankTiles extends Tiles {
  readonly kernel: number;
  /** Input channels that one filter reads. */
  readonly channels: number;
  readonly cell: number;
  /** Left edge of the bias inside a filter's place. */
  readonly bias: number;
}

export interface NormTiles extends Tiles {
  /** Side of one number. */
  readonly cell: number;
}

export type LayoutWidths = Pick<SeparableWidths, "in" | "out" | "k" | "stride">;

const MOST_CELL = 9;

/** Places of filters, row by row: for these gaps are kept whatever the size. */
function places(count: number, columns: number, tile: Size, gap: number): Mosaic {
  return { ...mosaic(count, tile, columns), gap, ...sizeOf(count, columns, tile, gap) };
}

function sizeOf(count: number, columns: number, tile: Size, gap: number): Size {
  const rows = Math.ceil(count / columns);
  return { width: columns * (tile.width + gap) - gap, height: rows * (tile.height + gap) - gap };
}

const filterGap = (cell: number): number => (cell >= 4 ? 3 : cell >= 2 ? 1 : 0);
const rowGap = (cell: number): number => (cell >= 3 ? 1 : 0);

/** Depthwise filters in rows of as many as the maps beside them. */
export function depthwisePlaces({ in: channels, k }: LayoutWidths, columns: number, cell: number): Mosaic {
  return places(
    channels,
    columns,
    { width: k * cell + (k === 1 ? 1.4 : 1.2) * cell, height: k * cell },
    filterGap(cell),
  );
}

/** Pointwise filters one below the other, each a row of its input channels. */
export function pointwisePlaces({ in: channels, out }: LayoutWidths, cell: number): Mosaic {
  return places(out, 1, { width: channels * cell + 2 * cell, height: cell }, rowGap(cell));
}

const within = ({ width, height }: Size, box: Size) => width <= box.width + 1e-6 && height <= box.height + 1e-6;

/** The largest cell, in half pixels from two on, with which both banks fit: weights of both have one size. */
export function cellFor(widths: LayoutWidths, columns: number, dw: Size, pw: Size): number {
  const fits = (cell: number) =>
    within(depthwisePlaces(widths, columns, cell), dw) && within(pointwisePlaces(widths, cell), pw);
  let cell = MOST_CELL;
  while (cell > 0.05 && !fits(cell)) cell -= cell > 2 ? 0.5 : 0.05;
  return Math.max(0.05, cell);
}

export const tilesAt = (x: number, y: number, each: Mosaic): Tiles => ({
  x,
  y,
  width: each.width,
  height: each.height,
  mosaic: each,
});

export function bankAt(x: number, y: number, each: Mosaic, kernel: number, channels: number, cell: number): BankTiles {
  const weights = (kernel === 1 ? channels : kernel) * cell;
  return { ...tilesAt(x, y, each), kernel, channels, cell, bias: weights + (each.tile.width - weights - cell) };
}

/** Pairs of cells one over the other, each in the middle of the height of its channel's tile. */
export function normAt(x: number, y: number, width: number, maps: Mosaic): NormTiles {
  const pitch = width / maps.columns;
  const { gap } = maps;
  const tile = { width: Math.max(0.5, pitch - gap), height: maps.tile.height };
  const cell = Math.max(0.25, Math.min(10, tile.width, tile.height / 2.2));
  return { ...tilesAt(x, y, { ...maps, tile, width: maps.columns * pitch - gap }), cell };
}
