"use client";
import { useCallback, useMemo, useState } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { type FireValues, heldPixel, type Pixel } from "@/lib/spec/fire";
import type { Moment } from "../fire/time";

export interface Inspection {
  readonly pixel: Pixel | null;
  readonly pinned: boolean;
  onInspect(pixel: Pixel | null): void;
  onPin(pinned: boolean): void;
}

/**
 * Which output number is written out: the pinned one, which the link names; else the one pointed at; else, while the
 * player is inside a stage, the one in the middle of the row being filled.
 */
export function usePixel(
  values: FireValues,
  moment: Moment,
  set: (change: Partial<FireValues>, gesture: Gesture) => void,
): Inspection {
  const [pointed, setPointed] = useState<Pixel | null>(null);
  const pinned = useMemo(() => heldPixel(values), [values]);
  const inside = useMemo(() => (pointed ? heldPixel({ ...values, pixel: pointed }) : null), [values, pointed]);
  const { stage, filter, row } = moment;
  const playing = useMemo<Pixel | null>(
    () =>
      stage === "input" || stage === "concat"
        ? null
        : { branch: stage, filter, y: row, x: Math.floor((values.w * 2) / 3) },
    [stage, filter, row, values.w],
  );
  const onInspect = useCallback(
    (pixel: Pixel | null) => {
      setPointed(pixel);
      if (pinned && pixel) set({ pixel }, "go on");
    },
    [pinned, set],
  );
  const onPin = useCallback(
    (pin: boolean) => {
      const now = pointed ?? pinned ?? playing;
      if (pin && now) set({ pixel: now }, "begin");
      if (!pin && pinned) set({ pixel: null }, "begin");
      if (!pin) setPointed(null);
    },
    [pointed, pinned, playing, set],
  );
  return { pixel: pinned ?? inside ?? playing, pinned: pinned !== null, onInspect, onPin };
}
