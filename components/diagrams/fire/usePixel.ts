"use client";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { type FireValues, heldPixel, type Pixel } from "@/lib/spec/fire";
import type { Moment } from "@/lib/spec/fire-time";

export interface Inspection {
  readonly pixel: Pixel | null;
  readonly pinned: boolean;
  onInspect(pixel: Pixel | null): void;
  onPin(pinned: boolean): void;
}

/** The example that stands written out at rest, in shares of filters, rows and columns: at the default settings a sum that is not cut to zero. */
const REST = { filter: 0.73, y: 0.4, x: 0.35 };

type Module = Pick<FireValues, "s1" | "e1" | "e3" | "h" | "w" | "pixel">;

function restPixel({ s1, e1, e3, h, w }: Module): Pixel {
  const branch = e3 > 0 ? "expand3x3" : e1 > 0 ? "expand1x1" : "squeeze";
  const filters = { squeeze: s1, expand1x1: e1, expand3x3: e3 }[branch];
  return { branch, filter: Math.floor(filters * REST.filter), y: Math.floor(h * REST.y), x: Math.floor(w * REST.x) };
}

/**
 * Which output number is written out: the pinned one, which the link names; else the one pointed at; else, while the
 * player is inside a stage, one of the row being filled; else an example, which may be given.
 */
export function usePixel(
  values: Module,
  moment: Moment,
  choose: (pixel: Pixel | null, gesture: Gesture) => void,
  example: Pixel | null = null,
): Inspection {
  const [pointed, setPointed] = useState<Pixel | null>(null);
  const pinned = useMemo(() => heldPixel(values), [values]);
  const inside = useMemo(() => (pointed ? heldPixel({ ...values, pixel: pointed }) : null), [values, pointed]);
  const { stage, filter, row } = moment;
  const playing = useMemo<Pixel | null>(
    () =>
      stage === "input" || stage === "concat"
        ? null
        : { branch: stage, filter, y: row, x: Math.floor(values.w * REST.x) },
    [stage, filter, row, values.w],
  );
  const rest = useMemo(() => example ?? restPixel(values), [example, values]);
  // A tap points and pins in one event, before there is a new render to read the pointed pixel from.
  const latest = useRef<Pixel | null>(null);
  const onInspect = useCallback(
    (pixel: Pixel | null) => {
      latest.current = pixel;
      setPointed(pixel);
      if (pinned && pixel) choose(pixel, "go on");
    },
    [pinned, choose],
  );
  const onPin = useCallback(
    (pin: boolean) => {
      const now = latest.current ?? pinned ?? playing ?? rest;
      if (pin && now) choose(now, "begin");
      if (!pin && pinned) choose(null, "begin");
      if (!pin) onInspect(null);
    },
    [pinned, playing, rest, choose, onInspect],
  );
  return { pixel: pinned ?? inside ?? playing ?? rest, pinned: pinned !== null, onInspect, onPin };
}
