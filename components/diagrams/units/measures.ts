/** N3's measures, and the one grid that all three units share. */
import type { Size } from "@/lib/readings/scene";
import type { UnitFigure } from "./figure";
import { rowsOf } from "./tiles";

/** Names and numbers at the right of each column, and the rail of the shortcut at its left. */
export const LABELS = 112;
const RAIL = 30;
/** Least width of the rail where the shortcut is pooled: the pool's name stands in it. */
const POOL_RAIL = 72;
/** Between columns. */
export const GUTTER = 22;
/** Title and second line over each column, then the groups' signs. */
export const HEAD = 46;
export const SIGNS = 16;
/** From one row to the next; wires of a shuffle; the join with its lines; words under the output. */
const STEP = 12;
const WIRES = 44;
const JOIN = 34;
export const FOOT = 20;
/** Between blocks of tiles. */
export const BLOCK_GAP = 8;
/** Least height of a row that has words beside it. */
export const WORDS = 32;

const LARGEST = 30;
const SMALLEST = 1;

/** Tiles in a row of one block and their side, for blocks of c/g channels; all units stand on it. */
export interface UnitsGrid {
  readonly blocks: number;
  readonly columns: number;
  readonly tile: number;
  readonly pitch: number;
  /** Width of the blocks, gaps included. */
  readonly width: number;
  /** Side of one weight. */
  readonly cell: number;
}

export const gapOf = (tile: number): number => (tile >= 5 ? 2 : tile >= 3 ? 1 : 0);

function gridFor(channels: number, blocks: number, columns: number, tile: number): UnitsGrid {
  const pitch = tile + gapOf(tile);
  const block = columns * pitch - gapOf(tile);
  const raw = Math.min(block / (channels / blocks), tile / 3);
  const cell = raw >= 1 ? Math.floor(raw) : raw;
  return { blocks, columns, tile, pitch, cell, width: blocks * block + (blocks - 1) * BLOCK_GAP };
}

/** Side of a tile after the unit's stride; its pitch shrinks alike. */
export function strided(
  grid: UnitsGrid,
  { layers, pool }: UnitFigure,
): { readonly tile: number; readonly pitch: number } {
  const stride = pool?.stride ?? layers.depthwise.stride;
  return { tile: grid.tile / stride, pitch: grid.pitch / stride };
}

/** Columns of the pooled mosaic, which stands upright in the rail. */
export const pooledColumns = (channels: number): number => Math.max(1, Math.ceil(Math.sqrt(channels / 4)));

export function railOf(figure: UnitFigure, grid: UnitsGrid): number {
  const pooled = figure.tensors.pooled?.shape[2];
  return pooled === undefined ? RAIL : Math.max(POOL_RAIL, pooledColumns(pooled) * strided(grid, figure).pitch + 18);
}

export const ROWS = [
  "input",
  "gconv1",
  "bottleneck",
  "wires",
  "shuffled",
  "depthwise",
  "filtered",
  "gconv2",
  "branch",
  "join",
  "output",
] as const;
export type RowName = (typeof ROWS)[number];

/** Height of each row of one unit. */
function rowHeights(figure: UnitFigure, grid: UnitsGrid): Readonly<Record<RowName, number>> {
  const { tensors, layers } = figure;
  const { blocks, columns, tile, pitch, cell } = grid;
  const small = strided(grid, figure);
  const rows = (name: keyof typeof tensors) => {
    const count = tensors[name]?.shape[2];
    return count === undefined ? 0 : rowsOf(count, blocks, columns);
  };
  const tall = (count: number, by: number) => (count === 0 ? 0 : Math.max(WORDS, count * by));
  // Side by side where the halves fit, one above the other where they are full size.
  const output = figure.join === "concat" && small.tile < tile ? rows("branch") : rows("output");
  return {
    input: tall(rows("input"), pitch),
    gconv1: Math.max(WORDS, (layers.gconv1.filters / layers.gconv1.groups) * cell),
    bottleneck: tall(rows("bottleneck"), pitch),
    wires: tensors.shuffled ? WIRES : 0,
    shuffled: tensors.shuffled ? rows("shuffled") * pitch : 0,
    depthwise: tall(rows("bottleneck"), 3 * cell + 2),
    filtered: tall(rows("filtered"), small.pitch),
    gconv2: Math.max(WORDS, layers.gconv2.channels * cell),
    branch: tall(rows("branch"), small.pitch),
    join: JOIN,
    output: tall(output, small.pitch),
  };
}

export interface SharedRows {
  readonly heights: Readonly<Record<RowName, number>>;
  /** Upper edges, and where the last row and its words end. */
  readonly tops: Readonly<Record<RowName, number>>;
  readonly end: number;
}

/** Rows as high as the unit that needs most, so that what is absent leaves a gap. */
export function sharedRows(figures: readonly UnitFigure[], grid: UnitsGrid): SharedRows {
  const each = figures.map((figure) => rowHeights(figure, grid));
  const heights = Object.fromEntries(ROWS.map((row) => [row, Math.max(...each.map((one) => one[row]))])) as Record<
    RowName,
    number
  >;
  const tops = {} as Record<RowName, number>;
  let y = HEAD + SIGNS;
  for (const row of ROWS) {
    tops[row] = y;
    // Wires touch the tiles that they join.
    if (heights[row] > 0)
      y += heights[row] + (row === "wires" || (row === "bottleneck" && heights.wires > 0) ? 2 : STEP);
  }
  return { heights, tops, end: y - STEP + FOOT };
}

function fits(figures: readonly UnitFigure[], grid: UnitsGrid, room: Size): boolean {
  const rails = figures.reduce((sum, figure) => sum + railOf(figure, grid), 0);
  const width = rails + figures.length * (grid.width + LABELS) + (figures.length - 1) * GUTTER;
  return width <= room.width && sharedRows(figures, grid).end <= room.height;
}

/** The grid with the largest tiles that fit, unless weights become much smaller for it; of equals the one with fewest vacant places. */
export function chooseGrid(figures: readonly UnitFigure[], room: Size): UnitsGrid {
  const [channels, bottleneck, blocks] = [
    figures[0]?.tensors.input?.shape[2] ?? 1,
    figures[0]?.layers.gconv1.filters ?? 1,
    Math.max(...figures.map(({ groups }) => groups)),
  ];
  const each = channels / blocks;
  let best: UnitsGrid | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (let columns = 1; columns <= each; columns++) {
    const vacant = (count: number) => (rowsOf(count, blocks, columns) * columns * blocks) / count - 1;
    for (let tile = LARGEST; tile >= SMALLEST; tile -= tile > 4 ? 1 : 0.5) {
      const grid = gridFor(channels, blocks, columns, tile);
      if (!fits(figures, grid, room)) continue;
      const worth = tile * Math.sqrt(Math.min(1, grid.cell)) * (1 - 0.1 * (vacant(channels) + vacant(bottleneck)));
      if (worth > most) [best, most] = [grid, worth];
      break;
    }
  }
  return best ?? gridFor(channels, blocks, Math.ceil(Math.sqrt(each)), SMALLEST);
}
