"use client";
import { useMemo } from "react";
import type { WindowResult } from "@/lib/engine/protocol";
import { cost } from "@/lib/readings/cost";
import type { GroupsSpot } from "@/lib/spec/groups";
import { type ExecutedDependency, useDependency } from "../useDependency";
import { type Run, useRun } from "../useRun";
import { useWindow } from "../useWindow";
import { DIAGRAM, type GroupsView, groupsDependency, groupsRequest } from "./derive";

export interface GroupsRun {
  readonly run: Run;
  readonly dependency: ExecutedDependency;
  /** Tensors whose executed shape is not what was counted; there must be none. */
  readonly disagreeing: number;
  /** The exact floats behind the inspected number, where the run is still of this layer. */
  readonly window: WindowResult | null;
}

/** The layer run on its maps and for its dependency matrix; `photo` null: not yet. */
export function useGroupsRun(view: GroupsView, photo: string | null, spot: GroupsSpot): GroupsRun {
  const request = useMemo(() => (photo === null ? null : groupsRequest(view, photo)), [view, photo]);
  const asked = useMemo(() => (photo === null ? null : groupsDependency(view)), [view, photo]);
  const run = useRun(request);
  const dependency = useDependency(asked);
  const { result, answered } = run;
  const disagreeing = useMemo(() => {
    if (!result || !answered) return 0;
    const { byId } = cost(answered.graph);
    return Object.entries(result.shapes).filter(([id, shape]) => byId.get(id)?.shape.join() !== shape.join()).length;
  }, [result, answered]);
  const fresh = result !== null && answered === request;
  const node = view.built?.node ?? null;
  const { out, y, x } = spot;
  const query = useMemo(
    () => (fresh && node ? { diagram: DIAGRAM, run: result.run, node, y, x, filter: out } : null),
    [fresh, result, node, y, x, out],
  );
  return { run, dependency, disagreeing, window: useWindow(query) };
}
