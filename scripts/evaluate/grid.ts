/** The ways in which SqueezeNet is compressed and measured. */
import type { CompressionPoint } from "@/lib/facts/measured";

export type Way = Omit<CompressionPoint, "bytes" | "top1" | "top5">;

const BITS = [1, 2, 3, 4, 5, 6, 8] as const;
const way = (levels: Way["levels"], bits: number, kept = 100, scope: Way["scope"] = "network"): Way => ({
  levels,
  bits,
  kept,
  scope,
});

/** Those first that say most: as trained, each kind of levels by bits, pruning alone, and both together. */
export const GRID: readonly Way[] = [
  way("float16", 8),
  ...(["codebook", "tensor", "channel"] as const).flatMap((levels) => BITS.map((bits) => way(levels, bits))),
  ...[90, 80, 70, 60, 50, 40, 33, 20].map((kept) => way("float16", 8, kept)),
  ...[80, 60, 50, 33].map((kept) => way("float16", 8, kept, "layer")),
  ...[8, 6, 5, 4, 3].map((bits) => way("codebook", bits, 80)),
  ...[8, 6, 5, 4].map((bits) => way("codebook", bits, 50)),
  ...[8, 6].map((bits) => way("codebook", bits, 33)),
];

export const same = (a: Way, b: Way): boolean =>
  a.levels === b.levels && a.bits === b.bits && a.kept === b.kept && a.scope === b.scope;
