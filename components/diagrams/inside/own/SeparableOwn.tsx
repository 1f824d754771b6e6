"use client";
import { useCallback, useMemo } from "react";
import type { SeparableBlock } from "@/lib/readings/block-kind";
import type { SeparableSpot } from "@/lib/spec/separable";
import { RUN_END } from "@/lib/spec/separable-story";
import type { Frame } from "../../object/Stage";
import { separableFigure } from "../../separable/figure";
import { SeparableDrawing } from "../../separable/SeparableDrawing";
import { momentAt, stepped } from "../../separable/time";
import { useSeparableTimeline } from "../../separable/useSeparableTimeline";
import type { How } from "../../usePointed";
import { OwnStage } from "./OwnStage";
import type { OwnProps } from "./props";
import { cellOfSeparable, separableSpotOf } from "./spots";
import { useSides } from "./useSides";

/** A separable block of the network in M2's drawing: six steps where it has batch norms, four where it has none. */
export default function SeparableOwn(props: OwnProps<SeparableBlock>) {
  const { block, opened, known, at, cell, pinned, scale, width, mode, on } = props;
  const { graph } = opened;
  const figure = useMemo(() => separableFigure(graph, block), [graph, block]);
  const { widths, act, folded } = figure;
  const timed = useMemo(() => ({ in: widths.in, out: widths.out, trained: folded }), [widths, folded]);
  const timeline = useSeparableTimeline(timed, { k: widths.k, act });
  const sides = useSides(opened, block, figure, known);
  const onSpot = useCallback(
    (spot: SeparableSpot | null, how: How) => on(spot && cellOfSeparable(figure, spot), how),
    [on, figure],
  );
  const draw = ({ width, height, mode, time, reduced }: Frame) => {
    const moment = momentAt(timed, time);
    // While nothing runs and nothing is looked at, the example is the one that is written out below.
    const chosen = at
      ? (separableSpotOf(figure, at) ?? separableSpotOf(figure, cell))
      : moment.running
        ? null
        : separableSpotOf(figure, cell);
    return (
      <SeparableDrawing
        figure={figure}
        without={opened.weights.kind === "trained" ? "trained" : "never"}
        still={known.result === null}
        run={sides}
        moment={reduced ? stepped(moment) : moment}
        chosen={chosen}
        held={pinned}
        scale={scale}
        width={width}
        height={height}
        mode={mode}
        reduced={reduced}
        onSpot={onSpot}
      />
    );
  };
  return (
    <OwnStage
      scope={block.scope}
      timeline={timeline}
      start={folded ? 1 : RUN_END}
      width={width}
      mode={mode}
      draw={draw}
    />
  );
}
