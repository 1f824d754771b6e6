"use client";
import type { ReactNode } from "react";
import { FIRE_OBJECT, type FireValues } from "@/lib/spec/fire";
import { type Settings, Show } from "../object/Show";

/** A phrase of the text that sets S1. */
export function ShowFire(phrase: { readonly set: Settings<FireValues>; readonly children: ReactNode }) {
  return <Show spec={FIRE_OBJECT} {...phrase} />;
}
