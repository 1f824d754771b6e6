"use client";
import { useMemo } from "react";
import type { RunResult } from "@/lib/engine/protocol";
import type { Opened } from "../map/contract";
import { useRun } from "../useRun";
import { type Needs, openedDiagram, openedRequest } from "./request";

/** A run that has all that an opened block shows, and the diagram by which it is asked about. */
export interface Known {
  readonly diagram: string;
  readonly result: RunResult | null;
  /** Whether a run has been asked for that has not answered yet. */
  readonly pending: boolean;
}

/**
 * The map's own run where it has every tensor and bank of the block; otherwise the same network run once more on the
 * same photo with the same weights, tapped here. Nothing runs where the map runs nothing.
 */
export function useInside(opened: Opened, needs: Needs): Known {
  const { graph, weights, input, diagram, run } = opened;
  const complete =
    run !== null && needs.taps.every((id) => id in run.taps) && needs.banks.every((id) => id in run.banks);
  const lacking = run !== null && !complete;
  const request = useMemo(
    () => (lacking ? openedRequest({ diagram, graph, weights, input }, needs) : null),
    [lacking, diagram, graph, weights, input, needs],
  );
  const own = useRun(request);
  return useMemo(() => {
    if (complete) return { diagram, result: run, pending: false };
    const result = own.answered === request ? own.result : null;
    return { diagram: openedDiagram(diagram), result, pending: own.pending };
  }, [complete, diagram, run, own.answered, own.result, own.pending, request]);
}
