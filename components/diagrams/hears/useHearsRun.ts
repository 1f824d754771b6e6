"use client";
import { useMemo } from "react";
import type { RunResult } from "@/lib/engine/protocol";
import type { Running } from "../object/Status";
import { together } from "../together";
import { useDependency } from "../useDependency";
import { type Run, useRun } from "../useRun";
import { type HearsView, hearsDependencies, hearsRequests, nodesOf } from "./derive";
import type { CheckedMatrices } from "./pathsOf";

export interface HearsRun {
  /** Of the pair. */
  readonly run: Run;
  readonly standard: RunResult | null;
  readonly matrices: CheckedMatrices;
  readonly running: Running;
}

/** The pair and the standard convolution run on their maps, and all four matrices found out; `photo` null: not yet. */
export function useHearsRun(view: HearsView, photo: string | null): HearsRun {
  const requests = useMemo(() => (photo === null ? null : hearsRequests(view, photo)), [view, photo]);
  const asked = useMemo(() => (photo === null ? null : hearsDependencies(view)), [view, photo]);
  const pairRun = useRun(requests?.[0] ?? null);
  const standardRun = useRun(requests?.[1] ?? null);
  const pair = useDependency(asked?.pair ?? null);
  const second = useDependency(asked?.second ?? null);
  const plain = useDependency(asked?.plain ?? null);
  const { in: channels, out } = view.widths;
  const ids = nodesOf(view.built?.scope ?? "");
  const matrices = useMemo((): CheckedMatrices => {
    // An answer to former widths is no answer.
    const fitting = (checked: CheckedMatrices["both"] | undefined, rows: number) =>
      checked?.rows === rows && checked.columns === channels ? checked : null;
    return {
      depthwise: fitting(pair.checked?.[ids.filtered], channels),
      pointwise: fitting(second.checked?.[ids.output], out),
      both: fitting(pair.checked?.[ids.output], out),
      standard: fitting(plain.checked?.[view.built?.standard.output ?? ""], out),
    };
  }, [pair.checked, second.checked, plain.checked, ids.filtered, ids.output, view, channels, out]);
  return {
    run: pairRun,
    standard: standardRun.result,
    matrices,
    running: together([pairRun, standardRun], [pair, second, plain]),
  };
}
