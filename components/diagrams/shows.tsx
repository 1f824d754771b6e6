"use client";
/** Phrases of a page's text, each for the object that it sets; the page knows them by name, the object's table stays here. */
import type { ReactNode } from "react";
import { GROUPS_OBJECT, type GroupsValues } from "@/lib/spec/groups";
import { type Settings, Show } from "./object/Show";

interface Phrase<V> {
  readonly set: Settings<V>;
  readonly children: ReactNode;
}

export function ShowGroups(phrase: Phrase<GroupsValues>) {
  return <Show spec={GROUPS_OBJECT} {...phrase} />;
}
