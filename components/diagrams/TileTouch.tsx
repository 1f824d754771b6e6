"use client";
import { type KeyboardEvent, memo, type PointerEvent, useRef } from "react";
import { type Mosaic, mosaicAt, type Rect } from "@/lib/readings/scene";
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

/** Where a key leads among tiles in rows of `columns`. */
function tileMove(key: string, columns: number): (typeof MOVES)[string] | undefined {
  const [dx, dy, dTile] = MOVES[key] ?? [0, 0, 0];
  const by = dx + dy * columns + dTile;
  return by === 0 ? undefined : [0, 0, by];
}

/** The part of a mosaic that hears pointer, finger and keys; it draws nothing. Arrows move the pixel, brackets change the channel. */
export const TileTouch = memo(function TileTouch({ place, size, label, spot, whole = false, onSpot }: Props) {
  /** A finger that scrolls the page goes down but does not come up here. */
  const down = useRef(false);
  const [h, w] = size;
  const { mosaic } = place;
  const under = (event: PointerEvent): TileSpot | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const zoom = box.width / place.width;
    return mosaicAt(mosaic, [h, w, mosaic.count], {
      x: (event.clientX - box.left) / zoom,
      y: (event.clientY - box.top) / zoom,
    });
  };

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = whole ? tileMove(event.key, mosaic.columns) : MOVES[event.key];
    const stride = event.shiftKey ? 5 : 1;
    const hold = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
    if (move) {
      const [dx, dy, dTile] = move;
      const next = {
        tile: hold(spot.tile + dTile * stride, mosaic.count),
        y: hold(spot.y + dy * stride, h),
        x: hold(spot.x + dx * stride, w),
      };
      onSpot(next, "choose");
    } else if (event.key === "Enter" || event.key === " ") onSpot(spot, "choose");
    else if (event.key === "Escape") onSpot(null, "choose");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      role="application"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that the keyboard walks over needs one stop for Tab
      tabIndex={0}
      className="absolute cursor-crosshair rounded-[3px]"
      style={{
        left: place.x,
        top: place.y,
        width: place.width,
        height: place.height,
        touchAction: "pan-y pinch-zoom",
      }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        down.current = event.button === 0;
      }}
      onPointerMove={(event) => {
        const found = event.pointerType === "mouse" ? under(event) : null;
        if (found) onSpot(found, "point");
      }}
      onPointerLeave={(event) => {
        down.current = false;
        if (event.pointerType === "mouse") onSpot(null, "point");
      }}
      onPointerUp={(event) => {
        const found = down.current ? under(event) : null;
        down.current = false;
        if (found) onSpot(found, "choose");
      }}
      onPointerCancel={() => {
        down.current = false;
      }}
    />
  );
});
