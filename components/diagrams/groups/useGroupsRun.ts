"use client";
import { useMemo } from "react";
import { type ExecutedDependency, useDependency } from "../useDependency";
import { type Run, useRun } from "../useRun";
import { type GroupsView, groupsDependency, groupsRequest } from "./derive";

export interface GroupsRun {
  readonly run: Run;
  readonly dependency: ExecutedDependency;
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
  return { run, dependency, fresh: result !== null && answered === request };
}
