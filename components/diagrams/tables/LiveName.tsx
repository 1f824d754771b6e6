"use client";
import type { ReactNode } from "react";
import { FILTERS_OBJECT } from "@/lib/spec/filters";
import { FIRE_OBJECT } from "@/lib/spec/fire";
import { SEPARABLE_OBJECT } from "@/lib/spec/separable";
import { UNITS_OBJECT } from "@/lib/spec/units";
import { Show } from "../object/Show";
import type { Live } from "./view";

/** A row's name as the way to the page's own object, set to this row's widths. */
export function LiveName({ live: { to, set }, children }: { readonly live: Live; readonly children: ReactNode }) {
  if (to === "fire")
    return (
      <Show spec={FIRE_OBJECT} set={set}>
        {children}
      </Show>
    );
  if (to === "filters")
    return (
      <Show spec={FILTERS_OBJECT} set={set}>
        {children}
      </Show>
    );
  if (to === "separable")
    return (
      <Show spec={SEPARABLE_OBJECT} set={set}>
        {children}
      </Show>
    );
  return (
    <Show spec={UNITS_OBJECT} set={set}>
      {children}
    </Show>
  );
}
