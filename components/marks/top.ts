/**
 * Where a colour scale ends. A few outliers would leave all other values pale, so the darkest colour begins at a
 * percentile: values above it share that colour. Percentiles come from the 8-bit values that are drawn.
 */
import type { Maps, Weights } from "./values";

/** Share of the values other than zero that lie below the top of the scale. */
export const BELOW_TOP = 0.995;

const BINS = 2048;

/** Least bin below which `BELOW_TOP` of the counts lie; bin 0 is zero and counts for nothing. -1 where all is zero. */
function topBin(counts: Uint32Array): number {
  let total = 0;
  for (let bin = 1; bin < counts.length; bin++) total += counts[bin] ?? 0;
  let left = Math.ceil(total * BELOW_TOP);
  if (left === 0) return -1;
  for (let bin = 1; bin < counts.length; bin++) {
    left -= counts[bin] ?? 0;
    if (left <= 0) return bin;
  }
  return counts.length - 1;
}

/** Upper ends of the colour scales of one tensor, in its own unit and without sign: of all channels, and of each. */
export interface Tops {
  readonly tensor: number;
  readonly channels: Float32Array;
}

const ofMaps = new WeakMap<Maps, Tops>();

function measure({ shape, data, min, max }: Maps): Tops {
  const [h, w, count] = shape;
  const area = h * w;
  const channels = new Float32Array(count);
  const most = Float32Array.from(min, (low, c) => Math.max(Math.abs(low), Math.abs(max[c] ?? 0)));
  const far = most.reduce((a, b) => Math.max(a, b), 0);
  if (!(far > 0) || !Number.isFinite(far)) return { tensor: 0, channels };
  const bytes = new Uint32Array(256);
  const own = new Uint32Array(BINS + 1);
  const all = new Uint32Array(BINS + 1);
  for (let c = 0; c < count; c++) {
    bytes.fill(0);
    own.fill(0);
    for (let i = c * area; i < (c + 1) * area; i++) {
      const byte = data[i] ?? 0;
      bytes[byte] = (bytes[byte] ?? 0) + 1;
    }
    const low = min[c] ?? 0;
    const unit = ((max[c] ?? 0) - low) / 255;
    const reach = most[c] ?? 0;
    for (let byte = 0; byte < 256; byte++) {
      const n = bytes[byte] ?? 0;
      const size = Math.abs(low + byte * unit);
      if (n === 0 || size === 0) continue;
      const bin = Math.ceil((size / far) * BINS);
      all[bin] = (all[bin] ?? 0) + n;
      const near = Math.ceil((size / reach) * BINS);
      own[near] = (own[near] ?? 0) + n;
    }
    channels[c] = (Math.max(0, topBin(own)) / BINS) * reach;
  }
  return { tensor: (Math.max(0, topBin(all)) / BINS) * far, channels };
}

/** Tops of a tensor's scales, measured once. */
export function topsOf(maps: Maps): Tops {
  const known = ofMaps.get(maps);
  if (known !== undefined) return known;
  const fresh = measure(maps);
  ofMaps.set(maps, fresh);
  return fresh;
}

const ofWeights = new WeakMap<Weights, number>();

/** The 8-bit size, 1 to 127, at which a bank's scale ends; 127 where all weights are zero. */
export function topOfWeights(weights: Weights): number {
  const known = ofWeights.get(weights);
  if (known !== undefined) return known;
  const counts = new Uint32Array(128);
  for (const value of weights.data) {
    const size = Math.min(127, Math.abs(value));
    counts[size] = (counts[size] ?? 0) + 1;
  }
  const bin = topBin(counts);
  const fresh = bin < 1 ? 127 : bin;
  ofWeights.set(weights, fresh);
  return fresh;
}

/** The same in the weights' own unit. */
export const topOfBank = (weights: Weights): number => (topOfWeights(weights) / 127) * weights.maxAbs;
