"use client";
import { useEffect, useMemo, useState } from "react";
import { samplePhoto } from "@/components/photo/samplePhoto";
import type { Pixels } from "@/lib/image/pixels";
import { cropToFit } from "@/lib/image/resize";
import type { Sample } from "@/lib/image/samples";
import type { Decoded } from "@/lib/image/unpack";
import { SIDE } from "./networks";
import type { Seen } from "./useClassification";
import type { Choice } from "./usePhotoChoice";

interface Fetched {
  readonly sample: Sample;
  /** null: it could not be had. */
  readonly decoded: Decoded | null;
}

function seenOf(id: string, pixels: Pixels): Seen {
  return { id: `${id} ${SIDE}`, pixels: cropToFit(pixels, SIDE, SIDE) };
}

/** What the networks see of the photo chosen (none: null): null while a sample is on its way, `failed` where it cannot be had. */
export function useSeen(choice: Choice | null): {
  readonly seen: Seen | null;
  readonly failed: boolean;
  retry(): void;
} {
  const [fetched, setFetched] = useState<Fetched | null>(null);
  const [attempt, setAttempt] = useState(0);
  const sample = choice?.is === "sample" ? choice.sample : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same once more
  useEffect(() => {
    if (!sample) return;
    let gone = false;
    const settle = (decoded: Decoded | null) => {
      if (!gone) setFetched({ sample, decoded });
    };
    samplePhoto(sample).then(settle, () => settle(null));
    return () => {
      gone = true;
    };
  }, [sample, attempt]);

  const own = choice?.is === "own" ? choice.own : null;
  const arrived = fetched?.sample === sample ? fetched : null;
  const seen = useMemo(() => {
    if (own) return seenOf(own.id, own.decoded.pixels);
    return arrived?.decoded ? seenOf(arrived.sample.id, arrived.decoded.pixels) : null;
  }, [own, arrived]);

  return { seen, failed: arrived !== null && arrived.decoded === null, retry: () => setAttempt((count) => count + 1) };
}
