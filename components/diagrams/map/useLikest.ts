"use client";
import { useMemo } from "react";
import type { RunResult } from "@/lib/engine/protocol";
import { type Likest, likest } from "@/lib/readings/likeness";
import type { NetworkMap } from "@/lib/readings/network-map";
import type { Head } from "./placed";
import { mapsOf } from "./useMapRun";

/** A tensor's channel that is enlarged over a run of tensors. */
export interface Chosen {
  readonly tensor: number;
  readonly channel: number;
}

/** By first tensor of each head's run: of all its maps the one most like the photo. Nothing before they have run. */
export function useLikest(
  map: NetworkMap,
  heads: readonly Head[],
  result: RunResult | null,
): ReadonlyMap<number, Chosen> {
  return useMemo(() => {
    const found = new Map<number, Chosen>();
    const photo = mapsOf(result, map.tensors[0]?.id ?? "");
    if (!photo) return found;
    for (const { tensors, size, thumb } of heads) {
      if (!thumb) continue;
      let best: (Chosen & Likest) | null = null;
      for (const tensor of tensors) {
        const maps = tensor === 0 ? null : mapsOf(result, map.tensors[tensor]?.id ?? "");
        if (!maps || maps.shape[0] !== size[0]) continue;
        const own = likest(photo, maps);
        if (own && (best === null || own.likeness > best.likeness)) best = { ...own, tensor };
      }
      const [first] = tensors;
      if (best && first !== undefined) found.set(first, { tensor: best.tensor, channel: best.channel });
    }
    return found;
  }, [map, heads, result]);
}
