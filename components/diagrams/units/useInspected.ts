"use client";
import { useCallback, useMemo } from "react";
import type { WindowResult } from "@/lib/engine/protocol";
import type { UnitSpot, UnitsValues } from "@/lib/spec/units";
import type { LiveState } from "../object/useObject";
import { type How, usePointed } from "../usePointed";
import { useWindow, type WindowQuery } from "../useWindow";
import { DIAGRAM, type UnitsView } from "./derive";
import { heldSpot, MADE_BY } from "./inspect";
import type { UnitsRun } from "./useUnitsRun";

export interface Inspected {
  /** The number looked at; null where the units have none like it, or nothing is pointed at. */
  readonly spot: UnitSpot | null;
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
): Inspected {
  const { values, set } = object;
  const choose = useCallback((spot: UnitSpot | null, gesture: "begin" | "go on") => set({ spot }, gesture), [set]);
  const { at, pinned, on } = usePointed(values.spot, choose);
  const spot = useMemo(() => heldSpot(at, built?.figures ?? []), [at, built]);
  const query = useMemo((): WindowQuery | null => {
    const figure = built?.figures.find(({ kind }) => kind === spot?.unit);
    const layer = spot && MADE_BY[spot.tensor];
    const result = figure && fresh[figure.kind] ? runs[figure.kind].result : null;
    if (!spot || !figure || !layer || !result) return null;
    const { unit, channel: filter, y, x } = spot;
    return { diagram: `${DIAGRAM}${unit}`, run: result.run, node: figure.layers[layer].id, y, x, filter };
  }, [built, spot, runs, fresh]);
  const window = useWindow(query);
  return { spot, pinned, window, on };
}
