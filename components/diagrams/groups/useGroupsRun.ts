"use client";
import { useMemo } from "react";
import { cost } from "@/lib/readings/cost";
import { type ExecutedDependency, useDependency } from "../useDependency";
import { type Run, useRun } from "../useRun";
import { type GroupsView, groupsDependency, groupsRequest } from "./derive";

export interface GroupsRun {
  readonly run: Run;
  readonly dependency: ExecutedDependency;
  /** Tensors whose executed shape is not what was counted; there must be none. */
  readonly disagreeing: number;
  /** Whether the run is of this very layer, not of a former one. */
  readonly fresh: boolean;
}

/** The layer run on its maps and for its dependency matrix; `photo` null: not yet. */
export function useGroupsRun(view: GroupsView, photo: string | null): GroupsRun {
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
  return { run, dependency, disagreeing, fresh: result !== null && answered === request };
}
