/** SqueezeNet (arXiv 1602.07360): versions 1.0 and 1.1, any metaparameters of section 5, three bypass variants. */
import { convolution } from "../blocks/convolution";
import { addFire, type FireBypass } from "../blocks/fire";
import { refuse } from "../faults";
import { Builder, type Graph, INPUT } from "../graph";
import { choiceOr, LIMITS, numberOr, read, wholeOr } from "../keys";
import { atResolution, RESOLUTION, type Resolution, type Size, sizeOf } from "./resolution";
import { SMALL } from "./small";

export interface SqueezeNetConfig {
  /** Default 1.0, or 1.1 for the small variant. */
  readonly version?: "1.0" | "1.1" | "paper-metaparams";
  /** Default 224 (the paper's printed sizes need 227), or 64 for the small variant. */
  readonly resolution?: Resolution;
  /** Default 1000, or 100 for the small variant. */
  readonly classes?: number;
  /** `simple`: identity around every fire module whose input is as wide as its output; `complex`: a 1x1 convolution around the others too. */
  readonly bypass?: FireBypass;
  /** Zero padding of conv10; 1 in the authors' Caffe file of 1.0. Default 0. */
  readonly conv10_pad?: number;
  /** Section 5.1, with version `paper-metaparams` only: expand filters of fire2, growth, how often, share of 3x3, squeeze ratio. */
  readonly base_e?: number;
  readonly incr_e?: number;
  readonly freq?: number;
  readonly pct3x3?: number;
  readonly sr?: number;
  /** `small`: the trained 64 x 64 layout of small.ts. Default `paper`. */
  readonly variant?: "paper" | "small";
}

export const METAPARAMETER_KEYS = {
  base_e: wholeOr(1, LIMITS.channels, 128),
  incr_e: wholeOr(0, LIMITS.channels, 128),
  freq: wholeOr(1, LIMITS.channels, 2),
  pct3x3: numberOr(0, 1, 0.5),
  sr: numberOr(0, LIMITS.factor, 0.125),
};

export const SQUEEZENET_KEYS = {
  version: choiceOr(["1.0", "1.1", "paper-metaparams"], "1.0"),
  resolution: RESOLUTION,
  classes: wholeOr(1, LIMITS.channels, 1000),
  bypass: choiceOr(["none", "simple", "complex"], "none"),
  conv10_pad: wholeOr(0, LIMITS.pad, 0),
  ...METAPARAMETER_KEYS,
};

interface Layout {
  readonly conv1: { readonly filters: number; readonly kernel: number; readonly padding: number };
  /** Fire modules (1: conv1) that a max pool follows. */
  readonly poolsAfter: readonly number[];
  readonly pool: { readonly padding: number; readonly ceil: boolean };
  readonly reluAfterConv10: boolean;
  readonly dropout: number;
  readonly metaparameters: Required<Pick<SqueezeNetConfig, "base_e" | "incr_e" | "freq" | "pct3x3" | "sr">>;
}

const CAFFE_POOL = { padding: 0, ceil: true };
const DEFAULTS = { base_e: 128, incr_e: 128, freq: 2, pct3x3: 0.5, sr: 0.125 };

/** Table 1: conv1 7x7/2, 96 filters; pools after conv1, fire4 and fire8. */
const V1_0: Layout = {
  conv1: { filters: 96, kernel: 7, padding: 0 },
  poolsAfter: [1, 4, 8],
  pool: CAFFE_POOL,
  reluAfterConv10: true,
  dropout: 0.5,
  metaparameters: DEFAULTS,
};
/** The authors' repository, SqueezeNet_v1.1: conv1 3x3/2, 64 filters; pools after conv1, fire3 and fire5. */
const V1_1: Layout = { ...V1_0, conv1: { filters: 64, kernel: 3, padding: 0 }, poolsAfter: [1, 3, 5] };
const SMALL_1_1: Layout = {
  ...V1_1,
  conv1: { ...V1_1.conv1, padding: SMALL.squeezenet.conv1Pad },
  poolsAfter: SMALL.squeezenet.poolsAfter,
  pool: { padding: SMALL.squeezenet.poolPad, ceil: false },
  reluAfterConv10: SMALL.squeezenet.reluAfterConv10,
  dropout: SMALL.squeezenet.dropout,
};

