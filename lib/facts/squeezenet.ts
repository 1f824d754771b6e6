import { printed } from "./fact";
import { squeezenetSums, squeezenetTable } from "./squeezenet-tables";

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
  parameters: say("Table 1", squeezenetSums.value.params),
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
export const squeezenetTable1 = squeezenetTable.value.flatMap(({ layer, s1, e1, e3, params }) =>
  s1 && e1 && e3 && params ? [{ layer, s1, e1, e3, params }] : [],
);
