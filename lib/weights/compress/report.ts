/** What is told of one compressed kernel. */
import { kernelParts, type Prepared } from "./file";
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
  const bin = (weight: number) => Math.min(BINS - 1, Math.max(0, Math.floor((BINS * (weight - low)) / (high - low))));
  const count = (bins: Uint32Array, weight: number) => {
    const at = bin(weight);
    bins[at] = (bins[at] ?? 0) + 1;
  };
  for (let i = 0; i < data.length; i++) {
    count(before, data[i] ?? 0);
    if (mask[i]) count(kept, data[i] ?? 0);
    if (restored[i] !== 0) count(after, restored[i] ?? 0);
  }
  return { low, high, before, kept, after };
}

/** The distinct values of a kernel that all filters share, but for the zeros of pruned weights, and how often each is used. */
function levelsOf(restored: Float32Array, mask: Uint8Array): CompressedLayer["levels"] {
  const counts = new Map<number, number>();
  for (let i = 0; i < restored.length; i++) {
    const value = restored[i] ?? 0;
    if (mask[i]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = Float32Array.from(counts.keys()).sort();
  return { values, counts: Uint32Array.from(values, (value) => counts.get(value) ?? 0) };
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
    levels: levels === "tensor" || levels === "codebook" ? levelsOf(restored, mask) : null,
  };
}
