"use client";
import { type ComponentProps, useMemo } from "react";
import { type GroupsSpot, type GroupsValues, groupsSpot } from "@/lib/spec/groups";
import type { Run } from "../useRun";
import { useWindow } from "../useWindow";
import { DIAGRAM, type GroupsView } from "./derive";
import { strongest } from "./example";
import { GroupsDrawing } from "./GroupsDrawing";

interface Props extends Omit<ComponentProps<typeof GroupsDrawing>, "result" | "window" | "spot"> {
  readonly values: GroupsValues;
  readonly view: GroupsView;
  readonly run: Run;
  /** Whether the run is of this very layer, so that numbers may be asked of it. */
  readonly fresh: boolean;
  /** What the reader looks at; null: what time looks at. */
  readonly at: GroupsSpot | null;
}

/** The drawing with the number it writes out: the reader's, else that of the filter at work, else an example; its exact floats come from the worker. */
export function Followed({ values, run, fresh, at, ...drawn }: Props) {
  const { view, moment } = drawn;
  const { result } = run;
  const node = view.built?.node ?? null;
  const output = fresh && node ? result?.taps[node] : undefined;
  const spot = useMemo(() => {
    const usual = groupsSpot({ ...values, spot: at }, moment.filter);
    return at || !output ? usual : { ...usual, ...strongest(output, usual.out) };
  }, [values, at, moment.filter, output]);
  const { out, y, x } = spot;
  const query = useMemo(
    () => (fresh && node && result ? { diagram: DIAGRAM, run: result.run, node, y, x, filter: out } : null),
    [fresh, result, node, y, x, out],
  );
  return <GroupsDrawing {...drawn} result={result} spot={spot} window={useWindow(query)} />;
}
