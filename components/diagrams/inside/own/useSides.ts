"use client";
import { useMemo } from "react";
import type { SeparableBlock } from "@/lib/readings/block-kind";
import type { Opened } from "../../map/contract";
import type { SeparableFigure } from "../../separable/figure";
import { type Sides, sideOf } from "../../separable/side";
import { useDifference } from "../../useDifference";
import { useRun } from "../../useRun";
import { openedRequest } from "../request";
import type { Known } from "../useInside";
import { unfoldedNeeds } from "./block";

/**
 * A separable block's two runs: the network's own, in which each batch norm is folded into its convolution, and, where
 * there are batch norms to see, the same network once more with every step of the block kept.
 */
export function useSides(opened: Opened, block: SeparableBlock, figure: SeparableFigure, known: Known): Sides {
  const { graph, weights, input } = opened;
  const diagram = `${opened.diagram} steps`;
  const runs = known.result !== null;
  const request = useMemo(() => {
    const needs = runs ? unfoldedNeeds(block) : null;
    return needs && { ...openedRequest({ diagram, graph, weights, input }, needs), diagram };
  }, [runs, block, diagram, graph, weights, input]);
  const own = useRun(request);
  const unfolded = request !== null && own.answered === request ? own.result : null;
  const four = useMemo(() => known.result && sideOf(figure, known.result, known.diagram), [figure, known]);
  const six = useMemo(() => unfolded && sideOf(figure, unfolded, diagram), [figure, unfolded, diagram]);
  const pair = (node: string | null) =>
    [
      { diagram, result: six?.result ?? null, node: node ?? "" },
      { diagram: known.diagram, result: (six && four?.result) ?? null, node: node ?? "" },
    ] as const;
  const dw = useDifference(...pair(figure.ids.dwBn));
  const pw = useDifference(...pair(figure.ids.pwBn));
  const output = useDifference(...pair(figure.ids.pwRelu));
  return useMemo(() => ({ six, four, differences: { dw, pw, output } }), [six, four, dw, pw, output]);
}
