"use client";
import { useSyncExternalStore } from "react";
import type { FireValues } from "@/lib/spec/fire";

/** What the reader had before a phrase of the text or a step of the story took the diagram, and where that phrase stands. */
export interface Held {
  readonly values: FireValues;
  readonly from: HTMLElement | null;
}

let held: Held | null = null;
const listeners = new Set<() => void>();

function put(next: Held | null) {
  held = next;
  for (const listener of listeners) listener();
}

/** Keeps the reader's settings; those of the text that came between are not the reader's. */
export function hold(values: FireValues, from: HTMLElement | null): void {
  put({ values: held?.values ?? values, from });
}

export function letGo(): void {
  if (held) put(null);
}

export function useHeld(): Held | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => held,
    () => null,
  );
}
