"use client";
import type { Scale } from "@/components/marks/maps";
import type { UnitsValues } from "@/lib/spec/units";
import type { Frame } from "../object/Stage";
import type { UnitsBuilt } from "./derive";
import { Inspector } from "./Inspector";
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

/** The drawing and, where something is looked at, the numbers behind it. */
export function UnitsScene({ frame, built, run, inspected, scale, unit }: Props) {
  const { width, height, mode, time, reduced } = frame;
  const { spot, pinned, window, on } = inspected;
  const { figures } = built;
  const shown = (kind: UnitsValues["unit"]) => ({ result: run.results[kind], stale: !run.fresh[kind] });
  const figure = figures.find(({ kind }) => kind === spot?.unit);
  return (
    <>
      <UnitsDrawing
        figures={figures}
        only={mode === "flow" ? unit : null}
        shown={{ a: shown("a"), b: shown("b"), c: shown("c") }}
        time={time}
        spot={spot}
        pinned={pinned}
        scale={scale}
        width={width}
        height={height}
        reduced={reduced}
        onSpot={on}
      />
      {spot && figure && mode === "flow" && (
        <Inspector
          figure={figure}
          spot={spot}
          pinned={pinned}
          result={run.results[spot.unit]}
          fresh={run.fresh[spot.unit]}
          window={window}
          width={width}
        />
      )}
    </>
  );
}
