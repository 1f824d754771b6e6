/** SqueezeNet's design space: figure 3 and table 3 of the paper, and what stands around them. Accuracies in percent. */
import { printed } from "./fact";

const say = <Value>(where: string, value: Value) => printed("squeezenet", where, value);

/** One setting of a sweep: `at` is the squeeze ratio or the share of 3x3 filters; sizes in the paper's megabytes. */
export interface Swept {
  readonly at: number;
  readonly top5: number;
  readonly megabytes: number;
}

export const squeezenetSpace = {
  /** Of the squeeze ratio, the other metaparameters as in SqueezeNet. */
  ratio: say("Figure 3(a), Section 5.2", {
    from: 0.125,
    to: 1,
    points: [
      { at: 0.125, top5: 80.3, megabytes: 4.8 },
      { at: 0.75, top5: 86.0, megabytes: 19 },
    ] as readonly Swept[],
    /** From here on larger and no better. */
    plateau: 0.75,
  }),
  /** Of the share of 3x3 filters among the expand filters, at a squeeze ratio of one half. */
  share: say("Figure 3(b), Section 5.3", {
    baseE: 128,
    incrE: 128,
    freq: 2,
    sr: 0.5,
    from: 0.01,
    to: 0.99,
    points: [{ at: 0.5, top5: 85.6, megabytes: 13 }] as readonly Swept[],
    plateau: 0.5,
  }),
  /** Percentage points that the text says the simple bypass gains. */
  simpleGain: say("Section 6", { top1: 2.9, top5: 2.2 }),
  bypassMegabytes: say("Table 3", { none: 4.8, simple: 4.8 }),
  /** Fire modules that an identity goes around, and those that a 1x1 convolution goes around besides. */
  bypassed: say("Section 6, Figure 2", { identity: [3, 5, 7, 9], convolution: [2, 4, 6, 8] }),
  /** Max pools, and the learning rate at first. */
  macro: say("Section 3.3", { pools: ["conv1", "fire4", "fire8"], learningRate: 0.04 }),
  /** Giga operations of one picture as the authors state them: two for one multiply-add. */
  gigaflops: say("the authors' repository, SqueezeNet_v1.1", { v10: 1.72, v11: 0.72, top5: 80.3, params11: 1_235_496 }),
  /** The published v1.0 pads conv10 by this; 1.1 does not. */
  conv10Pad: say("the authors' repository, SqueezeNet_v1.0", 1),
} as const;
