"use client";
import { useMemo } from "react";
import type { Bitmap, RunResult } from "@/lib/engine/protocol";
import type { Running } from "../object/Status";
import { useRun } from "../useRun";
import { type MapView, mapRequest } from "./derive";
import { type Schedule, schedule } from "./time";

interface MapRun {
  /** The newest answer to this very graph; null before. */
  readonly result: RunResult | null;
  readonly running: Running;
  readonly schedule: Schedule;
}

/** Runs the whole network; `photo` null: not yet, or nothing is to run. */
export function useMapRun(view: MapView | null, diagram: string, photo: string | null): MapRun {
  const request = useMemo(
    () => (view === null || view.tooLarge || photo === null ? null : mapRequest(view, diagram, photo)),
    [view, diagram, photo],
  );
  const run = useRun(request);
  // Maps of another network, or of these layers with other weights, are none of this one's.
  const result = run.answered?.graph === view?.graph ? run.result : null;
  const times = result?.times ?? null;
  const plan = useMemo(() => schedule(view?.map ?? EMPTY, times), [view, times]);
  const { pending, fault, disagreeing, retry } = run;
  const ms = result?.ms ?? null;
  const running = useMemo(() => ({ pending, fault, disagreeing, retry, ms }), [pending, fault, disagreeing, retry, ms]);
  return { result, running, schedule: plan };
}

const EMPTY = { blocks: [], tensors: [], layers: [], flows: [], activations: 0, params: 0, macs: 0 };

/** A tensor's maps, where they have run. */
export const mapsOf = (result: RunResult | null, id: string): Bitmap | null => result?.taps[id] ?? null;
