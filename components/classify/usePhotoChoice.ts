"use client";
import { parseAsString, useQueryState } from "nuqs";
import { useCallback } from "react";
import { OWN, type OwnPhoto, useOwnPhoto } from "@/components/photo/store";
import { SAMPLES, type Sample, sampleById } from "@/lib/image/samples";

export type Choice =
  | { readonly is: "sample"; readonly sample: Sample }
  | { readonly is: "own"; readonly own: OwnPhoto };

/** What the address asks for and cannot have: an own photo of a page long left, or a sample that there is not. */
export type Missing = { readonly is: "own" } | { readonly is: "sample"; readonly given: string };

/** A close cup of coffee is what all three networks are sure of. */
export const DEFAULT_SAMPLE: Sample = sampleById("espresso") ?? (SAMPLES[0] as Sample);

/** Which photo is shown: `?photo=cat`, or `?photo=own` for the reader's own. */
export function usePhotoChoice(): {
  readonly choice: Choice;
  readonly missing: Missing | null;
  chooseSample(sample: Sample): void;
  chooseOwn(): void;
} {
  const [asked, setAsked] = useQueryState("photo", parseAsString.withOptions({ history: "push", scroll: false }));
  const own = useOwnPhoto();
  const chooseSample = useCallback((sample: Sample) => void setAsked(sample.id), [setAsked]);
  const chooseOwn = useCallback(() => void setAsked(OWN), [setAsked]);

  const sample = asked === null ? DEFAULT_SAMPLE : sampleById(asked);
  const standIn: Choice = { is: "sample", sample: sample ?? DEFAULT_SAMPLE };
  if (asked === OWN && own) return { choice: { is: "own", own }, missing: null, chooseSample, chooseOwn };
  const missing: Missing | null =
    asked === OWN ? { is: "own" } : asked !== null && !sample ? { is: "sample", given: asked.slice(0, 40) } : null;
  return { choice: standIn, missing, chooseSample, chooseOwn };
}
