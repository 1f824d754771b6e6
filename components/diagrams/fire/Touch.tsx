"use client";
import type { KeyboardEvent, PointerEvent } from "react";
import { memo, useRef } from "react";
import type { Shape } from "@/lib/graph/ops";
import { type BankGrid, filterAt, type Mosaic, mosaicAt, type Rect } from "@/lib/readings/scene";
import type { Branch } from "@/lib/spec/fire";
import { movedSpot, type TileSpot } from "../TileTouch";
import type { TensorName } from "./geometry";

/** What a mosaic tells; the same object for as long as the drawing stands. */
export interface Hears {
  /** Where pointer or keyboard stand on this mosaic. */
  spot(name: TensorName): TileSpot | null;
  onSpot(name: TensorName, spot: TileSpot | null): void;
  onPin(name: TensorName, pinned: boolean): void;
  onFilter(branch: Branch, filter: number | null): void;
  onChoose(branch: Branch, filter: number): void;
}

const sameSpot = (a: TileSpot | null, b: TileSpot | null): boolean =>
  a === b || (a !== null && b !== null && a.tile === b.tile && a.y === b.y && a.x === b.x);

interface MosaicTouchProps {
  readonly name: TensorName;
  readonly place: Rect;
  readonly mosaic: Mosaic;
  readonly shape: Shape;
  readonly label: string;
  readonly pinned: boolean;
  readonly hears: Hears;
}

/** The part of a mosaic that hears pointer, finger and keys; it draws nothing. One stop for Tab. */
export const MosaicTouch = memo(function MosaicTouch({
  name,
  place,
  mosaic,
  shape,
  label,
  pinned,
  hears,
}: MosaicTouchProps) {
  /** What went down on this mosaic and has not left it; a finger that scrolls the page is taken away. */
  const down = useRef<string | null>(null);
  /** Whether what is looked at was pointed at here: without that and without a pin Escape goes on to what stands around. */
  const pointed = useRef(false);
  /** Where keys have led that the drawing does not show yet. */
  const ahead = useRef<{ readonly from: TileSpot | null; readonly to: TileSpot } | null>(null);
  const onSpot = (spot: TileSpot | null) => {
    pointed.current = spot !== null;
    ahead.current = spot && { from: hears.spot(name), to: spot };
    hears.onSpot(name, spot);
  };
  const here = (): TileSpot | null => {
    const shown = hears.spot(name);
    if (ahead.current && !sameSpot(ahead.current.from, shown)) ahead.current = null;
    return ahead.current?.to ?? shown;
  };
  const onPin = (pin: boolean) => hears.onPin(name, pin);
  const under = (event: PointerEvent): TileSpot | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const zoom = box.width / place.width;
    return mosaicAt(mosaic, shape, { x: (event.clientX - box.left) / zoom, y: (event.clientY - box.top) / zoom });
  };
  const middle = (): TileSpot => ({ tile: 0, y: Math.floor(shape[0] / 2), x: Math.floor(shape[1] / 2) });

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const now = here() ?? middle();
    const next = movedSpot(event, now, [shape[0], shape[1]], mosaic.count);
    if (next !== null) {
      onSpot(next);
    } else if (event.key === "Enter" || event.key === " ") {
      onSpot(now);
      onPin(true);
    } else if (event.key === "Escape" && (pinned || pointed.current)) {
      onPin(false);
      onSpot(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      role="application"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that the keyboard walks over needs one stop for Tab
      tabIndex={0}
      className="fire-touch"
      style={{
        position: "absolute",
        left: place.x - 3,
        top: place.y - 3,
        width: place.width + 6,
        height: place.height + 6,
        padding: 3,
        borderRadius: 5,
        cursor: "crosshair",
        touchAction: "pan-y pinch-zoom",
      }}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (!pinned && hears.spot(name) === null && event.currentTarget.matches(":focus-visible")) onSpot(middle());
      }}
      onBlur={() => {
        if (!pinned) onSpot(null);
      }}
    >
      <div
        style={{ width: "100%", height: "100%" }}
        onPointerDown={(event) => {
          down.current = event.button === 0 ? event.pointerType : null;
        }}
        onPointerMove={(event) => {
          if (pinned || event.pointerType !== "mouse") return;
          const found = under(event);
          if (found !== null) onSpot(found);
        }}
        onPointerLeave={(event) => {
          down.current = null;
          if (!pinned && event.pointerType === "mouse") onSpot(null);
        }}
        onPointerUp={(event) => {
          const pressed = down.current;
          const found = under(event);
          down.current = null;
          if (pressed === null || found === null) return;
          const spot = hears.spot(name);
          const same = sameSpot(spot, found);
          onSpot(found);
          onPin(pressed === "mouse" ? !(pinned && same) : true);
        }}
        onPointerCancel={() => {
          down.current = null;
        }}
      />
    </div>
  );
});

interface BankTouchProps {
  readonly branch: Branch;
  readonly place: Rect;
  readonly grid: BankGrid;
  readonly hears: Hears;
}

/** Pointing at a filter shows what it makes. The keyboard reaches filters through the mosaics. */
export const BankTouch = memo(function BankTouch({ branch, place, grid, hears }: BankTouchProps) {
  const under = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const zoom = box.width / place.width;
    return filterAt(grid, { x: (event.clientX - box.left) / zoom, y: (event.clientY - box.top) / zoom });
  };
  return (
    <div
      aria-hidden="true"
      style={{ position: "absolute", left: place.x, top: place.y, width: place.width, height: place.height }}
      onPointerMove={(event) => {
        if (event.pointerType === "mouse") hears.onFilter(branch, under(event));
      }}
      onPointerLeave={(event) => {
        if (event.pointerType === "mouse") hears.onFilter(branch, null);
      }}
      onPointerUp={(event) => {
        const found = event.button === 0 ? under(event) : null;
        if (found !== null) hears.onChoose(branch, found);
      }}
    />
  );
});
