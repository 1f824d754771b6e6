/** One number of a convolution as the sum that it is, channel by channel, from the engine's exact floats. */
import type { WindowResult } from "@/lib/engine/protocol";

export interface Terms {
  /** Of each channel read, the sum of its window's products. */
  readonly channels: readonly number[];
  readonly positive: { readonly count: number; readonly sum: number };
  readonly negative: { readonly count: number; readonly sum: number };
  /** Channels that add nothing. */
  readonly silent: number;
  readonly products: number;
}

const add = (all: readonly number[]): number => all.reduce((sum, value) => sum + value, 0);

export function termsOf({ shape: [kh, kw, count], input, kernel }: WindowResult): Terms {
  const channels = Array.from({ length: count }, (_, c) => {
    let sum = 0;
    for (let tap = 0; tap < kh * kw; tap++) sum += (input[tap * count + c] ?? 0) * (kernel[tap * count + c] ?? 0);
    return sum;
  });
  const [up, down] = [channels.filter((value) => value > 0), channels.filter((value) => value < 0)];
  return {
    channels,
    positive: { count: up.length, sum: add(up) },
    negative: { count: down.length, sum: add(down) },
    silent: count - up.length - down.length,
    products: kh * kw * count,
  };
}

/** The channel that adds or takes away most; 0 where there is none. */
export function strongestOf({ channels }: Terms): number {
  return channels.reduce((best, value, c) => (Math.abs(value) > Math.abs(channels[best] ?? 0) ? c : best), 0);
}

export interface Tap {
  readonly read: number;
  readonly weight: number;
  readonly product: number;
  /** Beyond the border, where there are only zeros. */
  readonly outside: boolean;
}

/** The taps of one channel of the window, row by row. `size`: rows and columns of the map read. */
export function tapsOf(
  window: WindowResult,
  c: number,
  size: readonly [height: number, width: number],
): readonly Tap[] {
  const [kh, kw, count] = window.shape;
  return Array.from({ length: kh * kw }, (_, tap) => {
    const [read, weight] = [window.input[tap * count + c] ?? 0, window.kernel[tap * count + c] ?? 0];
    const [y, x] = [window.origin[0] + Math.floor(tap / kw), window.origin[1] + (tap % kw)];
    return { read, weight, product: read * weight, outside: y < 0 || x < 0 || y >= size[0] || x >= size[1] };
  });
}
