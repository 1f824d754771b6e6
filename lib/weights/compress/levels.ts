/** From weights to codes for a few levels, and back. */
import type { Levels } from "./types";

/** A kernel's codes and the table that gives each its level. */
export interface Quantised {
  readonly codes: Uint8Array;
  /** `codebook`: a level for each code. Else the least level and the step of the tensor, or of each filter: all leasts, then all steps. */
  readonly table: Float32Array;
}

export type CodeLevels = Exclude<Levels, "float32" | "float16">;
export const hasCodes = (levels: Levels): levels is CodeLevels => levels !== "float32" && levels !== "float16";

/** Numbers that a table holds. */
export function tableLength(levels: CodeLevels, bits: number, filters: number): number {
  return { codebook: 2 ** bits, tensor: 2, channel: 2 * filters }[levels];
}

/**
 * The level of a code. Where weights are pruned, code 0 stands for 0 (as in Deep Compression's files, whose codebooks
 * begin with it), so that one level less is left for the others.
 */
export function levelOf(
  levels: CodeLevels,
  table: Float32Array,
  pruned: boolean,
  filters: number,
): (code: number, index: number) => number {
  if (levels === "codebook") return (code) => table[code] ?? 0;
  const ranges = levels === "tensor" ? 1 : filters;
  return (code, index) => {
    if (pruned && code === 0) return 0;
    const range = index % ranges;
    return Math.fround((table[range] ?? 0) + (table[ranges + range] ?? 0) * (pruned ? code - 1 : code));
  };
}

/** Least and step of so many even levels from `low` to `high`; a single one stands in the middle. */
function even(low: number, high: number, count: number): readonly [least: number, step: number] {
  if (low > high) return [0, 0];
  return count === 1 ? [(low + high) / 2, 0] : [low, (high - low) / (count - 1)];
}

function linear(data: Float32Array, mask: Uint8Array, ranges: number, bits: number, pruned: boolean): Quantised {
  const count = 2 ** bits - (pruned ? 1 : 0);
  const low = new Float32Array(ranges).fill(Number.POSITIVE_INFINITY);
  const high = new Float32Array(ranges).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < data.length; i++) {
    if (!mask[i]) continue;
    const [range, weight] = [i % ranges, data[i] ?? 0];
    low[range] = Math.min(low[range] ?? weight, weight);
    high[range] = Math.max(high[range] ?? weight, weight);
  }
  const table = new Float32Array(2 * ranges);
  for (let range = 0; range < ranges; range++) {
    const [least, step] = even(low[range] ?? 0, high[range] ?? 0, count);
    table[range] = least;
    table[ranges + range] = step;
  }
  const codes = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) {
    if (!mask[i]) continue;
    const range = i % ranges;
    const step = table[ranges + range] ?? 0;
    const code = step === 0 ? 0 : Math.round(((data[i] ?? 0) - (table[range] ?? 0)) / step);
    codes[i] = Math.min(count - 1, Math.max(0, code)) + (pruned ? 1 : 0);
  }
  return { codes, table };
}

const MOST_ROUNDS = 2000;

/**
 * k-means on a line, Lloyd's iterations until nothing moves, from centres spread evenly over the range: the
 * initialisation that Deep Compression (Han et al. 2016, section 3.2) found best, as it keeps the few large weights. Exact: the
 * values are sorted, so a cluster is an interval and its mean a difference of two sums.
 */
export function kMeans(sorted: Float32Array, count: number): Float64Array {
  const sums = new Float64Array(sorted.length + 1);
  for (let i = 0; i < sorted.length; i++) sums[i + 1] = (sums[i] ?? 0) + (sorted[i] ?? 0);
  const [least, step] = even(sorted[0] ?? 0, sorted.at(-1) ?? 0, count);
  const centres = Float64Array.from({ length: count }, (_, i) => least + step * i);
  const ends = new Uint32Array(count);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = false;
    for (let i = 0; i < count; i++) {
      const end = i === count - 1 ? sorted.length : above(sorted, ((centres[i] ?? 0) + (centres[i + 1] ?? 0)) / 2);
      if (end !== ends[i] || round === 0) moved = true;
      ends[i] = end;
    }
    if (!moved) break;
    for (let i = 0; i < count; i++) {
      const [from, to] = [i === 0 ? 0 : (ends[i - 1] ?? 0), ends[i] ?? 0];
      // A centre that nobody is nearest to stays where it is.
      if (to > from) centres[i] = ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
    }
  }
  return centres;
}

/** How many of the sorted values are not above `limit`. */
function above(sorted: ArrayLike<number>, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keptOf(data: Float32Array, mask: Uint8Array): Float32Array {
  const kept = new Float32Array(data.length);
  let count = 0;
  for (let i = 0; i < data.length; i++) if (mask[i]) kept[count++] = data[i] ?? 0;
  return kept.slice(0, count);
}

function codebook(data: Float32Array, mask: Uint8Array, bits: number, pruned: boolean): Quantised {
  const first = pruned ? 1 : 0;
  const kept = keptOf(data, mask).sort();
  const table = new Float32Array(2 ** bits);
  const codes = new Uint8Array(data.length);
  if (kept.length === 0) return { codes, table };
  table.set(kMeans(kept, 2 ** bits - first), first);
  const middles = Float64Array.from(table.subarray(first, -1), (level, i) => (level + (table[first + i + 1] ?? 0)) / 2);
  for (let i = 0; i < data.length; i++) {
    // A weight in the very middle belongs to the lower level, as in the iterations.
    if (mask[i]) codes[i] = below(middles, data[i] ?? 0) + first;
  }
  return { codes, table };
}

/** How many of the sorted values are below `limit`. */
function below(sorted: ArrayLike<number>, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param filters the last axis of the kernel: what a range of `channel` belongs to. */
export function quantise(
  data: Float32Array,
  filters: number,
  mask: Uint8Array,
  { levels, bits, pruned }: { readonly levels: CodeLevels; readonly bits: number; readonly pruned: boolean },
): Quantised {
  if (levels === "codebook") return codebook(data, mask, bits, pruned);
  return linear(data, mask, levels === "tensor" ? 1 : filters, bits, pruned);
}
