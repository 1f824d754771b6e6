/** The largest tile and cell that go into a room together: one tile size for all mosaics, one cell size for all banks. */
import type { Size } from "@/lib/readings/scene";

/** Sides a tile may have, largest first: whole pixels where a tile is large, finer steps below. */
export const SIDES: readonly number[] = [
  ...Array.from({ length: 233 }, (_, i) => 240 - i),
  ...[7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4, 3.5, 3, 2.5, 2, 1.5, 1.25, 1, 0.8, 0.6, 0.4, 0.3, 0.2, 0.1],
];
/** Sides a weight's cell may have, largest first. */
export const CELLS: readonly number[] = [
  6, 5, 4, 3.5, 3, 2.5, 2, 1.5, 1.25, 1, 0.75, 0.5, 0.35, 0.25, 0.18, 0.125, 0.09, 0.06, 0.04, 0.02, 0.01,
];

type Tile = Size;

/** Maps matter more than weights: so much of a tile's enlargement is one of the cells worth. */
const CELL_WEIGHT = 0.45;

/** The tile whose longer side is `side`; null where it would be needlessly large. */
export function tileOf(height: number, width: number, side: number): Tile | null {
  const longest = Math.max(height, width);
  const tile = { width: (side * width) / longest, height: (side * height) / longest };
  const most = Math.min(72, 28 * Math.min(height, width));
  return Math.min(tile.width, tile.height) > most || side > 28 * longest ? null : tile;
}

/**
 * The largest tile, weighed against the largest cell, for which both fit: `ofTile` and `ofCell` say what each takes by
 * itself, `both` whether they go together. Null means no room.
 */
export function search<T, C, B>(
  height: number,
  width: number,
  ofTile: (tile: Tile) => T | null,
  ofCell: (cell: number) => C | null,
  both: (forTile: T, forCell: C, tile: Tile, cell: number) => B | null,
): B | null {
  // Smaller tiles fit where larger ones do, so both searches halve; what a tile takes is worked out once.
  const made = new Map<number, { side: number; tile: Tile; forTile: T } | null>();
  const candidate = (index: number) => {
    const known = made.get(index);
    if (known !== undefined) return known;
    const side = SIDES[index] ?? 0;
    const tile = tileOf(height, width, side);
    const forTile = tile === null ? null : ofTile(tile);
    const fresh = tile === null || forTile === null ? null : { side, tile, forTile };
    made.set(index, fresh);
    return fresh;
  };
  const first = firstWhere(0, SIDES.length, (index) => candidate(index) !== null);
  const largest = SIDES[first] ?? 0;
  let best: B | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const cell of CELLS) {
    if (Math.log(largest) + CELL_WEIGHT * Math.log(cell) <= bestScore) break;
    const forCell = ofCell(cell);
    if (forCell === null) continue;
    firstWhere(first, SIDES.length, (index) => {
      const one = candidate(index);
      const placed = one === null ? null : both(one.forTile, forCell, one.tile, cell);
      if (one === null || placed === null) return false;
      const score = Math.log(one.side) + CELL_WEIGHT * Math.log(cell);
      if (score > bestScore) {
        best = placed;
        bestScore = score;
      }
      return true;
    });
  }
  return best;
}

/** The least index in [low, high) for which `holds`, which then holds for all larger ones; `high` where it never does. */
function firstWhere(low: number, high: number, holds: (index: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
