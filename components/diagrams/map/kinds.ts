/** What kind of layer one is, for words and bars. */
import type { MapLayer } from "@/lib/readings/network-map";

export const KINDS = ["depthwise", "pointwise", "standard", "linear", "other"] as const;
export type Kind = (typeof KINDS)[number];

export function kindOf({ kind, bank, groups, reads }: MapLayer): Kind {
  if (kind === "linear") return "linear";
  if (kind !== "conv" || !bank) return "other";
  if (groups > 1 && groups === reads) return "depthwise";
  return bank.kernel === 1 ? "pointwise" : "standard";
}

/** Bars by kind: shades, each with its name in the legend. */
export const SHADE: Readonly<Record<Kind, string>> = {
  depthwise: "var(--ink)",
  pointwise: "color-mix(in srgb, var(--ink-3) 80%, var(--bg))",
  standard: "color-mix(in srgb, var(--ink-3) 50%, var(--bg))",
  linear: "color-mix(in srgb, var(--ink-3) 80%, var(--bg))",
  other: "var(--track)",
};
