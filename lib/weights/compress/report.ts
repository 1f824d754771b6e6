/** What is told of one compressed kernel. */
import { kernelParts, type Prepared } from "./file";
import { hasCodes, levelOf } from "./levels";
import type { CompressedLayer, CompressionSettings, LayerHistogram } from "./types";

export const BINS = 96;

function histogram({ data, mask }: Prepared, restored: Float32Array): LayerHistogram {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const weight of data) {
    low = Math.min(low, weight);
    high = Math.max(high, weight);
  }
  if (!(low < high)) [low, high] = [low - 1, low + 1];
  const [before, kept, after] = [new Uint32Array(BINS), new Uint32Array(BINS), new Uint32Array(BINS)];
  const scale = BINS / (high - low);
  const count = (bins: Uint32Array, weight: number) => {
    const at = Math.min(BINS - 1, Math.max(0, Math.floor(scale * (weight - low))));
    bins[at] = (bins[at] ?? 0) + 1;
  };
  for (let i = 0; i < data.length; i++) {
    const [weight, back] = [data[i] ?? 0, restored[i] ?? 0];
    count(before, weight);
    if (mask[i]) count(kept, weight);
    if (back !== 0) count(after, back);
  }
  return { low, high, before, kept, after };
}

/** The levels that all filters share and that are used, and how many kept weights have each. */
function levelsOf({ mask, quantised }: Prepared, settings: CompressionSettings): CompressedLayer["levels"] {
  const { levels, bits, kept } = settings;
  if (!quantised || levels === "channel" || !hasCodes(levels)) return null;
  const counts = new Uint32Array(2 ** bits);
  const { codes, table } = quantised;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0;
    if (mask[i]) counts[code] = (counts[code] ?? 0) + 1;
  }
  const level = levelOf(levels, table, kept < 100, 1);
  const used = [...counts.keys()].filter((code) => (counts[code] ?? 0) > 0);
  return {
    values: Float32Array.from(used, (code) => level(code, 0)),
    counts: Uint32Array.from(used, (code) => counts[code] ?? 0),
  };
}

/** √(Σ (w − w′)² / Σ w²) */
function errorOf(data: Float32Array, restored: Float32Array): number {
  let [off, all] = [0, 0];
  for (let i = 0; i < data.length; i++) {
    const weight = data[i] ?? 0;
    off += (weight - (restored[i] ?? 0)) ** 2;
    all += weight * weight;
  }
  return all > 0 ? Math.sqrt(off / all) : 0;
}

/** @param biases how many, which stay float32. @param restored the kernel as the file gives it back. */
export function layerReport(
  { node, shape, biases }: Pick<CompressedLayer, "node" | "shape" | "biases">,
  kernel: Prepared,
  restored: Float32Array,
  settings: CompressionSettings,
): CompressedLayer {
  const { data, mask } = kernel;
  const { levels, bits, coding } = settings;
  const flat = { ...settings, coding: coding === "sparse" || coding === "sparseHuffman" ? "sparse" : "dense" } as const;
  const bytes = (of: ReturnType<typeof kernelParts>) => of.tables + of.codes + of.gaps + 4 * biases;
  const { fillers, ...parts } = kernelParts(kernel, { levels, bits, coding });
  const pruned = settings.kept < 100;
  return {
    node,
    shape,
    weights: data.length,
    kept: mask.reduce((sum, each) => sum + each, 0),
    fillers,
    biases,
    error: errorOf(data, restored),
    parts: { ...parts, biases: 4 * biases },
    stages: [
      4 * (data.length + biases),
      pruned
        ? bytes(kernelParts({ ...kernel, quantised: null }, { ...flat, levels: "float32" }))
        : 4 * (data.length + biases),
      bytes(kernelParts(kernel, flat)),
      bytes({ ...parts, fillers }),
    ],
    histogram: histogram(kernel, restored),
    levels: levelsOf(kernel, settings),
  };
}
