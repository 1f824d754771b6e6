"use client";
import { useSyncExternalStore } from "react";

/** What the reader had before a phrase of the text or a step of the story took an object, and where that phrase stands. */
export interface Held {
  readonly values: unknown;
  readonly from: HTMLElement | null;
}

const held = new Map<string, Held>();
const listeners = new Set<() => void>();

function tell() {
  for (const listener of listeners) listener();
}

/** Keeps the reader's settings of that object; those of the text that came between are not the reader's. */
export function hold(anchor: string, values: unknown, from: HTMLElement | null): void {
  held.set(anchor, { values: held.get(anchor)?.values ?? values, from });
  tell();
}

export function letGo(anchor: string): void {
  if (held.delete(anchor)) tell();
}

export function useHeld(anchor: string): Held | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => held.get(anchor) ?? null,
    () => null,
  );
}
