"use client";
/** Phrases of a page's text, each for the object that it sets; the page knows them by name, the object's table stays here. */
import type { ReactNode } from "react";
import { FILTERS_OBJECT, type FiltersValues } from "@/lib/spec/filters";
import { GROUPS_OBJECT, type GroupsValues } from "@/lib/spec/groups";
import { HEARS_OBJECT, type HearsValues } from "@/lib/spec/hears";
import { SEPARABLE_OBJECT, type SeparableValues } from "@/lib/spec/separable";
import { SHUFFLE_OBJECT, type ShuffleValues } from "@/lib/spec/shuffle";
import { UNITS_OBJECT, type UnitsValues } from "@/lib/spec/units";
import { WORK_OBJECT, type WorkValues } from "@/lib/spec/work";
import { type Settings, Show } from "./object/Show";

interface Phrase<V> {
  readonly set: Settings<V>;
  readonly children: ReactNode;
}

export function ShowFilters(phrase: Phrase<FiltersValues>) {
  return <Show spec={FILTERS_OBJECT} {...phrase} />;
}

export function ShowSeparable(phrase: Phrase<SeparableValues>) {
  return <Show spec={SEPARABLE_OBJECT} {...phrase} />;
}

export function ShowHears(phrase: Phrase<HearsValues>) {
  return <Show spec={HEARS_OBJECT} {...phrase} />;
}

export function ShowWork(phrase: Phrase<WorkValues>) {
  return <Show spec={WORK_OBJECT} {...phrase} />;
}

export function ShowGroups(phrase: Phrase<GroupsValues>) {
  return <Show spec={GROUPS_OBJECT} {...phrase} />;
}

export function ShowShuffle(phrase: Phrase<ShuffleValues>) {
  return <Show spec={SHUFFLE_OBJECT} {...phrase} />;
}

export function ShowUnits(phrase: Phrase<UnitsValues>) {
  return <Show spec={UNITS_OBJECT} {...phrase} />;
}
