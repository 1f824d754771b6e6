"use client";
import { type KeyboardEvent, memo, type PointerEvent, useLayoutEffect, useRef } from "react";
import type { Point, Rect, Size } from "@/lib/readings/scene";
import type { How } from "../usePointed";

interface Props {
  readonly place: Rect;
  readonly label: string;
  /** Corners of the tiles that can be touched, each with its channel; in the drawing's coordinates. */
  readonly tiles: readonly (readonly Point[])[];
  readonly tile: Size;
  readonly channel: number;
  readonly count: number;
  /** How many channels page keys go. */
  readonly page: number;
  onChannel(channel: number | null, how: How): void;
}

/** Around a tile this much still belongs to it: no dead gaps, and room for a finger. */
const REACH = 6;

/** The channel under a point: the nearest tile within reach; null where there is none. */
export function channelAt(tiles: Props["tiles"], tile: Size, { x, y }: Point): number | null {
  let [best, least]: [number | null, number] = [null, REACH];
  for (const corners of tiles)
    for (const [channel, corner] of corners.entries()) {
      const dx = Math.max(corner.x - x, 0, x - corner.x - tile.width);
      const dy = Math.max(corner.y - y, 0, y - corner.y - tile.height);
      const far = Math.max(dx, dy);
      if (far < least) [best, least] = [channel, far];
    }
  return best;
}

const MOVES: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  "[": -1,
  ArrowRight: 1,
  ArrowDown: 1,
  "]": 1,
};

/** A part of the drawing that hears pointer, finger and keys; it draws nothing. */
export const Touch = memo(function Touch(props: Props) {
  const { place, label, tiles, tile, channel, count, page, onChannel } = props;
  const down = useRef(false);
  /** Keys may come faster than the drawing follows: each goes on from the one before. */
  const latest = useRef(channel);
  useLayoutEffect(() => {
    latest.current = channel;
  }, [channel]);
  const under = (event: PointerEvent): number | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const zoom = box.width / place.width;
    return channelAt(tiles, tile, {
      x: place.x + (event.clientX - box.left) / zoom,
      y: place.y + (event.clientY - box.top) / zoom,
    });
  };

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = MOVES[event.key] ?? { PageUp: -page, PageDown: page, Home: -count, End: count }[event.key];
    if (by !== undefined) {
      latest.current = Math.min(count - 1, Math.max(0, latest.current + by * (event.shiftKey ? 5 : 1)));
      onChannel(latest.current, "choose");
    } else if (event.key === "Enter" || event.key === " ") onChannel(latest.current, "choose");
    else if (event.key === "Escape") onChannel(null, "choose");
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
      style={{ left: place.x, top: place.y, width: place.width, height: place.height, touchAction: "pan-y pinch-zoom" }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        down.current = event.button === 0;
      }}
      onPointerMove={(event) => {
        if (event.pointerType === "mouse") onChannel(under(event), "point");
      }}
      onPointerLeave={(event) => {
        down.current = false;
        if (event.pointerType === "mouse") onChannel(null, "point");
      }}
      onPointerUp={(event) => {
        const found = down.current ? under(event) : null;
        down.current = false;
        if (found !== null) onChannel(found, "choose");
      }}
      onPointerCancel={() => {
        down.current = false;
      }}
    />
  );
});
