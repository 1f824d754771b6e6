/** One number written out through the steps: the terms, from what the engine answered. */
import type { Norm, WindowResult } from "@/lib/engine/protocol";

export interface Chain {
  readonly window: WindowResult;
  /** What the products alone add up to. */
  readonly products: number;
  /** The convolution's result. */
  readonly sum: number;
  /** The batch norm's numbers of this channel; null where it is folded into the filter. */
  readonly norm: {
    readonly gamma: number;
    readonly beta: number;
    readonly mean: number;
    readonly variance: number;
    readonly result: number;
  } | null;
  /** What goes into the ReLU. */
  readonly before: number;
  /** The executed result. */
  readonly output: number;
}

export function chainOf(window: WindowResult, norm: Norm | null): Chain {
  const { filter, sum, bias, output } = window;
  const of = (values: Float32Array) => values[filter] ?? 0;
  const result = norm ? of(norm.scale) * sum + of(norm.shift) : sum;
  return {
    window,
    products: sum - bias,
    sum,
    norm: norm && {
      gamma: of(norm.gamma),
      beta: of(norm.beta),
      mean: of(norm.mean),
      variance: of(norm.variance),
      result,
    },
    before: result,
    output,
  };
}
