"use client";
import { memo } from "react";
import { type Mosaic, mosaicAt, type Rect } from "@/lib/readings/scene";
import { Touch } from "./Touch";
import type { How } from "./usePointed";

export interface TileSpot {
  readonly tile: number;
  readonly y: number;
  readonly x: number;
}

interface Props {
  readonly place: Rect & { readonly mosaic: Mosaic };
  /** Rows and columns of a map. */
  readonly size: readonly [height: number, width: number];
  readonly label: string;
  /** Where keys start from. */
  readonly spot: TileSpot;
  /** Channels alone matter: arrows go from tile to tile, and pixels are none of its business. */
  readonly whole?: boolean;
  /** As for `Touch`. */
  readonly held?: boolean;
  onSpot(spot: TileSpot | null, how: How): void;
}

const MOVES: Readonly<Record<string, readonly [dx: number, dy: number, dTile: number]>> = {
  ArrowLeft: [-1, 0, 0],
  ArrowRight: [1, 0, 0],
  ArrowUp: [0, -1, 0],
  ArrowDown: [0, 1, 0],
  "[": [0, 0, -1],
  "]": [0, 0, 1],
  PageUp: [0, 0, -1],
  PageDown: [0, 0, 1],
};
/** With Shift so far at once. */
const STRIDE = 5;

/** Where a key leads among so many maps of that size: arrows move the pixel, brackets change the channel. null: nowhere. */
export function movedSpot(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  spot: TileSpot,
  [h, w]: readonly [height: number, width: number],
  count: number,
  /** Tiles in a row where arrows go from tile to tile. */
  columns: number | null = null,
): TileSpot | null {
  const move = MOVES[key];
  if (!move) return null;
  const [dx, dy, dTile] = columns === null ? move : [0, 0, move[0] + move[1] * columns + move[2]];
  const stride = shiftKey ? STRIDE : 1;
  const hold = (value: number, size: number) => Math.min(size - 1, Math.max(0, value));
  return {
    tile: hold(spot.tile + dTile * stride, count),
    y: hold(spot.y + dy * stride, h),
    x: hold(spot.x + dx * stride, w),
  };
}

/** The part of a mosaic that hears pointer, finger and keys. Arrows move the pixel, brackets change the channel. */
export const TileTouch = memo(function TileTouch({
  place,
  size,
  label,
  spot,
  whole = false,
  held = true,
  onSpot,
}: Props) {
  const { mosaic } = place;
  return (
    <Touch
      place={place}
      label={label}
      now={spot}
      held={held}
      under={(point) => mosaicAt(mosaic, [...size, mosaic.count], point)}
      moved={(key, from) => movedSpot(key, from, size, mosaic.count, whole ? mosaic.columns : null)}
      onSpot={onSpot}
    />
  );
});
