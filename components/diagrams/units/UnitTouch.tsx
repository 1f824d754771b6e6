"use client";
import { type KeyboardEvent, memo, type PointerEvent, useRef } from "react";
import type { UnitSpot } from "@/lib/spec/units";
import type { How } from "../usePointed";
import { moved, type Step, spotAt } from "./inspect";
import type { UnitLayout } from "./layout";

interface Props {
  readonly layout: UnitLayout;
  readonly label: string;
  /** Where keys start from: of this unit. */
  readonly spot: UnitSpot;
  onSpot(spot: UnitSpot | null, how: How): void;
}

const MOVES: Readonly<Record<string, readonly [by: Step, delta: number]>> = {
  ArrowLeft: ["channel", -1],
  ArrowRight: ["channel", 1],
  ArrowUp: ["tensor", -1],
  ArrowDown: ["tensor", 1],
};
/** With Shift arrows move the pixel. */
const PIXELS: Readonly<Record<string, readonly [by: Step, delta: number]>> = {
  ArrowLeft: ["x", -1],
  ArrowRight: ["x", 1],
  ArrowUp: ["y", -1],
  ArrowDown: ["y", 1],
};

/** What hears pointer, finger and keys over one unit; it draws nothing. */
export const UnitTouch = memo(function UnitTouch({ layout, label, spot, onSpot }: Props) {
  /** A finger that scrolls the page goes down but does not come up here. */
  const down = useRef(false);
  const under = (event: PointerEvent): UnitSpot | null => {
    const place = event.currentTarget.getBoundingClientRect();
    const zoom = place.width / layout.width;
    return spotAt(layout, { x: (event.clientX - place.left) / zoom + layout.x, y: (event.clientY - place.top) / zoom });
  };
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = (event.shiftKey ? PIXELS : MOVES)[event.key];
    if (move) onSpot(moved(layout.figure, spot, ...move), "choose");
    else if (event.key === "Enter" || event.key === " ") onSpot(spot, "choose");
    else if (event.key === "Escape") onSpot(null, "choose");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div
      role="application"
      aria-label={label}
      data-unit={layout.figure.kind}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that the keyboard walks over needs one stop for Tab
      tabIndex={0}
      className="absolute cursor-crosshair rounded-[5px]"
      style={{ left: layout.x, top: 0, width: layout.width, height: layout.height, touchAction: "pan-y pinch-zoom" }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        down.current = event.button === 0;
      }}
      onPointerMove={(event) => {
        if (event.pointerType === "mouse") onSpot(under(event), "point");
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
