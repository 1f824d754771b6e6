/**
 * Scene: what a graph's tensors, kernels and flows look like as areas. Layout is data: every function here gives
 * rectangles in CSS pixels and draws nothing.
 *
 * - A tensor is a mosaic of its channels; all tiles of a drawing have one size, so area is the number of activations.
 * - A kernel is a mosaic of its weights on another scale, so area is the number of weights.
 * - A flow is a ribbon whose thickness is channels.
 */
import type { Graph } from "../graph/graph";
import type { Shape } from "../graph/ops";
import { cost } from "./cost";

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Rect extends Point, Size {}

export interface TensorPart {
  readonly id: string;
  readonly shape: Shape;
  readonly activations: number;
}

/** The kernel of one convolution: `filters` filters of [kernel, kernel, channels]. */
export interface BankPart {
  readonly id: string;
  readonly kernel: number;
  /** Input channels that one filter reads. */
  readonly channels: number;
  readonly filters: number;
  readonly weights: number;
}

export interface FlowPart {
  readonly from: string;
  readonly to: string;
  readonly channels: number;
}

export interface Parts {
  readonly tensors: readonly TensorPart[];
  readonly banks: readonly BankPart[];
  readonly flows: readonly FlowPart[];
}

/** What there is to draw of a graph, in its order. */
export function parts(graph: Graph): Parts {
  const priced = cost(graph).byId;
  const shapes = new Map(graph.nodes.map((node) => [node.id, node.shape]));
  const channelsOf = (id: string | undefined): number => (id === undefined ? 0 : (shapes.get(id)?.[2] ?? 0));
  return {
    tensors: graph.nodes.map(({ id, shape }) => ({ id, shape, activations: shape[0] * shape[1] * shape[2] })),
    banks: graph.nodes.flatMap(({ id, op, inputs }) => {
      if (op.kind !== "conv") return [];
      const channels = channelsOf(inputs[0]) / op.groups;
      const weights = priced.get(id)?.split.kernel ?? 0;
      return [{ id, kernel: op.kernel, channels, filters: op.filters, weights }];
    }),
    flows: graph.nodes.flatMap(({ id, inputs }) =>
      inputs.map((from) => ({ from, to: id, channels: channelsOf(from) })),
    ),
  };
}

/** Tiles of one tensor in rows and columns; the last row may be short. */
export interface Mosaic extends Size {
  readonly count: number;
  readonly columns: number;
  readonly rows: number;
  readonly tile: Size;
  readonly gap: number;
  /** Tiles drawn with their map; the rest keep their area and are hatched. */
  readonly shown: number;
}

/** Past this many tiles a mosaic draws the first ones and hatches the rest at true area. */
export const MOST_TILES = 1024;
/** Below this many pixels for the short side of a tile a map cannot be told from its neighbour. */
const LEAST_SIDE = 1.5;
/** What is still drawn then, as a sign of what the rest would be. */
const FEW_TILES = 32;

/** Thin and constant; tiny tiles touch, since a gap would falsify the area. */
export function gapBetween(tile: Size): number {
  const side = Math.min(tile.width, tile.height);
  if (side >= 12) return 2;
  return side >= 5 ? 1 : 0;
}

export function mosaic(count: number, tile: Size, columns: number): Mosaic {
  const across = Math.max(1, Math.min(columns, count));
  const rows = Math.ceil(count / across);
  const gap = gapBetween(tile);
  const shown = Math.min(count, Math.min(tile.width, tile.height) < LEAST_SIDE ? FEW_TILES : MOST_TILES);
  return {
    count,
    columns: across,
    rows,
    tile,
    gap,
    shown,
    width: count === 0 ? 0 : across * (tile.width + gap) - gap,
    height: count === 0 ? 0 : rows * (tile.height + gap) - gap,
  };
}

/** Place of tile `k` inside its mosaic. */
export function tileRect(m: Mosaic, k: number): Rect {
  const column = k % m.columns;
  const row = Math.floor(k / m.columns);
  return { x: column * (m.tile.width + m.gap), y: row * (m.tile.height + m.gap), ...m.tile };
}

/** The pixel of the mosaic under a point: tile, row and column in it; null in a gap or past the last tile. */
export function mosaicAt(m: Mosaic, shape: Shape, point: Point): { tile: number; y: number; x: number } | null {
  const column = Math.floor(point.x / (m.tile.width + m.gap));
  const row = Math.floor(point.y / (m.tile.height + m.gap));
  const tile = row * m.columns + column;
  if (column < 0 || row < 0 || column >= m.columns || tile >= m.count) return null;
  const rect = tileRect(m, tile);
  const hold = (value: number, size: number) => Math.min(size - 1, Math.max(0, Math.floor(value * size)));
  return {
    tile,
    y: hold((point.y - rect.y) / rect.height, shape[0]),
    x: hold((point.x - rect.x) / rect.width, shape[1]),
  };
}

