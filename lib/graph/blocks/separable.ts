/** MobileNet's depthwise separable convolution (arXiv 1704.04861, section 3.1): depthwise, then pointwise, each with BN (if asked) and ReLU. */
import { Builder, type Graph, INPUT } from "../graph";
import type { Padding } from "../ops";
import { type Activation, convolution } from "./convolution";
import { CONV_KEYS, type ConvBlockConfig, fitting, readConv } from "./standard";

export const SEPARABLE_KEYS = CONV_KEYS;

interface SeparableOptions {
  readonly out: number;
  readonly k: number;
  readonly stride: number;
  readonly padding: Padding;
  readonly bn: boolean;
  readonly bias: boolean;
  readonly activation: Activation;
}

/** Adds `depthwise...` and `pointwise...` in the builder's scope; the stride is the depthwise step's. Throws `GraphError`. */
export function addSeparable(b: Builder, from: string, options: SeparableOptions): string {
  const { out, k, stride, padding, ...after } = options;
  const channels = b.shape(from)[2];
  const filtered = convolution(b, "depthwise", from, {
    filters: channels,
    kernel: k,
    stride,
    padding,
    groups: channels,
    ...after,
  });
  return convolution(b, "pointwise", filtered, { filters: out, kernel: 1, ...after });
}

/** A separable convolution alone, [h, w, in] to [h', w', out]. Default scope `separable`. Throws `GraphError`. */
export function separable({ activation = "relu", padding, scope = "separable", ...config }: ConvBlockConfig): Graph {
  const { in: channels, h, w, k, ...rest } = readConv(scope || "separable", SEPARABLE_KEYS, config);
  const pad = rest.pad ?? Math.floor(k / 2);
  const b = new Builder([h, w, channels]);
  const options = { ...rest, out: rest.out ?? channels, k, padding: padding ?? pad, activation };
  return fitting({ h, w, k }, pad, () => b.graph(addSeparable(b.in(scope), INPUT, options)));
}
