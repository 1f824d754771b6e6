"use client";
import { useMemo } from "react";
import { OWN, type OwnPhoto, useOwnPhoto } from "@/components/photo/store";
import { SAMPLES, type Sample, sampleById } from "@/lib/image/samples";
import { usePhoto } from "../usePhoto";

export interface ObjectPhoto {
  /** The id by which the engine knows it; null while it is on its way. */
  readonly id: string | null;
  /** The reader's own photo where it is shown, else null. */
  readonly own: OwnPhoto | null;
  /** The sample shown, or the one that would be. */
  readonly sample: Sample;
  /** The photo that a link names and that is not here, else null. */
  readonly unknown: string | null;
  readonly failed: boolean;
  retry(): void;
}

/** The photo that an object's state names, sent to the engine: the reader's own, a sample, or the first sample. */
export function useObjectPhoto(named: string | null): ObjectPhoto {
  const kept = useOwnPhoto();
  const own = named === OWN ? kept : null;
  const sample = sampleById(named) ?? SAMPLES[0];
  if (!sample) throw new Error("there are no sample photos");
  const { id, failed, retry } = usePhoto(own ?? sample, true);
  const unknown = named !== null && !own && named !== sample.id ? named : null;
  return useMemo(() => ({ id, own, sample, unknown, failed, retry }), [id, own, sample, unknown, failed, retry]);
}
