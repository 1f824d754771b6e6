"use client";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { engine } from "@/lib/engine/client";
import { decode } from "@/lib/image/decode";
import { ImageError, type ImageFault } from "@/lib/image/fault";
import type { Pixels } from "@/lib/image/pixels";
import type { Sample } from "@/lib/image/samples";

/** The reader's own photo: kept in this page's memory alone, shared by the page's diagrams, never part of a link. */
export interface OwnPhoto {
  readonly id: string;
  /** An object URL to show it by. */
  readonly url: string;
}

let own: OwnPhoto | null = null;
let count = 0;
const listeners = new Set<() => void>();

function setOwn(photo: OwnPhoto | null) {
  if (own && own.url !== photo?.url) URL.revokeObjectURL(own.url);
  own = photo;
  for (const listener of listeners) listener();
}

/** Unpacks a file of the reader's and hands it to the engine. Answers with what is wrong, or null when all is well. */
export async function takeOwnPhoto(file: Blob): Promise<ImageFault | null> {
  try {
    const { pixels } = await decode(file);
    count += 1;
    const id = `diagram-own-${count}`;
    engine().photo(id, pixels);
    setOwn({ id, url: URL.createObjectURL(file) });
    return null;
  } catch (error) {
    if (error instanceof ImageError) return error.fault;
    throw error;
  }
}

export function dropOwnPhoto(): void {
  setOwn(null);
}

export function useOwnPhoto(): OwnPhoto | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => own,
    () => null,
  );
}

const unpacked = new Map<string, Promise<Pixels>>();

/** The engine keeps only the newest few photos, so a sample is handed over each time it is chosen, but fetched once. */
async function sendSample(sample: Sample, base: string): Promise<void> {
  const known = unpacked.get(sample.id);
  const pixels = known ?? fetchSample(`${base}${sample.file}`);
  if (!known) {
    unpacked.set(sample.id, pixels);
    pixels.catch(() => unpacked.delete(sample.id));
  }
  engine().photo(sample.id, await pixels);
}

async function fetchSample(address: string): Promise<Pixels> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await decode(await response.blob())).pixels;
}

export interface PhotoState {
  /** The id by which the engine knows it; null while it is on its way. */
  readonly id: string | null;
  /** It could not be fetched or unpacked. */
  readonly failed: boolean;
  retry(): void;
}

/** Sends a sample photo to the engine once `wanted`. */
export function useSample(sample: Sample, wanted: boolean): PhotoState {
  const [state, setState] = useState<{ id: string; failed: boolean } | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks once more
  useEffect(() => {
    if (!wanted) return;
    let stale = false;
    const settle = (failed: boolean) => {
      if (!stale) setState({ id: sample.id, failed });
    };
    sendSample(sample, process.env.NEXT_PUBLIC_BASE_PATH ?? "").then(
      () => settle(false),
      () => settle(true),
    );
    return () => {
      stale = true;
    };
  }, [sample, wanted, attempt]);
  const retry = useCallback(() => {
    setState(null);
    setAttempt((old) => old + 1);
  }, []);
  const known = state?.id === sample.id ? state : null;
  const failed = known?.failed ?? false;
  const id = known && !failed ? known.id : null;
  return useMemo(() => ({ id, failed, retry }), [id, failed, retry]);
}
