"use client";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useLatest } from "@/components/marks/hooks";
import type { Point, Rect } from "@/lib/readings/scene";
import type { How } from "./usePointed";

interface Props<T> {
  readonly place: Rect;
  readonly label: string;
  /** Where keys start from, and what Enter keeps. */
  readonly now: T;
  /** What lies under a point, counted from the place's corner. */
  under(point: Point): T | null;
  /** Where a key leads from a spot; null: nowhere. */
  moved(key: { readonly key: string; readonly shiftKey: boolean }, from: T): T | null;
  /** null: the pointer has left, or Escape lets go. */
  onSpot(spot: T | null, how: How): void;
  /** Whether anything is held that Escape could let go; without it Escape goes on to what stands around. Default: yes. */
  readonly held?: boolean;
  /** With room between what can be touched: there the pointer lets go. */
  readonly sparse?: boolean;
  readonly "data-unit"?: string;
}

/** A part of a drawing that hears pointer, finger and keys; it draws nothing. One stop for Tab. */
export function Touch<T>({ place, label, now, under, moved, onSpot, held = true, sparse = false, ...rest }: Props<T>) {
  /** A finger that scrolls the page goes down but does not come up here. */
  const down = useRef(false);
  const latest = useLatest(now);
  const found = (event: PointerEvent): T | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const zoom = box.width / place.width;
    return under({ x: (event.clientX - box.left) / zoom, y: (event.clientY - box.top) / zoom });
  };

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moved(event, latest.current);
    if (next !== null) {
      latest.current = next;
      onSpot(next, "choose");
    } else if (event.key === "Enter" || event.key === " ") onSpot(latest.current, "choose");
    else if (event.key === "Escape" && held) onSpot(null, "choose");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      {...rest}
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
        if (event.pointerType !== "mouse") return;
        const spot = found(event);
        if (spot !== null || sparse) onSpot(spot, "point");
      }}
      onPointerLeave={(event) => {
        down.current = false;
        if (event.pointerType === "mouse") onSpot(null, "point");
      }}
      onPointerUp={(event) => {
        const spot = down.current ? found(event) : null;
        down.current = false;
        if (spot !== null) onSpot(spot, "choose");
      }}
      onPointerCancel={() => {
        down.current = false;
      }}
    />
  );
}
