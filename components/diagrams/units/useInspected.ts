"use client";
import { useCallback, useMemo } from "react";
import type { WindowResult } from "@/lib/engine/protocol";
import type { UnitKind } from "@/lib/graph/blocks/unit-rules";
import type { UnitSpot, UnitsValues } from "@/lib/spec/units";
import type { LiveState } from "../object/useObject";
import { type How, usePointed } from "../usePointed";
import { useWindow, type WindowQuery } from "../useWindow";
import { DIAGRAM, type UnitsView } from "./derive";
import type { UnitFigure } from "./figure";
import { heldSpot, MADE_BY, restingSpot } from "./inspect";
import type { UnitsRun } from "./useUnitsRun";

export interface Inspected {
  /** The number looked at; null where there are no units. */
  readonly spot: UnitSpot | null;
  readonly figure: UnitFigure | null;
  readonly pinned: boolean;
  /** The exact numbers behind it, where a convolution made it. */
  readonly window: WindowResult | null;
  on(spot: UnitSpot | null, how: How): void;
}

/** What the reader looks at, held inside the units as they stand, with the floats behind it. */
export function useInspected(
  object: LiveState<UnitsValues>,
  { built }: UnitsView,
  { runs, fresh }: UnitsRun,
  only: UnitKind | null,
): Inspected {
  const { values, set } = object;
  const choose = useCallback((spot: UnitSpot | null, gesture: "begin" | "go on") => set({ spot }, gesture), [set]);
  const { at, pinned, on } = usePointed(values.spot, choose);
  const { unit } = values;
  const { spot, figure } = useMemo(() => {
    const figures = built?.figures.filter(({ kind }) => only === null || kind === only) ?? [];
    const held = heldSpot(at, figures);
    const found = figures.find(({ kind }) => kind === (held?.unit ?? unit)) ?? null;
    return { spot: held ?? (found && restingSpot(found)), figure: found };
  }, [at, built, only, unit]);
  const query = useMemo((): WindowQuery | null => {
    const layer = spot && MADE_BY[spot.tensor];
    const result = figure && fresh[figure.kind] ? runs[figure.kind].result : null;
    if (!spot || !figure || !layer || !result) return null;
    const { unit, channel: filter, y, x } = spot;
    return { diagram: `${DIAGRAM}${unit}`, run: result.run, node: figure.layers[layer].id, y, x, filter };
  }, [figure, spot, runs, fresh]);
  const window = useWindow(query);
  return { spot, figure, pinned: pinned && spot?.unit === at?.unit, window, on };
}
