/** One output number as the sum that makes it: pure functions from the engine's exact floats. */
import type { WindowResult } from "@/lib/engine/protocol";

/** What one input channel adds: the sum of its window's products. */
export interface Contribution {
  readonly channel: number;
  readonly value: number;
}

export interface Sum {
  readonly contributions: readonly Contribution[];
  /** Number of products, their sum, that plus the bias, and what ReLU leaves of it. */
  readonly taps: number;
  readonly products: number;
  readonly total: number;
  readonly value: number;
  /** Whether the executed value disagrees with the sum written out. */
  readonly differs: boolean;
}

const TOLERANCE = 1e-3;

/** Writes out the sum behind a window. The products are added in double precision, channel by channel. */
export function writeOut(window: WindowResult): Sum {
  const [kh, kw, channels] = window.shape;
  const contributions = Array.from({ length: channels }, (_, c) => {
    let value = 0;
    for (let tap = 0; tap < kh * kw; tap++) {
      const at = tap * channels + c;
      value += (window.input[at] ?? 0) * (window.kernel[at] ?? 0);
    }
    return { channel: window.firstChannel + c, value };
  });
  const products = contributions.reduce((sum, { value }) => sum + value, 0);
  const total = products + window.bias;
  const value = Math.max(0, total);
  // What was executed may be the convolution alone or the ReLU after it; without either there is nothing to compare.
  const expected = window.outputNode === window.node ? total : value;
  const agrees = Math.abs(window.output - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
  const differs = window.outputNode !== null && !agrees;
  return { contributions, taps: kh * kw * channels, products, total, value, differs };
}

export interface Selection {
  /** In the order of their channels. */
  readonly shown: readonly Contribution[];
  /** The others as one lump, so that the sum still closes. */
  readonly rest: { readonly count: number; readonly value: number } | null;
}

/** All contributions where they fit in `room` columns; otherwise the strongest, and the rest summed. */
export function strongest(contributions: readonly Contribution[], room: number): Selection {
  if (contributions.length <= room) return { shown: contributions, rest: null };
  const ranked = contributions.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const kept = ranked.slice(0, Math.max(1, room - 1));
  const left = ranked.slice(kept.length);
  return {
    shown: kept.toSorted((a, b) => a.channel - b.channel),
    rest: { count: left.length, value: left.reduce((sum, { value }) => sum + value, 0) },
  };
}

/** Whether a tap of the window lies outside the map that it reads: padding. */
export function outside(window: WindowResult, ky: number, kx: number, size: { h: number; w: number }): boolean {
  const y = window.origin[0] + ky;
  const x = window.origin[1] + kx;
  return y < 0 || x < 0 || y >= size.h || x >= size.w;
}
