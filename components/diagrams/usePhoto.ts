"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { samplePhoto } from "@/components/photo/samplePhoto";
import type { OwnPhoto } from "@/components/photo/store";
import { engine } from "@/lib/engine/client";
import type { Sample } from "@/lib/image/samples";

/** The engine keeps only the newest few photos, so each is handed over whenever it is chosen. */
async function send(photo: Sample | OwnPhoto): Promise<void> {
  const { pixels } = "decoded" in photo ? photo.decoded : await samplePhoto(photo);
  engine().photo(photo.id, pixels);
}

export interface PhotoState {
  /** The id by which the engine knows it; null while it is on its way. */
  readonly id: string | null;
  /** It could not be fetched or unpacked. */
  readonly failed: boolean;
  retry(): void;
}

/** Sends a photo to the engine once `wanted`. */
export function usePhoto(photo: Sample | OwnPhoto, wanted: boolean): PhotoState {
  const [state, setState] = useState<{ id: string; failed: boolean } | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks once more
  useEffect(() => {
    if (!wanted) return;
    let stale = false;
    const settle = (failed: boolean) => {
      if (!stale) setState({ id: photo.id, failed });
    };
    send(photo).then(
      () => settle(false),
      () => settle(true),
    );
    return () => {
      stale = true;
    };
  }, [photo, wanted, attempt]);
  const retry = useCallback(() => {
    setState(null);
    setAttempt((old) => old + 1);
  }, []);
  const known = state?.id === photo.id ? state : null;
  const failed = known?.failed ?? false;
  const id = known && !failed ? known.id : null;
  return useMemo(() => ({ id, failed, retry }), [id, failed, retry]);
}
