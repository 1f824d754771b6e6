"use client";
import { useCallback, useMemo } from "react";
import { excerpt, type UnitBlock } from "@/lib/readings/block-kind";
import type { UnitSpot } from "@/lib/spec/units";
import type { Frame } from "../../object/Stage";
import { figureOf } from "../../units/figure";
import { Inspector } from "../../units/Inspector";
import { heldSpot, MADE_BY, restingSpot } from "../../units/inspect";
import { UnitsDrawing } from "../../units/UnitsDrawing";
import { useUnitsTimeline } from "../../units/useUnitsTimeline";
import type { How } from "../../usePointed";
import { useWindow, type WindowQuery } from "../../useWindow";
import { OwnStage } from "./OwnStage";
import type { OwnProps } from "./props";
import { cellOfUnit, unitSpotOf } from "./spots";

/** A phone's drawing. */
const FLOW_HEIGHT = 720;

/** A unit of the network in N3's drawing. */
export default function UnitOwn(props: OwnProps<UnitBlock>) {
  const { block, opened, known, at, cell, pinned, scale, width, mode, on } = props;
  const { graph, weights } = opened;
  const figure = useMemo(
    () => figureOf(excerpt(graph, block), block, weights.kind === "trained"),
    [graph, block, weights.kind],
  );
  const figures = useMemo(() => [figure], [figure]);
  const spot = useMemo(() => {
    const found = (at && unitSpotOf(figure, at)) ?? unitSpotOf(figure, cell);
    return heldSpot(found, [figure]) ?? restingSpot(figure);
  }, [figure, at, cell]);
  const timeline = useUnitsTimeline(true);
  const { result, diagram } = known;
  const layer = MADE_BY[spot.tensor];
  const query = useMemo((): WindowQuery | null => {
    if (!result || !layer) return null;
    const { channel: filter, y, x } = spot;
    return { diagram, run: result.run, node: figure.layers[layer].id, y, x, filter };
  }, [figure, spot, layer, result, diagram]);
  const window = useWindow(query);
  const onSpot = useCallback(
    (next: UnitSpot | null, how: How) => on(next && cellOfUnit(figure, next), how),
    [on, figure],
  );
  const shown = useMemo(() => ({ [figure.kind]: { result, stale: false } }), [figure.kind, result]);
  const draw = ({ width, height, mode, time, reduced }: Frame) => (
    <div className="grid min-w-0 gap-2">
      <UnitsDrawing
        figures={figures}
        only={null}
        shown={shown}
        time={time}
        spot={spot}
        pinned={pinned}
        held={pinned}
        scale={scale}
        width={width}
        height={mode === "wide" ? height : FLOW_HEIGHT}
        reduced={reduced}
        onSpot={onSpot}
      />
      <Inspector
        figure={figure}
        diagram={diagram}
        spot={spot}
        pinned={pinned}
        result={result}
        fresh={result !== null}
        window={window}
        mode={mode}
        width={width}
      />
    </div>
  );
  return <OwnStage scope={block.scope} timeline={timeline} width={width} mode={mode} draw={draw} />;
}
