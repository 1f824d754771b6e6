"use client";

/**
 * The reader's own photo, kept in this page's memory and nowhere else: it survives a walk through the site and a change
 * of language, and is gone with the tab.
 */
import { useSyncExternalStore } from "react";
import type { Decoded } from "@/lib/image/unpack";

export interface OwnPhoto {
  /** Of its own for each photo given; what the engine knows the photo by. */
  readonly id: string;
  /** The file's name, or null where it had none (camera, clipboard). */
  readonly name: string | null;
  readonly decoded: Decoded;
  /** An object URL to show it by. */
  readonly url: string;
}

/** How a link says that the reader's own photo is shown; the photo itself is in no link. */
export const OWN = "own";

let own: OwnPhoto | null = null;
let given = 0;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps a photo, and the file it was unpacked from, in place of the one before. */
export function setOwnPhoto(decoded: Decoded, name: string | null, file: Blob): OwnPhoto {
  given += 1;
  if (own) URL.revokeObjectURL(own.url);
  own = { id: `photo-${given}`, name, decoded, url: URL.createObjectURL(file) };
  for (const listener of listeners) listener();
  return own;
}

/** The photo given last, or null where none was given since the page was loaded. */
export function useOwnPhoto(): OwnPhoto | null {
  return useSyncExternalStore(
    subscribe,
    () => own,
    () => null,
  );
}
