"use client";
import { useMemo } from "react";
import type { RunResult, WindowResult } from "@/lib/engine/protocol";
import { type FilterKind, type FiltersSpot, KINDS } from "@/lib/spec/filters";
import type { Running } from "../object/Status";
import { together } from "../together";
import { useRun } from "../useRun";
import { useWindow } from "../useWindow";
import { diagramOf, type FiltersView, filtersRequests } from "./derive";
import { filterAtSpot } from "./geometry";

export type Results = Readonly<Record<FilterKind, RunResult | null>>;

export interface FiltersRun {
  readonly results: Results;
  readonly running: Running;
}

/** The three layers run on their shared input; `photo` null: not yet. */
export function useFiltersRun(view: FiltersView, photo: string | null): FiltersRun {
  const requests = useMemo(() => (photo === null ? null : filtersRequests(view, photo)), [view, photo]);
  const standard = useRun(requests?.standard ?? null);
  const depthwise = useRun(requests?.depthwise ?? null);
  const pointwise = useRun(requests?.pointwise ?? null);
  const results = useMemo(
    () => ({ standard: standard.result, depthwise: depthwise.result, pointwise: pointwise.result }),
    [standard.result, depthwise.result, pointwise.result],
  );
  const running = useMemo(() => together([standard, depthwise, pointwise]), [standard, depthwise, pointwise]);
  return { results, running };
}

export type Windows = Readonly<Record<FilterKind, WindowResult | null>>;

function useOne(view: FiltersView, kind: FilterKind, result: RunResult | null, spot: FiltersSpot): WindowResult | null {
  const { node, graph } = view.layers[kind];
  const filter = filterAtSpot(kind, spot);
  // Only of a run whose shapes are those that are shown.
  const wanted = graph.nodes.at(-1)?.shape.join();
  const fresh = result !== null && result.shapes[node]?.join() === wanted;
  const run = fresh ? result.run : null;
  const { y, x } = spot;
  const query = useMemo(
    () => (run === null ? null : { diagram: diagramOf(kind), run, node, y, x, filter }),
    [kind, run, node, y, x, filter],
  );
  return useWindow(query);
}

/** The exact floats behind the same output pixel of all three rows. */
export function useWindows(view: FiltersView, results: Results, spot: FiltersSpot): Windows {
  const standard = useOne(view, "standard", results.standard, spot);
  const depthwise = useOne(view, "depthwise", results.depthwise, spot);
  const pointwise = useOne(view, "pointwise", results.pointwise, spot);
  return useMemo(() => {
    const all = { standard, depthwise, pointwise };
    // An answer about another layer, of other widths, is no answer.
    const fitting = KINDS.map((kind) => {
      const window = all[kind];
      const { node, graph } = view.layers[kind];
      const conv = graph.nodes.at(-1)?.op;
      const reads = conv?.kind === "conv" ? [conv.kernel, conv.kernel, view.widths.in / conv.groups] : [];
      return [kind, window?.node === node && window.shape.join() === reads.join() ? window : null] as const;
    });
    return Object.fromEntries(fitting) as unknown as Windows;
  }, [standard, depthwise, pointwise, view]);
}
