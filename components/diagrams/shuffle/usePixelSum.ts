"use client";
import { useMemo } from "react";
import type { RunResult, WindowResult } from "@/lib/engine/protocol";
import { PAIR } from "@/lib/graph/blocks/grouped-pair";
import type { ShuffleSpot } from "@/lib/spec/shuffle";
import { useWindow } from "../useWindow";
import { DIAGRAM } from "./derive";

/** The exact numbers behind the middle pixel of the inspected map; null for an input, a pair, and until they come. */
export function usePixelSum(spot: ShuffleSpot, h: number, result: RunResult | null): WindowResult | null {
  const run = result?.run;
  const at = Math.floor(h / 2);
  const filter = spot.at === "mid" || spot.at === "out" ? spot.channel : null;
  const node = spot.at === "out" ? PAIR.second : PAIR.first;
  const query = useMemo(
    () => (run === undefined || filter === null ? null : { diagram: DIAGRAM, run, node, y: at, x: at, filter }),
    [run, node, at, filter],
  );
  const window = useWindow(query);
  return window && window.node === node && window.filter === filter ? window : null;
}
