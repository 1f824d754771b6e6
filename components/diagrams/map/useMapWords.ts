"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { MapLayer } from "@/lib/readings/network-map";
import { kindOf } from "./kinds";

interface MapWords {
  /** What a layer does: `3×3 depthwise convolution`, `max pool`. */
  does(layer: MapLayer): string;
  number(value: number): string;
  /** Milliseconds, with as many digits as mean something. */
  ms(value: number): string;
  percent(share: number): string;
}

/** How the map says layers and numbers. */
export function useMapWords(): MapWords {
  const t = useTranslations("map");
  const format = useFormatter();
  return useMemo(
    () => ({
      does: (layer) => {
        const kind = kindOf(layer);
        const k = layer.bank?.kernel ?? 1;
        if (kind === "other") return t(`ops.${layer.kind}`);
        return t(`does.${layer.groups > 1 && kind !== "depthwise" ? "grouped" : kind}`, { k, groups: layer.groups });
      },
      number: (value) => format.number(value),
      ms: (value) => format.number(value, { maximumSignificantDigits: 2 }),
      percent: (share) => format.number(share, { style: "percent", maximumFractionDigits: share < 0.1 ? 1 : 0 }),
    }),
    [t, format],
  );
}