const halfUp = (x: number): number => Math.floor(x + 0.5);

export interface FireWidthsOf {
  readonly s1: number;
  readonly e1: number;
  readonly e3: number;
}

/** Widths of fire`module` (2 to 9) by section 5.1; the paper gives no rounding: half up, and at least one squeeze filter. */
export function fireWidths(
  module: number,
  { base_e, incr_e, freq, pct3x3, sr }: Layout["metaparameters"] = DEFAULTS,
): FireWidthsOf {
  const e = base_e + incr_e * Math.floor((module - 2) / freq);
  const e3 = halfUp(e * pct3x3);
  return { s1: Math.max(1, halfUp(sr * e)), e1: e - e3, e3 };
}

interface Rest {
  readonly classes: number;
  readonly bypass: FireBypass;
  readonly conv10_pad: number;
}

function build([h, w]: Size, layout: Layout, { classes, bypass, conv10_pad }: Rest): Graph {
  const b = new Builder([h, w, 3]);
  const after = { bias: true, bn: false, activation: "relu" } as const;
  const pool = (i: number, from: string): string =>
    layout.poolsAfter.includes(i)
      ? b.add(`maxpool${i}`, { kind: "maxPool", size: 3, stride: 2, ...layout.pool }, from)
      : from;
  let at = pool(1, convolution(b, "conv1", INPUT, { ...layout.conv1, stride: 2, ...after }));
  for (let module = 2; module <= 9; module++) {
    const widths = fireWidths(module, layout.metaparameters);
    const identity = b.shape(at)[2] === widths.e1 + widths.e3;
    const around = bypass === "none" ? "none" : identity ? "simple" : bypass === "complex" ? "complex" : "none";
    at = pool(module, addFire(b.in(`fire${module}`), at, { ...widths, bias: true, bypass: around }));
  }
  at = b.add("dropout9", { kind: "dropout", rate: layout.dropout }, at);
  const activation = layout.reluAfterConv10 ? "relu" : "none";
  at = convolution(b, "conv10", at, { ...after, filters: classes, kernel: 1, padding: conv10_pad, activation });
  at = b.add("avgpool10", { kind: "globalAvgPool" }, at);
  return b.graph(b.add("flatten", { kind: "flatten" }, at));
}

/** [h, w, 3] to the scores [1, 1, classes], before softmax. Throws `GraphError` with the key that caused it. */
export function squeezenet({ variant = "paper", resolution, ...config }: SqueezeNetConfig = {}): Graph {
  const node = "squeezenet";
  const small = variant === "small";
  const given = small ? { version: SMALL.squeezenet.version, classes: SMALL.classes, ...config } : config;
  const { version, classes, bypass, conv10_pad, ...metaparameters } = read(node, SQUEEZENET_KEYS, given);
  for (const key of Object.keys(METAPARAMETER_KEYS))
    if (version !== "paper-metaparams" && Object.hasOwn(config, key))
      refuse(node, "key-elsewhere", undefined, { key, given: "version paper-metaparams" });
  if (small && version !== SMALL.squeezenet.version)
    refuse(node, "key-elsewhere", undefined, { key: "variant", given: `version ${SMALL.squeezenet.version}` });
  const base = small ? SMALL_1_1 : version === "1.1" ? V1_1 : V1_0;
  const layout = version === "paper-metaparams" ? { ...base, metaparameters } : base;
  const size = sizeOf(node, resolution === undefined && small ? SMALL.resolution : resolution);
  return atResolution(size, (at) => build(at, layout, { classes, bypass, conv10_pad }));
}
