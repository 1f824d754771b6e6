"use client";
import type { Scale } from "@/components/marks/maps";
import type { UnitsValues } from "@/lib/spec/units";
import type { Frame } from "../object/Stage";
import { DIAGRAM, type UnitsBuilt } from "./derive";
import { INSPECTOR_HEIGHT, Inspector } from "./Inspector";
import { UnitsDrawing } from "./UnitsDrawing";
import type { Inspected } from "./useInspected";
import type { UnitsRun } from "./useUnitsRun";

interface Props {
  readonly frame: Frame;
  readonly built: UnitsBuilt;
  readonly run: UnitsRun;
  readonly inspected: Inspected;
  readonly scale: Scale;
  /** The unit in sight where there is room for one. */
  readonly unit: UnitsValues["unit"];
}

/** A phone's drawing of one unit. */
const FLOW_HEIGHT = 720;
/** The inspector and its gap take what the site's header leaves while the object is looked at, and a little of the drawing. */
const HEADER = 84;
const GAP = 8;

/** The drawing, and below it the numbers behind what is looked at. */
export function UnitsScene({ frame, built, run, inspected, scale, unit }: Props) {
  const { width, height, mode, time, reduced } = frame;
  const { spot, figure, pinned, window, on } = inspected;
  const wide = mode === "wide";
  const shown = (kind: UnitsValues["unit"]) => ({ result: run.results[kind], stale: !run.fresh[kind] });
  if (!spot || !figure) return null;
  return (
    <div className="flex flex-col justify-between" style={{ gap: GAP, minHeight: wide ? height + HEADER : undefined }}>
      <UnitsDrawing
        figures={built.figures}
        only={wide ? null : unit}
        shown={{ a: shown("a"), b: shown("b"), c: shown("c") }}
        time={time}
        spot={spot}
        pinned={pinned}
        scale={scale}
        width={width}
        height={wide ? height + HEADER - GAP - INSPECTOR_HEIGHT : FLOW_HEIGHT}
        reduced={reduced}
        onSpot={on}
      />
      <Inspector
        figure={figure}
        diagram={`${DIAGRAM}${figure.kind}`}
        spot={spot}
        pinned={pinned}
        result={run.results[spot.unit]}
        fresh={run.fresh[spot.unit]}
        window={window}
        mode={mode}
        width={width}
      />
    </div>
  );
}
