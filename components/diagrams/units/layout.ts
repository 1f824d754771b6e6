/** N3's drawing as rectangles: units side by side on one grid, rows at one height, so that a difference is seen as one. */
import type { Point, Rect, Size } from "@/lib/readings/scene";
import type { UnitTensor } from "@/lib/spec/units";
import type { UnitFigure } from "./figure";
import {
  BLOCK_GAP,
  chooseGrid,
  GUTTER,
  gapOf,
  LABELS,
  pooledColumns,
  type RowName,
  railOf,
  type SharedRows,
  sharedRows,
  strided,
  type UnitsGrid,
} from "./measures";
import { type TileBlocks, tileBlocks } from "./tiles";

/** A pointwise bank: one block a group, side by side. A row is a filter in `gconv1`, an input channel in `gconv2`. */
export interface BankBlocks extends Rect {
  readonly blocks: number;
  readonly cell: number;
  readonly across: number;
  readonly down: number;
  readonly stride: number;
}

export interface UnitLayout extends Rect {
  readonly figure: UnitFigure;
  readonly tensors: Readonly<Partial<Record<UnitTensor, TileBlocks>>>;
  readonly banks: Readonly<Record<"gconv1" | "gconv2", BankBlocks>>;
  /** Corners of the depthwise filters, three cells a side; filter k stands under tile k. */
  readonly kernels: { readonly cell: number; readonly at: readonly Point[] };
  readonly labels: Readonly<Record<RowName, Rect>>;
  /** Middle of the rail, and of the join. */
  readonly rail: number;
  readonly join: Point;
}

export interface UnitsLayout extends Size {
  readonly grid: UnitsGrid;
  readonly units: readonly UnitLayout[];
}

function bankBlocks(
  figure: UnitFigure,
  name: "gconv1" | "gconv2",
  grid: UnitsGrid,
  at: Point,
  height: number,
): BankBlocks {
  const { groups, channels, filters } = figure.layers[name];
  const wide = name === "gconv1" ? channels : filters / groups;
  const down = name === "gconv1" ? filters / groups : channels;
  const { cell } = grid;
  const stride = groups === 1 ? grid.width : grid.columns * grid.pitch - gapOf(grid.tile) + BLOCK_GAP;
  const used = (groups - 1) * stride + wide * cell;
  // A block is as wide as its weights: in the middle of the tiles that it reads or makes.
  const room = groups === 1 ? grid.width : stride - BLOCK_GAP;
  const inset = Math.max(0, (room - wide * cell) / 2);
  return {
    x: at.x + inset,
    y: at.y + (height - down * cell) / 2,
    width: used,
    height: down * cell,
    blocks: groups,
    cell,
    across: wide,
    down,
    stride,
  };
}

type TileSize = Pick<TileBlocks, "tile" | "pitch">;

/** Blocks of tiles in the middle of the grid; a row that is not full keeps to the left of its block. */
function centred(
  shape: Omit<TileBlocks, "x" | "y" | "width" | "height" | "stride"> & { readonly blockGap: number },
  left: number,
  width: number,
  y: number,
) {
  const made = tileBlocks(shape, { x: left, y });
  const span = (made.blocks - 1) * made.stride + made.columns * made.pitch - (made.pitch - made.tile);
  return { ...made, x: left + (width - span) / 2 };
}

