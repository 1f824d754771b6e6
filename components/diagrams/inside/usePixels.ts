"use client";
import { useEffect, useMemo, useState } from "react";
import { samplePhoto } from "@/components/photo/samplePhoto";
import { useOwnPhoto } from "@/components/photo/store";
import type { InputRef } from "@/lib/engine/protocol";
import type { Pixels } from "@/lib/image/pixels";
import { cropToFit } from "@/lib/image/resize";
import { sampleById } from "@/lib/image/samples";

/** The photo as the network reads it, in the network's own pixels; null while it is on its way, or where no photo is read. */
export function usePixels(input: InputRef): Pixels | null {
  const own = useOwnPhoto();
  const photo = input.kind === "photo" ? input : null;
  const sample = photo ? sampleById(photo.photo) : undefined;
  const [fetched, setFetched] = useState<{ readonly id: string; readonly pixels: Pixels } | null>(null);
  useEffect(() => {
    if (!sample) return;
    let stale = false;
    samplePhoto(sample).then(
      ({ pixels }) => {
        if (!stale) setFetched({ id: sample.id, pixels });
      },
      // The object itself says that its photo could not be had.
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [sample]);
  const pixels =
    photo && own?.id === photo.photo ? own.decoded.pixels : fetched?.id === photo?.photo ? fetched?.pixels : null;
  const [height, width] = photo ? [photo.height, photo.width] : [1, 1];
  return useMemo(() => (pixels ? cropToFit(pixels, width, height) : null), [pixels, width, height]);
}
