/** One convolution with what usually follows it: batch normalisation, then ReLU. All blocks are made of these. */
import type { Builder } from "../graph";
import type { Padding } from "../ops";

/** `relu6` clips at 6 (MobileNet as released); the papers have `relu`. */
export type Activation = "relu" | "relu6" | "none";

/** Batch normalisation's epsilon, PyTorch's default. */
export const EPSILON = 1e-5;

export interface ConvolutionOptions {
  readonly filters: number;
  readonly kernel: number;
  /** Default 1. */
  readonly stride?: number;
  /** Default floor(kernel / 2) on every side, which keeps the size at stride 1. */
  readonly padding?: Padding;
  /** Default 1. Depthwise where it equals the channels in. */
  readonly groups?: number;
  readonly bias: boolean;
  readonly bn: boolean;
  readonly activation: Activation;
}

export function activate(b: Builder, name: string, from: string, activation: Activation): string {
  if (activation === "none") return from;
  return b.add(name, activation === "relu6" ? { kind: "relu", ceiling: 6 } : { kind: "relu" }, from);
}

/** Adds `name`, `name/bn` and `name/relu` as asked; returns the id of the last. Throws `GraphError`. */
export function convolution(b: Builder, name: string, from: string, options: ConvolutionOptions): string {
  const { filters, kernel, stride = 1, padding = Math.floor(kernel / 2), groups = 1, bias, bn, activation } = options;
  let at = b.add(name, { kind: "conv", filters, kernel, stride, padding, groups, bias }, from);
  if (bn) at = b.add(`${name}/bn`, { kind: "batchNorm", epsilon: EPSILON }, at);
  return activate(b, `${name}/relu`, at, activation);
}
