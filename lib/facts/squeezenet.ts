import { printed } from "./fact";

const say = <Value>(where: string, value: Value) => printed("squeezenet", where, value);

export const squeezenetFacts = {
  /** How many times fewer parameters than AlexNet, uncompressed. */
  fewerThanAlexNet: say("Table 2", 50),
  alexnet: say("Table 2", { megabytes: 240, top1: 57.2, top5: 80.3 }),
  uncompressed: say("Table 2", { megabytes: 4.8, top1: 57.5, top5: 80.3 }),
  /** AlexNet after Deep Compression, the best compressed one of its time. */
  alexnetCompressed: say("Table 2", { megabytes: 6.9, top1: 57.2, top5: 80.3 }),
  /** How many times smaller the uncompressed SqueezeNet is than that one. */
  smallerThanCompressedAlexNet: say("Section 4", 1.4),
  compressed8bit: say("Table 2", { megabytes: 0.66, times: 363 }),
  compressed6bit: say("Table 2", { megabytes: 0.47, times: 510 }),
  /** Total parameters before pruning. */
  parameters: say("Table 1", 1_248_424),
  weightedLayers: say("Table 1", 18),
  metaparameters: say("Section 5.1", { baseE: 128, incrE: 128, pct3x3: 0.5, freq: 2, sr: 0.125 }),
  /** The example drawn in the paper: filters of squeeze, expand 1x1 and expand 3x3. */
  figure1: say("Figure 1", { s1: 3, e1: 4, e3: 4 }),
  /** A 3x3 filter has this many times the weights of a 1x1 filter. */
  strategy1: say("Section 3.1", 9),
  dropout: say("Section 3.3", 0.5),
  bypass: {
    none: say("Table 3", { top1: 57.5, top5: 80.3 }),
    simple: say("Table 3", { top1: 60.4, top5: 82.5 }),
    complex: say("Table 3", { top1: 58.8, top5: 82.0 }),
  },
  /** How many times less computation the authors state for version 1.1 than for 1.0; in their repository, not in the paper. */
  v11LessWork: say("the authors' repository, SqueezeNet_v1.1", 2.4),
} as const;

/** Table 1 of the paper, the fire modules: filters and parameters as printed, before pruning. */
export const squeezenetTable1: readonly {
  readonly layer: string;
  readonly s1: number;
  readonly e1: number;
  readonly e3: number;
  readonly params: number;
}[] = [
  { layer: "fire2", s1: 16, e1: 64, e3: 64, params: 11_920 },
  { layer: "fire3", s1: 16, e1: 64, e3: 64, params: 12_432 },
  { layer: "fire4", s1: 32, e1: 128, e3: 128, params: 45_344 },
  { layer: "fire5", s1: 32, e1: 128, e3: 128, params: 49_440 },
  { layer: "fire6", s1: 48, e1: 192, e3: 192, params: 104_880 },
  { layer: "fire7", s1: 48, e1: 192, e3: 192, params: 111_024 },
  { layer: "fire8", s1: 64, e1: 256, e3: 256, params: 188_992 },
  { layer: "fire9", s1: 64, e1: 256, e3: 256, params: 197_184 },
];
