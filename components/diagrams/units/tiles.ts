/** Tiles of one tensor in blocks, a block a group: where each channel stands. */
import type { Point, Rect } from "@/lib/readings/scene";

export interface TileBlocks extends Rect {
  readonly count: number;
  /** Side of a tile, and from one tile to the next. */
  readonly tile: number;
  readonly pitch: number;
  readonly blocks: number;
  /** Tiles in a row of one block. */
  readonly columns: number;
  /** From one block to the next. */
  readonly stride: number;
}

interface Shape {
  readonly count: number;
  readonly tile: number;
  readonly pitch: number;
  readonly blocks: number;
  readonly columns: number;
  readonly blockGap: number;
}

export const rowsOf = (count: number, blocks: number, columns: number): number => Math.ceil(count / blocks / columns);

/** Blocks side by side with their top left corner at `at`. */
export function tileBlocks({ count, tile, pitch, blocks, columns, blockGap }: Shape, at: Point): TileBlocks {
  const gap = pitch - tile;
  const across = Math.min(columns, Math.ceil(count / blocks));
  const stride = columns * pitch - gap + blockGap;
  return {
    ...at,
    count,
    tile,
    pitch,
    blocks,
    columns,
    stride,
    width: (blocks - 1) * stride + across * pitch - gap,
    height: rowsOf(count, blocks, columns) * pitch - gap,
  };
}

/** Top left corner of channel `k`'s tile. */
export function tileAt({ x, y, count, pitch, blocks, columns, stride }: TileBlocks, k: number): Point {
  const each = count / blocks;
  const [block, within] = [Math.floor(k / each), k % each];
  return { x: x + block * stride + (within % columns) * pitch, y: y + Math.floor(within / columns) * pitch };
}

/** The channel under a point, gaps belonging to the tile before; null outside. */
export function channelAt(of: TileBlocks, point: Point): number | null {
  const { x, y, count, pitch, blocks, columns, stride } = of;
  const each = count / blocks;
  const block = Math.min(blocks - 1, Math.floor((point.x - x) / stride));
  const [column, row] = [Math.floor((point.x - x - block * stride) / pitch), Math.floor((point.y - y) / pitch)];
  const within = row * columns + column;
  if (block < 0 || column < 0 || row < 0 || column >= columns || within >= each) return null;
  return block * each + within;
}

/** What holds the tiles of one block. */
export function blockBox(
  { x, y, count, pitch, tile, blocks, columns, stride, height }: TileBlocks,
  block: number,
): Rect {
  const across = Math.min(columns, Math.ceil(count / blocks));
  return { x: x + block * stride, y, width: across * pitch - (pitch - tile), height };
}

/** A place on the lower (or upper) edge that is this channel's own, though several rows stand above each other. */
export function portOf(of: TileBlocks, k: number, edge: "top" | "bottom"): Point {
  const each = of.count / of.blocks;
  const rows = rowsOf(of.count, of.blocks, of.columns);
  const row = Math.floor((k % each) / of.columns);
  const { x } = tileAt(of, k);
  return { x: x + (of.tile * (row + 0.5)) / rows, y: edge === "top" ? of.y : of.y + of.height };
}
