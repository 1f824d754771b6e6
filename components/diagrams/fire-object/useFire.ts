"use client";
import { useCallback, useMemo, useState } from "react";
import type { Gesture } from "@/components/controls/gesture";
import type { FireValues } from "@/lib/spec/fire";
import { type FirePreset, presets } from "@/lib/spec/fire-presets";
import { type FireView, fireView } from "./derive";
import { letGo } from "./held";
import { useComplaints } from "./useComplaints";
import { type FireState, useFireState } from "./useFireState";

const WIDTHS: ReadonlySet<string> = new Set(["in", "s1", "e1", "e3", "h", "w"]);

/** What the query says and what follows from it: one object for both, so that they cannot disagree. */
export interface Seen {
  readonly values: FireValues;
  readonly view: FireView;
}

export interface Fire extends FireState {
  readonly seen: Seen;
  readonly complaints: ReturnType<typeof useComplaints>["complaints"];
  /** The chosen module as the paper has it: the sliders' ticks. */
  readonly paper: FirePreset;
  /** Whether height and width move together. */
  readonly square: boolean;
  onSquare(square: boolean): void;
  /** A change by the reader's own hand: complaints about the link and the way back to former settings are done with. */
  change(part: Partial<FireValues>, gesture: Gesture): void;
}

/** S1's state with all that is known without running anything. */
export function useFire(): Fire {
  const { values, set, replace } = useFireState();
  const { complaints, dismiss } = useComplaints();
  const { in: channels, s1, e1, e3, h, w } = values;
  const view = useMemo(() => fireView({ in: channels, s1, e1, e3, h, w }), [channels, s1, e1, e3, h, w]);
  const seen = useMemo(() => ({ values, view }), [values, view]);
  const change = useCallback(
    (part: Partial<FireValues>, gesture: Gesture) => {
      dismiss();
      if (Object.keys(part).some((key) => WIDTHS.has(key))) letGo();
      set(part, gesture);
    },
    [dismiss, set],
  );
  const [linked, setLinked] = useState(true);
  const onSquare = useCallback(
    (next: boolean) => {
      setLinked(next);
      if (next && h !== w) change({ w: h }, "begin");
    },
    [h, w, change],
  );
  const paper = presets(values.version)[values.module];
  return { values, set, replace, seen, complaints, paper, square: linked && h === w, onSquare, change };
}
