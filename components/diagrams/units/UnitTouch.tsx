"use client";
import { memo } from "react";
import type { UnitSpot } from "@/lib/spec/units";
import { Touch } from "../Touch";
import type { How } from "../usePointed";
import { moved, type Step, spotAt } from "./inspect";
import type { UnitLayout } from "./layout";

interface Props {
  readonly layout: UnitLayout;
  readonly label: string;
  /** Where keys start from: of this unit. */
  readonly spot: UnitSpot;
  /** As for `Touch`. */
  readonly held: boolean;
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
export const UnitTouch = memo(function UnitTouch({ layout, label, spot, held, onSpot }: Props) {
  return (
    <Touch
      place={{ x: layout.x, y: 0, width: layout.width, height: layout.height }}
      label={label}
      now={spot}
      held={held}
      sparse
      under={({ x, y }) => spotAt(layout, { x: x + layout.x, y })}
      moved={({ key, shiftKey }, from) => {
        const move = (shiftKey ? PIXELS : MOVES)[key];
        return move ? moved(layout.figure, from, ...move) : null;
      }}
      onSpot={onSpot}
      data-unit={layout.figure.kind}
    />
  );
});
