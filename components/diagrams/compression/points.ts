/** The measured files of the plot: what was measured of these very weights, and whether the reader's file is one of them. */
import { type CompressionGrid, type CompressionPoint, MEASURED } from "@/lib/facts/measured";
import { askedOf, type CompressionAsked } from "@/lib/spec/compression";
import manifest from "@/public/models/squeezenet/manifest.json";
import { MODEL } from "./derive";

/** Kinds of levels unpruned, and what is pruned: each one line of the plot. */
export const SERIES = ["codebook", "tensor", "channel", "pruned", "both"] as const;
export type SeriesName = (typeof SERIES)[number];

export interface Measured {
  readonly series: SeriesName | null;
  readonly point: CompressionPoint;
  readonly bytes: number;
}

/** null where the shipped weights are not those that were measured. */
export const GRID: CompressionGrid | null = (() => {
  const grid = MEASURED.networks[MODEL]?.compression;
  return grid?.weights === manifest.weights.sha256 ? grid : null;
})();

/** The one that is neither quantised nor pruned has no series of its own. */
function seriesOf({ levels, kept }: CompressionPoint): SeriesName | null {
  if (levels !== "float16") return kept < 100 ? "both" : levels;
  return kept < 100 ? "pruned" : null;
}

/** By length of file in the reader's coding, the smallest first. */
export function measuredIn(
  coding: CompressionAsked["coding"],
  grid: CompressionGrid | null = GRID,
): readonly Measured[] {
  const points = grid?.points ?? [];
  return points
    .map((point) => ({ series: seriesOf(point), point, bytes: point.bytes[coding] }))
    .sort((a, b) => a.bytes - b.bytes);
}

/** Files of these settings answer as that point does: float32 is the same as float16, whose numbers the weights are. */
function isSame(asked: CompressionAsked, point: CompressionPoint): boolean {
  const { levels, bits, kept, scope } = askedOf(asked);
  const kind = levels === "float32" ? "float16" : levels;
  return kind === point.levels && bits === point.bits && kept === point.kept && scope === point.scope;
}

export function measuredOf(asked: CompressionAsked, grid: CompressionGrid | null = GRID): CompressionPoint | null {
  return grid?.points.find((point) => isSame(asked, point)) ?? null;
}

/** The settings that lead to a measured point. */
export const settingsOf = ({ levels, bits, kept, scope }: CompressionPoint) => ({ levels, bits, kept, scope });
