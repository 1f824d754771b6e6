"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { PricedLayer, PriceName } from "@/lib/readings/shares";
import type { Unit } from "@/lib/spec/work";
import { factorsOf, perMac, type WorkView } from "./derive";

const SHARE = { style: "percent", minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

/** Number of a pair or convolution in its id. */
export const numberOf = ({ id }: Pick<PricedLayer, "id">): number | null => {
  const found = /\d+/.exec(id);
  return found ? Number(found[0]) : null;
};

/** How M5 says numbers and layers. */
export function useWords({ built }: WorkView, unit: Unit) {
  const t = useTranslations("work");
  const format = useFormatter();
  const count = useCallback(
    (of: PriceName, value: number) => format.number(of === "macs" ? value * perMac[unit] : value),
    [format, unit],
  );
  const share = useCallback((value: number) => format.number(value, SHARE), [format]);
  const name = useCallback((of: PriceName) => t(of === "macs" ? `units.${unit}` : "weights"), [t, unit]);
  /** A layer in a few sentences: which, its shapes, what it costs as a product, what share that is. */
  const say = useCallback(
    (index: number): readonly [layer: string, macs: string, weights: string] => {
      const layer = built?.layers[index];
      if (!built || !layer) return ["", "", ""];
      const shape = (sides: readonly number[]) => sides.join(" × ");
      const factors = factorsOf(layer);
      const line = (of: PriceName) =>
        t("say.price", {
          product: (of === "macs" && unit === "flops" ? [2, ...factors[of]] : factors[of]).join(" · "),
          value: count(of, layer[of]),
          name: name(of),
          share: share(layer[of] / built.total[of]),
        });
      return [
        t(`say.${layer.kind}`, {
          index: index + 1,
          layers: built.layers.length,
          number: numberOf(layer) ?? 0,
          k: layer.kernel,
          stride: layer.stride,
          from: shape(layer.reads),
          to: shape(layer.shape),
        }),
        line("macs"),
        line("weights"),
      ];
    },
    [t, built, unit, count, share, name],
  );
  return useMemo(() => ({ count, share, name, say }), [count, share, name, say]);
}

export type Words = ReturnType<typeof useWords>;
