"use client";
import type { ReactNode } from "react";
import { FIRE_OBJECT, type FireValues } from "@/lib/spec/fire";
import { namedTime } from "@/lib/spec/fire-time";
import { readObject } from "@/lib/spec/object";
import { queryOf, type Settings, Show } from "../object/Show";

interface Props {
  readonly set?: Settings<FireValues>;
  /** The time by what happens then: the row of the `pixel` set is made, or the two halves join. */
  readonly at?: "pixel" | "concat";
  readonly children: ReactNode;
}

function timed(set: Settings<FireValues>, at: "pixel" | "concat"): Settings<FireValues> {
  const { values } = readObject(FIRE_OBJECT, queryOf(FIRE_OBJECT, set));
  const named = at === "pixel" ? values.pixel : at;
  return named === null ? set : { t: namedTime(values, named), ...set };
}

/** A phrase of the text that sets S1. */
export function ShowFire({ set = {}, at, children }: Props) {
  return (
    <Show spec={FIRE_OBJECT} set={at ? timed(set, at) : set}>
      {children}
    </Show>
  );
}
