"use client";
import { useMemo } from "react";
import type { Difference } from "@/lib/engine/protocol";
import { useDifference } from "../useDifference";
import { useRun } from "../useRun";
import { type ShuffleView, shuffleEqualities } from "./derive";

export interface Equality {
  readonly id: "inverse" | "depthwise" | "dense";
  /** Null until both have run. */
  readonly found: Difference | null;
  /** Whether the two should be equal to the last bit: then any difference is a fault, else one beyond rounding. */
  readonly exact: boolean;
}

/** How far two sums of the same products in another order may be apart, as a share of the largest number. */
export const ROUNDING = 1e-5;

export const holds = ({ found, exact }: Equality): boolean =>
  found !== null && found.difference <= (exact ? 0 : ROUNDING * found.largest);

/** What this object claims to be equal, run and held against each other; `photo` null: not yet. */
export function useEqualities(view: ShuffleView, photo: string | null): readonly Equality[] {
  const requests = useMemo(() => (photo === null ? null : shuffleEqualities(view, photo)), [view, photo]);
  const before = useRun(requests?.before ?? null);
  const after = useRun(requests?.after ?? null);
  const dense = useRun(requests?.dense ?? null);
  const absorbed = useRun(requests?.absorbed ?? null);
  const back = useRun(requests?.back ?? null);

  const end = (run: typeof before, request: NonNullable<typeof requests>["before"] | undefined, node?: string) => ({
    diagram: request?.diagram ?? "",
    // An answer to former settings is not what is asked about.
    result: run.answered === request ? run.result : null,
    node: node ?? request?.graph.output ?? "",
  });
  const inverse = useDifference(end(back, requests?.back, "input"), end(back, requests?.back));
  const depthwise = useDifference(end(before, requests?.before), end(after, requests?.after));
  const absorption = useDifference(end(dense, requests?.dense), end(absorbed, requests?.absorbed));
  return [
    { id: "inverse", found: inverse, exact: true },
    { id: "depthwise", found: depthwise, exact: true },
    { id: "dense", found: absorption, exact: false },
  ];
}