function placeTensors(figure: UnitFigure, grid: UnitsGrid, rows: SharedRows, left: number, rail: number) {
  const full: TileSize = { tile: grid.tile, pitch: grid.pitch };
  const small: TileSize = strided(grid, figure);
  const blocks = figure.groups;
  const across = grid.blocks * grid.columns;
  const { pooled } = figure.tensors;
  const concat = figure.join === "concat";
  // Two halves, pooled and computed: beside each other where the tiles are small, one above the other where they are not.
  const halves = small.tile < grid.tile ? { blocks: 2, blockGap: 4 } : { blocks: 1, blockGap: 0 };
  const shapeOf = (name: UnitTensor, size: TileSize) =>
    name === "output" && concat
      ? { ...small, ...halves, columns: across }
      : { ...size, blocks, columns: across / blocks, blockGap: (BLOCK_GAP * size.tile) / grid.tile };
  const place = (name: Exclude<UnitTensor, "pooled">, size: TileSize) => {
    const tensor = figure.tensors[name];
    if (!tensor) return [];
    const made = centred({ count: tensor.shape[2], ...shapeOf(name, size) }, left, grid.width, rows.tops[name]);
    const drop = name === "input" || name === "output" ? 0 : Math.max(0, (rows.heights[name] - made.height) / 2);
    return [[name, { ...made, y: made.y + drop }] as const];
  };
  /** Upright in the rail, in the middle of the branch's height. */
  const upright = (count: number) => {
    const made = tileBlocks({ count, ...small, blocks: 1, columns: pooledColumns(count), blockGap: 0 }, { x: 0, y: 0 });
    const rise = rows.tops.join - rows.tops.gconv1;
    const y = rows.tops.gconv1 + Math.max(30, (rise - made.height) / 2);
    return { ...made, x: left - rail + (rail - 10 - made.width) / 2, y };
  };
  return Object.fromEntries([
    ...place("input", full),
    ...place("bottleneck", full),
    ...place("shuffled", full),
    ...place("filtered", small),
    ...place("branch", small),
    ...place("output", full),
    ...(pooled ? [["pooled", upright(pooled.shape[2])] as const] : []),
  ]) as Partial<Record<UnitTensor, TileBlocks>>;
}

function placeUnit(figure: UnitFigure, grid: UnitsGrid, rows: SharedRows, x: number): UnitLayout {
  const rail = railOf(figure, grid);
  const left = x + rail;
  const tensors = placeTensors(figure, grid, rows, left, rail);
  const bank = (name: "gconv1" | "gconv2") =>
    bankBlocks(figure, name, grid, { x: left, y: rows.tops[name] }, rows.heights[name]);
  const over = tensors.shuffled ?? tensors.bottleneck;
  const side = 3 * grid.cell;
  const drop = over
    ? (rows.heights.depthwise - ((over.height + over.pitch - over.tile) / over.pitch) * (side + 2)) / 2
    : 0;
  const at = Array.from({ length: over?.count ?? 0 }, (_, k): Point => {
    if (!over) return { x: left, y: 0 };
    const each = over.count / over.blocks;
    const [within, row] = [k % each, Math.floor((k % each) / over.columns)];
    const tileX = over.x + Math.floor(k / each) * over.stride + (within % over.columns) * over.pitch;
    return { x: tileX + (over.tile - side) / 2, y: rows.tops.depthwise + drop + row * (side + 2) };
  });
  const beside = left + grid.width + 10;
  const labels = Object.fromEntries(
    Object.entries(rows.tops).map(([row, y]) => [
      row,
      { x: beside, y, width: LABELS - 10, height: rows.heights[row as RowName] },
    ]),
  ) as Record<RowName, Rect>;
  return {
    figure,
    x,
    y: 0,
    width: rail + grid.width + LABELS,
    height: rows.end,
    tensors,
    banks: { gconv1: bank("gconv1"), gconv2: bank("gconv2") },
    kernels: { cell: grid.cell, at },
    labels,
    rail: tensors.pooled ? tensors.pooled.x + tensors.pooled.width / 2 : x + 12,
    join: { x: left + grid.width / 2, y: rows.tops.join + rows.heights.join / 2 },
  };
}

/** The units beside each other in this room; its height follows where even the smallest tiles are too high. */
export function layoutUnits(figures: readonly UnitFigure[], room: Size): UnitsLayout {
  const grid = chooseGrid(figures, room);
  const rows = sharedRows(figures, grid);
  const used = figures.reduce((sum, figure) => sum + railOf(figure, grid) + grid.width + LABELS, 0);
  // What is left over stands between the columns.
  const gutter = Math.max(GUTTER, figures.length > 1 ? (room.width - used) / (figures.length - 1) : 0);
  const start = figures.length > 1 ? 0 : Math.max(0, (room.width - used) / 2);
  const units: UnitLayout[] = [];
  let x = start;
  for (const figure of figures) {
    const placed = placeUnit(figure, grid, rows, x);
    units.push(placed);
    x += placed.width + gutter;
  }
  return { width: Math.max(room.width, x - gutter), height: rows.end, grid, units };
}