/**
 * Columns for `count` tiles so that the mosaic is at most `maxHeight` high and not much taller than wide; among the
 * near candidates the one that leaves fewest vacant places.
 */
export function columnsFor(count: number, tile: Size, maxHeight: number): number {
  if (count <= 1) return 1;
  const gap = gapBetween(tile);
  const rows = Math.max(1, Math.floor((maxHeight + gap) / (tile.height + gap)));
  const byHeight = Math.ceil(count / rows);
  const bySquare = Math.ceil(Math.sqrt((count * (tile.height + gap)) / (tile.width + gap) / 1.4));
  const least = Math.min(count, Math.max(1, byHeight, bySquare));
  let best = least;
  let bestVacant = Number.POSITIVE_INFINITY;
  for (let columns = least; columns <= Math.min(count, Math.ceil(least * 1.3)); columns++) {
    const vacant = Math.ceil(count / columns) * columns - count;
    if (vacant < bestVacant) {
      best = columns;
      bestVacant = vacant;
    }
  }
  return best;
}

/**
 * Weights of one bank. A filter is `lines` lines of `perLine` channels; each channel is a kernel x kernel grid of cells of
 * `cell` pixels. Filters stand in `columns` columns, one below the other.
 */
export interface BankGrid extends Size {
  readonly kernel: number;
  readonly channels: number;
  readonly filters: number;
  readonly cell: number;
  readonly perLine: number;
  readonly lines: number;
  readonly columns: number;
  readonly rows: number;
  /** Between channels of one line, between filters one below the other, between columns of filters. */
  readonly gaps: { readonly channel: number; readonly filter: number; readonly column: number };
  readonly filter: Size;
}

export type BankShape = Pick<BankPart, "kernel" | "channels" | "filters">;

export function bankGrid(bank: BankShape, cell: number, columns: number, lines: number): BankGrid {
  const gaps = {
    channel: cell >= 2 && bank.kernel > 1 ? 1 : 0,
    filter: cell >= 2 || (cell >= 1 && lines > 1) ? 1 : 0,
    column: cell >= 2 ? 6 : cell >= 0.5 ? 3 : 1,
  };
  const perLine = Math.max(1, Math.ceil(bank.channels / lines));
  const used = Math.ceil(bank.channels / perLine);
  const side = bank.kernel * cell;
  const filter = { width: perLine * (side + gaps.channel) - gaps.channel, height: used * side };
  const across = Math.max(1, Math.min(columns, bank.filters));
  const rows = Math.ceil(bank.filters / across);
  const empty = bank.filters === 0 || bank.channels === 0;
  return {
    kernel: bank.kernel,
    channels: bank.channels,
    filters: bank.filters,
    cell,
    perLine,
    lines: used,
    columns: across,
    rows,
    gaps,
    filter,
    width: empty ? 0 : across * (filter.width + gaps.column) - gaps.column,
    height: empty ? 0 : rows * (filter.height + gaps.filter) - gaps.filter,
  };
}

/** Place of filter `k` inside its bank: filters run down the first column, then the next. */
export function filterRect(bank: BankGrid, k: number): Rect {
  const column = Math.floor(k / bank.rows);
  const row = k % bank.rows;
  return {
    x: column * (bank.filter.width + bank.gaps.column),
    y: row * (bank.filter.height + bank.gaps.filter),
    ...bank.filter,
  };
}

/** The filter under a point of the bank; a point in a gap belongs to the filter above it. */
export function filterAt(bank: BankGrid, point: Point): number | null {
  const column = Math.floor(point.x / (bank.filter.width + bank.gaps.column));
  const row = Math.floor(point.y / (bank.filter.height + bank.gaps.filter));
  if (column < 0 || row < 0 || column >= bank.columns || row >= bank.rows) return null;
  const k = column * bank.rows + row;
  return k < bank.filters ? k : null;
}

/**
 * The narrowest arrangement of a bank that is at most `maxHeight` high. A filter is one row of its channels; only a row
 * longer than `maxLine` is broken into lines. Null where even one filter is too high.
 */
export function fitBank(bank: BankShape, cell: number, maxLine: number, maxHeight: number): BankGrid | null {
  const lines = Math.max(1, Math.ceil((bank.channels * bank.kernel * cell) / maxLine));
  const one = bankGrid(bank, cell, 1, lines);
  if (one.height <= maxHeight) return one;
  const pitch = one.filter.height + one.gaps.filter;
  const rows = Math.floor((maxHeight + one.gaps.filter) / pitch);
  return rows < 1 ? null : bankGrid(bank, cell, Math.ceil(bank.filters / rows), lines);
}

/** Thickness of a ribbon of `channels`: one pixel a channel until the thickest flow of the drawing would pass `most`. */
export function ribbonThickness(channels: number, thickest: number, most: number): number {
  return channels * Math.min(1, most / Math.max(1, thickest));
}
