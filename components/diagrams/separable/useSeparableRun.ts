"use client";
import { useMemo } from "react";
import type { Running } from "../object/Status";
import { together } from "../together";
import { useDifference } from "../useDifference";
import { type Run, useRun } from "../useRun";
import { DIAGRAM, FOLDED, type SeparableView, separableRequests } from "./derive";
import { type Side, type Sides, sideOf } from "./side";

export interface SeparableRun extends Sides {
  readonly running: Running;
}

/** The newest answer, where it is one to the block as it stands. */
function newest({ built }: SeparableView, { result, answered }: Run, diagram: string): Side | null {
  if (!built || !result || answered?.graph.output !== built.graph.output) return null;
  return sideOf(built.figure, result, diagram);
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
  const six = useMemo(() => (trained ? null : newest(view, sixRun, DIAGRAM)), [view, sixRun, trained]);
  const four = useMemo(() => newest(view, fourRun, FOLDED), [view, fourRun]);
  const ids = view.built?.figure.ids;
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
