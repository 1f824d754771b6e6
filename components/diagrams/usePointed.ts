"use client";
import { useCallback, useState } from "react";
import type { Gesture } from "@/components/controls/gesture";

/** How something was touched: the pointer passes, or a click, a tap or a key chose it. */
export type How = "point" | "choose";

export interface Pointed<T> {
  /** What was chosen; else what the pointer is over; else null. */
  readonly at: T | null;
  readonly pinned: boolean;
  /** null lets go. */
  on(next: T | null, how: How): void;
}

/** What the reader looks at: the chosen one, which the link says, holds against the pointer until it is let go. */
export function usePointed<T>(chosen: T | null, choose: (next: T | null, gesture: Gesture) => void): Pointed<T> {
  const [over, setOver] = useState<T | null>(null);
  const on = useCallback(
    (next: T | null, how: How) => {
      if (how === "point") return setOver(next);
      setOver(null);
      choose(next, chosen === null || next === null ? "begin" : "go on");
    },
    [chosen, choose],
  );
  return { at: chosen ?? over, pinned: chosen !== null, on };
}
