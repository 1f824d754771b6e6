/**
 * The vocabulary of operations. NHWC as TensorFlow.js has it; batch is never part of a shape.
 * Each one's shape rule is in shapes.ts. Every reading (cost, execution, scene, source ...) handles operations by a record keyed by `Op["kind"]`,
 * so the compiler names what is missing when the vocabulary grows.
 */

/** Height, width and channels of one tensor, batch left out. */
export type Shape = readonly [height: number, width: number, channels: number];

/** `same` and `valid` as TensorFlow means them; a number is symmetric zero padding as PyTorch has it. */
export type Padding = "same" | "valid" | number;

/** `paper`: out[j] = in[(j mod g)·n + floor(j/g)], n = channels/g. `authors`: the inverse, as in the released code. */
export type ShuffleDirection = "paper" | "authors";

export type Op =
  | { readonly kind: "input"; readonly shape: Shape }
  /** Depthwise is `groups === channels in`. Kernels are square and odd. Kernel layout HWIO, I = channels in per group. */
  | {
      readonly kind: "conv";
      readonly filters: number;
      readonly kernel: number;
      readonly stride: number;
      readonly padding: Padding;
      readonly groups: number;
      readonly bias: boolean;
    }
  /** Kernel [in, units]; reads a [1, 1, c] tensor. */
  | { readonly kind: "linear"; readonly units: number; readonly bias: boolean }
  | { readonly kind: "batchNorm"; readonly epsilon: number }
  | { readonly kind: "relu"; readonly ceiling?: 6 }
  /** Padding counts as minus infinity. `ceil`: a last partial window counts too (Caffe). */
  | {
      readonly kind: "maxPool";
      readonly size: number;
      readonly stride: number;
      readonly padding: Padding;
      readonly ceil: boolean;
    }
  /** `countPadding`: divide by size² at borders too (the ShuffleNet authors' code); otherwise by the valid taps. */
  | {
      readonly kind: "avgPool";
      readonly size: number;
      readonly stride: number;
      readonly padding: Padding;
      readonly countPadding: boolean;
    }
  | { readonly kind: "globalAvgPool" }
  | { readonly kind: "flatten" }
  | { readonly kind: "channelShuffle"; readonly groups: number; readonly direction: ShuffleDirection }
  | { readonly kind: "concat" }
  | { readonly kind: "add" }
  | { readonly kind: "dropout"; readonly rate: number }
  | { readonly kind: "softmax" };

export type OpKind = Op["kind"];
export type OpOf<K extends OpKind> = Extract<Op, { kind: K }>;
