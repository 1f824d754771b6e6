/** One convolution block: standard, depthwise or pointwise, each followed by BN (if asked) and ReLU (MobileNet, arXiv 1704.04861, figure 3). */
import { blame, type Rule, refuse } from "../faults";
import { Builder, type Graph, INPUT } from "../graph";
import { flag, type Keys, LIMITS, read, type Values, whole, wholeOr, wholeOrDerived } from "../keys";
import { type Activation, convolution } from "./convolution";

export interface ConvBlockConfig {
  /** Channels in, height and width of the input. */
  readonly in: number;
  readonly h: number;
  readonly w: number;
  /** Channels out. Default: as many as in. */
  readonly out?: number;
  /** Kernel height and width, odd. Default 3; pointwise 1. */
  readonly k?: number;
  /** Default 1. */
  readonly stride?: number;
  /** Default true. */
  readonly bn?: boolean;
  /** Default false. */
  readonly bias?: boolean;
  /** Symmetric zero padding. Default floor(k / 2). */
  readonly pad?: number;
  /** TensorFlow's padding instead of a number. */
  readonly padding?: "same" | "valid";
  /** Default `relu`. */
  readonly activation?: Activation;
  /** Prefix of the nodes' names. Default none. */
  readonly scope?: string;
}

const keysFor = (k: number) => ({
  in: whole(1, LIMITS.channels),
  out: wholeOrDerived(1, LIMITS.channels, "in"),
  h: whole(1, LIMITS.size),
  w: whole(1, LIMITS.size),
  k: wholeOr(1, LIMITS.kernel, k),
  stride: wholeOr(1, LIMITS.stride, 1),
  bn: flag(true),
  bias: flag(false),
  pad: wholeOrDerived(0, LIMITS.pad, "floor(k / 2)"),
});

export const CONV_KEYS = keysFor(3);
export const POINTWISE_KEYS = keysFor(1);

type ConvValues = Values<typeof CONV_KEYS>;

/** Reads a convolution's keys and refuses an even kernel, naming the nearest odd one. */
export function readConv<K extends Keys & { readonly k: (typeof CONV_KEYS)["k"] }>(
  node: string,
  keys: K,
  given: object,
): Values<K> {
  const values = read(node, keys, given);
  const k = Number(values.k);
  if (k % 2 === 0) refuse(node, "kernel-odd", [k, k - 1], { key: "k", nearest: k - 1 });
  return values;
}

const WINDOW: readonly Rule[] = ["no-output"];

/** Names the larger of height and width as the cause where there is more work than can be counted. */
export function countable<T>({ h, w }: { h: number; w: number }, build: () => T): T {
  return blame(["too-much"], h >= w ? "h" : "w", () => undefined, build);
}

/** Names the height or width as the cause where a window of `k` does not fit. */
export function fitting<T>({ h, w, k }: { h: number; w: number; k: number }, pad: number, build: () => T): T {
  return blame(
    WINDOW,
    h <= w ? "h" : "w",
    () => k - 2 * pad,
    () => countable({ h, w }, build),
  );
}

function alone(
  { activation = "relu", padding, scope = "", ...config }: ConvBlockConfig,
  name: string,
  keys: typeof CONV_KEYS,
  depthwise: boolean,
): Graph {
  const node = scope === "" ? name : `${scope}/${name}`;
  const { in: channels, h, w, k, ...rest }: ConvValues = readConv(node, keys, config);
  const out = rest.out ?? channels;
  if (depthwise && out !== channels) refuse(node, "depthwise-out", [out, channels], { key: "out", nearest: channels });
  const pad = rest.pad ?? Math.floor(k / 2);
  const b = new Builder([h, w, channels]);
  const options = { ...rest, filters: out, kernel: k, groups: depthwise ? channels : 1, activation };
  return fitting({ h, w, k }, pad, () =>
    b.graph(convolution(b.in(scope), name, INPUT, { ...options, padding: padding ?? pad })),
  );
}

/** A standard convolution, [h, w, in] to [h', w', out]; nodes `conv`, `conv/bn`, `conv/relu`. Throws `GraphError`. */
export const standard = (config: ConvBlockConfig): Graph => alone(config, "conv", CONV_KEYS, false);

/** A pointwise convolution: as `standard` with a kernel of 1; nodes `pointwise`, `pointwise/bn`, `pointwise/relu`. */
export const pointwise = (config: ConvBlockConfig): Graph => alone(config, "pointwise", POINTWISE_KEYS, false);

/** A depthwise convolution, one filter a channel; nodes `depthwise`, `depthwise/bn`, `depthwise/relu`. */
export const depthwise = (config: ConvBlockConfig): Graph => alone(config, "depthwise", CONV_KEYS, true);
