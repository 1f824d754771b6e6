/** MobileNet (arXiv 1704.04861, table 1): a standard convolution, then 13 depthwise separable pairs. */
import { type Activation, convolution } from "../blocks/convolution";
import { addSeparable } from "../blocks/separable";
import { Builder, type Graph, INPUT } from "../graph";
import { choiceOr, flag, LIMITS, positiveOr, read, wholeOr } from "../keys";
import { atResolution, RESOLUTION, type Resolution, sizeOf } from "./resolution";
import { SMALL } from "./small";

export interface MobileNetConfig {
  /** Width multiplier. Every width is max(8, int(c · alpha)). Default 1, or the trained one for the small variant. */
  readonly alpha?: number;
  /** Default 224, or 64 for the small variant. */
  readonly resolution?: Resolution;
  /** Default 1000, or 100 for the small variant. */
  readonly classes?: number;
  /** Every separable pair becomes one standard 3x3 convolution (table 4's Conv MobileNet). Default false. */
  readonly standard?: boolean;
  /** Without the five repeated 512-channel pairs (table 5). Default false. */
  readonly shallow?: boolean;
  /** Default true. */
  readonly fc_bias?: boolean;
  /** The last depthwise layer with stride 2 as table 1 prints it, which its own sizes contradict. Default false. */
  readonly printed_last_stride?: boolean;
  /** Stride of conv1. Default 2 (table 1), or 1 for the small variant. */
  readonly stem_stride?: 1 | 2;
  /** Batch normalisation. Default true; false for the small variant, whose weights have it folded in. */
  readonly bn?: boolean;
  /** Bias of the convolutions. Default false; true for the small variant. */
  readonly bias?: boolean;
  /** Default `relu` (the paper); `relu6` as in the authors' code. */
  readonly activation?: Activation;
  /** `small`: the trained 64 x 64 layout of small.ts. Default `paper`. */
  readonly variant?: "paper" | "small";
}

export const MOBILENET_KEYS = {
  alpha: positiveOr(LIMITS.factor, 1),
  resolution: RESOLUTION,
  classes: wholeOr(1, LIMITS.channels, 1000),
  standard: flag(false),
  shallow: flag(false),
  fc_bias: flag(true),
  printed_last_stride: flag(false),
};

/** What the trained layouts vary and the papers do not, so that descriptions of the papers' networks do not offer it. */
const STEM_STRIDE = { stem_stride: choiceOr([1, 2], 2) };

const STEM = 32;
const LEAST_WIDTH = 8;

/** Table 1's separable pairs: channels out of the pointwise step, stride of the depthwise step. */
const PAIRS: readonly (readonly [out: number, stride: 1 | 2])[] = [
  [64, 1],
  [128, 2],
  [128, 1],
  [256, 2],
  [256, 1],
  [512, 2],
  [512, 1],
  [512, 1],
  [512, 1],
  [512, 1],
  [512, 1],
  [1024, 2],
  [1024, 1],
];
/** Index of the first, and number, of the repeated 512-channel pairs that the shallow variant leaves out. */
const REPEATED = { from: 6, count: 5 };

/** [h, w, 3] to the scores [1, 1, classes], before softmax. Throws `GraphError` with the key that caused it. */
export function mobilenet({ variant = "paper", resolution, ...config }: MobileNetConfig = {}): Graph {
  const small = variant === "small";
  const { bn = !small, bias = small, activation = "relu", ...rest } = config;
  const given = small ? { ...SMALL.mobilenet, classes: SMALL.classes, ...rest } : rest;
  const values = read("mobilenet", { ...MOBILENET_KEYS, ...STEM_STRIDE }, given);
  const width = (channels: number): number => Math.max(LEAST_WIDTH, Math.trunc(channels * values.alpha));
  const pairs = PAIRS.filter((_, i) => !values.shallow || i < REPEATED.from || i >= REPEATED.from + REPEATED.count);
  const size = sizeOf("mobilenet", resolution === undefined && small ? SMALL.resolution : resolution);
  return atResolution(size, ([h, w]) => {
    const b = new Builder([h, w, 3]);
    const after = { bias, bn, activation };
    const stem = { filters: width(STEM), kernel: 3, stride: values.stem_stride };
    let at = convolution(b, "conv1", INPUT, { ...stem, ...after });
    for (const [i, [channels, usual]] of pairs.entries()) {
      const stride = values.printed_last_stride && i === pairs.length - 1 ? 2 : usual;
      const out = width(channels);
      at = values.standard
        ? convolution(b, `conv${i + 2}`, at, { filters: out, kernel: 3, stride, ...after })
        : addSeparable(b.in(`separable${i + 1}`), at, { out, k: 3, stride, padding: 1, ...after });
    }
    at = b.add("avgpool", { kind: "globalAvgPool" }, at);
    at = b.add("flatten", { kind: "flatten" }, at);
    return b.graph(b.add("fc", { kind: "linear", units: values.classes, bias: values.fc_bias }, at));
  });
}
