"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Gesture } from "@/components/controls/gesture";
import type { Complaint } from "@/lib/spec/frame";
import { type CommonValues, type ObjectSpec, readObject } from "@/lib/spec/object";
import { letGo } from "./held";
import { type ObjectState, useObjectState } from "./useObjectState";

export interface LiveState<V extends CommonValues> extends ObjectState<V> {
  readonly spec: ObjectSpec<V>;
  /** What the link said that could not be taken; said until the reader turns something. */
  readonly complaints: readonly Complaint[];
  /** A change by the reader's own hand: complaints about the link and the way back to former settings are done with. */
  change(part: Partial<V>, gesture: Gesture): void;
}

const NONE: readonly Complaint[] = [];

/** An object's state, with what a person's hand does to it. */
export function useObject<V extends CommonValues>(spec: ObjectSpec<V>): LiveState<V> {
  const state = useObjectState(spec);
  const { set } = state;
  const read = useCallback(() => readObject(spec, new URLSearchParams(window.location.search)).complaints, [spec]);
  const [complaints, setComplaints] = useState(read);
  useEffect(() => {
    const again = () => setComplaints(read());
    window.addEventListener("popstate", again);
    return () => window.removeEventListener("popstate", again);
  }, [read]);
  const change = useCallback(
    (part: Partial<V>, gesture: Gesture) => {
      setComplaints(NONE);
      if (spec.settings.some((name) => name in part)) letGo(spec.anchor);
      set(part, gesture);
    },
    [spec, set],
  );
  return useMemo(() => ({ ...state, spec, complaints, change }), [state, spec, complaints, change]);
}
