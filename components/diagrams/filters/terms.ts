/** One output number as a sum that a person can read: its products, by channel or by place, from the exact floats of the run. */
import type { WindowResult } from "@/lib/engine/protocol";

export interface Terms {
  /** `channel`: one term a channel; `tap`: one a weight; `line`: one a line of the kernel. */
  readonly by: "channel" | "tap" | "line";
  readonly terms: readonly number[];
  /** Products behind each term, and in all. */
  readonly each: number;
  readonly products: number;
  readonly bias: number;
  readonly sum: number;
}

/** A kernel of up to so many weights is written weight by weight. */
const FEW_TAPS = 9;

export function termsOf(window: WindowResult): Terms {
  const [h, w, channels] = window.shape;
  const products = Array.from(window.input, (value, i) => value * (window.kernel[i] ?? 0));
  const by = channels > 1 ? "channel" : h * w <= FEW_TAPS ? "tap" : "line";
  const place = (i: number) => (by === "channel" ? i % channels : by === "tap" ? i : Math.floor(i / w));
  const count = by === "channel" ? channels : by === "tap" ? h * w : h;
  const terms = new Array<number>(count).fill(0);
  for (const [i, product] of products.entries()) terms[place(i)] = (terms[place(i)] ?? 0) + product;
  return { by, terms, each: products.length / count, products: products.length, bias: window.bias, sum: window.sum };
}

/** What is read of one channel of the window, line by line. */
export function readOf({ input, shape: [h, w, channels] }: WindowResult, place: number): readonly number[] {
  return Array.from({ length: h * w }, (_, tap) => input[tap * channels + place] ?? 0);
}
