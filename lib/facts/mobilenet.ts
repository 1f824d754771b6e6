import { printed } from "./fact";

const say = <Value>(where: string, value: Value) => printed("mobilenet", where, value);

/** Share of the multiply-adds and of the parameters, in percent, by kind of layer (Table 2). */
export const mobilenetFacts = {
  pointwiseShare: say("Table 2", { macs: 94.86, params: 74.59 }),
  depthwiseShare: say("Table 2", { macs: 3.06, params: 1.06 }),
  /** 1.19 is what stands there; 1.91 is what the network has (digits swapped: with 1.91 the column sums to 100). */
  standardShare: say("Table 2", { macs: 1.19, params: 0.02 }),
  linearShare: say("Table 2", { macs: 0.18, params: 24.33 }),
  /** ImageNet top-1 in percent, millions of multiply-adds and of parameters. */
  standard: say("Table 4", { top1: 71.7, macs: 4866, params: 29.3 }),
  separable: say("Table 4", { top1: 70.6, macs: 569, params: 4.2 }),
  /** How many times less a depthwise separable convolution is said to compute, for 3x3 kernels. */
  timesLess: say("Section 3.1", { from: 8, to: 9 }),
} as const;
