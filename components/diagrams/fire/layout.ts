/**
 * Where everything of the fire module's drawing stands: a pure function of shapes, room and mode. Rectangles first;
 * drawing comes later. One tile size for all mosaics and one cell size for all banks, the largest that fit the room.
 */
import { type BankGrid, type Mosaic, type Point, type Rect, ribbonThickness, type Size } from "@/lib/readings/scene";
import { flow } from "./layoutFlow";
import { wide } from "./layoutWide";
import type { FireParts } from "./parts";
import type { Branch } from "./types";

export interface PlacedMosaic extends Rect {
  readonly mosaic: Mosaic;
}
export interface PlacedBank extends Rect {
  readonly grid: BankGrid;
}

/** A band from `from` to `to`: an S that leaves along `axis`, or, with `via`, an elbow that turns there. */
export interface RibbonPlace {
  readonly id: "input" | "squeeze" | "toExpand1x1" | "toExpand3x3" | "expand1x1" | "expand3x3";
  readonly axis: "x" | "y";
  readonly from: Point;
  readonly to: Point;
  /** Place on `axis` where an elbow turns. */
  readonly via?: number;
  readonly thickness: number;
  /** Where what it meets is thinner than the band, the band narrows to this. */
  readonly fromLimit: number;
  readonly toLimit: number;
}

export type LabelName =
  | "input"
  | "squeezeBank"
  | "squeeze"
  | "expand1x1Bank"
  | "expand3x3Bank"
  | "expand1x1"
  | "expand3x3";

export interface FireLayout {
  readonly mode: "wide" | "flow";
  readonly width: number;
  readonly height: number;
  readonly mosaics: Readonly<Record<"input" | Branch, PlacedMosaic>>;
  readonly banks: Readonly<Record<Branch, PlacedBank>>;
  readonly ribbons: readonly RibbonPlace[];
  readonly labels: Readonly<Record<LabelName, Rect>>;
  readonly note: Rect;
  /** The bracket's line lies on the side that faces the mosaics; its text has this box. */
  readonly bracket: Rect;
  readonly inspector: Rect;
  /** How far the two results slide towards each other at concat, each half of the way. */
  readonly slide: Point;
}

/** Least widths of the texts of each column, estimated by the caller in its language, and the note to be wrapped. */
export interface LayoutTexts {
  readonly input: number;
  readonly squeeze: number;
  readonly banks: number;
  readonly results: number;
  /** The same where the room is narrow and labels say less. */
  readonly short: Readonly<Record<"input" | "squeeze" | "banks" | "results", number>>;
  readonly note: readonly string[];
}

export interface Room {
  readonly width: number;
  readonly height: number;
  readonly mode: "wide" | "flow";
  readonly texts: LayoutTexts;
}

/** Distance of a frame from what it frames. */
export const PAD = 4;
/** Two lines of label. */
export const LABEL = 36;
export const NOTE_SIZE = 12.5;
export const NOTE_LINE = 16;

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

/** Thickness of the band that carries `channels` in this module. */
export function bandOf(parts: FireParts, most: number): (channels: number) => number {
  const thickest = Math.max(...Object.values(parts.tensors).map((shape) => shape[2]));
  return (channels) => ribbonThickness(channels, thickest, most);
}

/**
 * The drawing's layout. It is as wide as the room; where the room is too small even with short labels, the layout is of
 * a larger room and `width` says so: the caller draws it reduced.
 */
export function layoutFire(parts: FireParts, room: Room): FireLayout {
  const place = room.mode === "wide" ? wide : flow;
  const narrow = { ...room, texts: { ...room.texts, ...room.texts.short } };
  const full = place(parts, room) ?? place(parts, narrow);
  if (full !== null) return full;
  for (let grow = 1.15; grow < 20; grow *= 1.15) {
    const larger = { ...narrow, width: Math.ceil(room.width * grow), height: Math.ceil(room.height * grow) };
    const found = place(parts, larger);
    if (found !== null) return found;
  }
  throw new RangeError(`The fire module cannot be drawn in ${room.width} x ${room.height} pixels`);
}
