"use client";
import { useMemo } from "react";
import type { Bank, Bitmap, Difference, Norm, RunResult } from "@/lib/engine/protocol";
import { LAYERS, type LayerName, TENSORS, type TensorName } from "@/lib/spec/separable";
import type { Running } from "../object/Status";
import { together } from "../together";
import { useDifference } from "../useDifference";
import { type Run, useRun } from "../useRun";
import { DIAGRAM, FOLDED, type SeparableView, separableRequests } from "./derive";

/** What one of the two runs gave, by the names of the drawing. */
export interface Side {
  readonly diagram: string;
  readonly result: RunResult;
  readonly maps: Readonly<Partial<Record<TensorName, Bitmap>>>;
  readonly banks: Readonly<Partial<Record<LayerName, Bank>>>;
  readonly norms: Readonly<Partial<Record<LayerName, Norm>>>;
  /** Numbers greater than six, before each ReLU. */
  readonly above: Readonly<Partial<Record<LayerName, number>>>;
}

export interface SeparableRun {
  /** With batch norms; null for a trained pair, and before the first answer. */
  readonly six: Side | null;
  readonly four: Side | null;
  /** How far the two are apart before each ReLU, and at the end. */
  readonly differences: Readonly<Record<LayerName | "output", Difference | null>>;
  readonly running: Running;
}

/** The newest answer, where it is one to the block as it stands. */
function sideOf({ built }: SeparableView, run: Run, diagram: string, folded: boolean): Side | null {
  const { result, answered } = run;
  if (!built || !result || answered?.graph.output !== built.graph.output) return null;
  const { ids, shapes } = built;
  const wrong = TENSORS.some((of) => {
    const shape = result.shapes[ids[of] ?? ""];
    return shape !== undefined && shape.join() !== shapes[of].join();
  });
  if (wrong) return null;
  const of = <T>(from: Readonly<Record<string, T>> | undefined, id: string | null) =>
    id === null ? undefined : from?.[id];
  const layers = <T>(pick: (layer: LayerName) => T | undefined) =>
    Object.fromEntries(LAYERS.map((layer) => [layer, pick(layer)])) as Partial<Record<LayerName, T>>;
  return {
    diagram,
    result,
    maps: Object.fromEntries(TENSORS.map((name) => [name, of(result.taps, ids[name])])),
    banks: layers((layer) => of(result.banks, folded ? ids[`${layer}Bn`] : ids[layer])),
    norms: layers((layer) => of(result.norms, ids[`${layer}Bn`])),
    above: layers((layer) => of(result.above, ids[`${layer}Bn`])),
  };
}

/** The block run with its batch norms and run folded, on one photo, and the two held against each other; `photo` null: not yet. */
export function useSeparableRun(view: SeparableView, photo: string | null): SeparableRun {
  const asked = useMemo(
    () => (photo === null ? { six: null, four: null } : separableRequests(view, photo)),
    [view, photo],
  );
  const sixRun = useRun(asked.six);
  const fourRun = useRun(asked.four);
  const trained = view.built?.trained ?? false;
  const six = useMemo(() => (trained ? null : sideOf(view, sixRun, DIAGRAM, false)), [view, sixRun, trained]);
  const four = useMemo(() => sideOf(view, fourRun, FOLDED, true), [view, fourRun]);
  const ids = view.built?.ids;
  // Answers to two different questions are not held against each other.
  const fresh = sixRun.answered === asked.six && fourRun.answered === asked.four;
  const pair = (node: string | null | undefined) =>
    [
      { diagram: DIAGRAM, result: (fresh && six?.result) || null, node: node ?? "" },
      { diagram: FOLDED, result: (fresh && four?.result) || null, node: node ?? "" },
    ] as const;
  const dw = useDifference(...pair(ids?.dwBn));
  const pw = useDifference(...pair(ids?.pwBn));
  const output = useDifference(...pair(ids?.pwRelu));
  const running = useMemo(() => together(trained ? [fourRun] : [sixRun, fourRun]), [trained, sixRun, fourRun]);
  return useMemo(() => ({ six, four, differences: { dw, pw, output }, running }), [six, four, dw, pw, output, running]);
}
