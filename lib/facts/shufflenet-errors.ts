/** ShuffleNet's tables 2 to 6 (arXiv v2, as at CVPR 2018): ImageNet top-1 errors in percent, millions of multiply-adds. */
import { printed } from "./fact";

const say = <Value>(where: string, value: Value) => printed("shufflenet", where, value);

export const shufflenetErrors = {
  /** By scale and number of groups; the budget is what the paper calls the row. */
  groups: say("Table 2", {
    groups: [1, 2, 3, 4, 8],
    rows: [
      { scale: 1, budget: 140, errors: [33.6, 32.7, 32.6, 32.8, 32.4] },
      { scale: 0.5, budget: 38, errors: [45.1, 44.4, 43.2, 41.6, 42.3] },
      { scale: 0.25, budget: 13, errors: [57.1, 56.8, 55.0, 54.2, 52.7] },
    ],
  } as const),
  shuffle: say("Table 3", [
    { scale: 1, groups: 3, without: 34.5, with: 32.6, difference: 1.9 },
    { scale: 1, groups: 8, without: 37.6, with: 32.4, difference: 5.2 },
    { scale: 0.5, groups: 3, without: 45.7, with: 43.2, difference: 2.5 },
    { scale: 0.5, groups: 8, without: 48.1, with: 42.3, difference: 5.8 },
    { scale: 0.25, groups: 3, without: 56.3, with: 55.0, difference: 1.3 },
    { scale: 0.25, groups: 8, without: 56.5, with: 52.7, difference: 3.8 },
  ] as const),
  /** Other units in the same frame, by budget; null where the paper prints none. */
  units: say("Table 4", {
    names: ["VGG-like", "ResNet", "Xception-like", "ResNeXt"],
    rows: [
      { budget: 140, errors: [50.7, 37.3, 33.6, 33.3], own: { error: 32.4, scale: 1, groups: 8 } },
      { budget: 38, errors: [null, 48.8, 45.1, 46.0], own: { error: 41.6, scale: 0.5, groups: 4 } },
      { budget: 13, errors: [null, 63.7, 57.1, 65.2], own: { error: 52.7, scale: 0.25, groups: 8 } },
    ],
  } as const),
  /** Each MobileNet, and the ShuffleNets held against it; `gain` in points as printed. */
  mobilenet: say("Table 5", [
    {
      alpha: 1,
      macs: 569,
      error: 29.4,
      against: [
        { scale: 2, groups: 3, variant: "plain", macs: 524, error: 26.3, gain: 3.1 },
        { scale: 2, groups: 3, variant: "se", macs: 527, error: 24.7, gain: 4.7 },
      ],
    },
    {
      alpha: 0.75,
      macs: 325,
      error: 31.6,
      against: [{ scale: 1.5, groups: 3, variant: "plain", macs: 292, error: 28.5, gain: 3.1 }],
    },
    {
      alpha: 0.5,
      macs: 149,
      error: 36.3,
      against: [{ scale: 1, groups: 8, variant: "plain", macs: 140, error: 32.4, gain: 3.9 }],
    },
    {
      alpha: 0.25,
      macs: 41,
      error: 49.4,
      against: [
        { scale: 0.5, groups: 4, variant: "plain", macs: 38, error: 41.6, gain: 7.8 },
        { scale: 0.5, groups: 3, variant: "shallow", macs: 40, error: 42.8, gain: 6.6 },
      ],
    },
  ] as const),
  /** Networks of other papers beside ShuffleNets of about their accuracy. */
  others: say("Table 6", [
    { id: "vgg16", macs: 15_300, error: 28.5, own: { scale: 2, groups: 3, macs: 524, error: 26.3 } },
    { id: "googlenet", macs: 1500, error: 31.3, own: { scale: 1, groups: 8, macs: 140, error: 32.4 } },
    { id: "alexnet", macs: 720, error: 42.8, own: { scale: 0.5, groups: 4, macs: 38, error: 41.6 } },
    { id: "squeezenet", macs: 833, error: 42.5, own: { scale: 0.5, groups: 4, macs: 38, error: 41.6 } },
  ] as const),
  /** Trained again by the authors later; top-1 and top-5 errors, millions of mult-adds and of parameters. Not the paper's numbers. */
  again: say("the authors' repository, ShuffleNetV1", [
    { scale: 2, groups: 3, macs: 524, params: 5.4, top1: 25.9, top5: 8.6 },
    { scale: 2, groups: 8, macs: 522, params: 6.5, top1: 27.1, top5: 9.2 },
    { scale: 1.5, groups: 3, macs: 292, params: 3.4, top1: 28.4, top5: 9.8 },
    { scale: 1.5, groups: 8, macs: 290, params: 4.3, top1: 29.0, top5: 10.4 },
    { scale: 1, groups: 3, macs: 138, params: 1.9, top1: 32.2, top5: 12.3 },
    { scale: 1, groups: 8, macs: 138, params: 2.4, top1: 32.0, top5: 13.6 },
    { scale: 0.5, groups: 3, macs: 38, params: 0.7, top1: 42.7, top5: 20.0 },
    { scale: 0.5, groups: 8, macs: 40, params: 1.0, top1: 41.2, top5: 19.0 },
  ] as const),
  /** Layers counted with depthwise and pointwise apart, and speeds against AlexNet: in multiply-adds, and measured on one ARM core. */
  headlines: say("Sections 4.3 and 4.5", {
    layers: { shufflenet: 50, mobilenet: 28, shallow: 26 },
    theoretical: 18,
    measured: 13,
    /** Four times less work ran this many times faster. */
    fourTimesLess: 2.6,
  }),
  /** Points of lower top-1 error than MobileNet at 40 million multiply-adds, in the two versions of the abstract. */
  abstract: say("Abstract", { v1: 6.7, v2: 7.8, budget: 40 }),
  /** Channels of stage 4 at 38 million multiply-adds, as the text says. */
  stage4: say("Section 4.2", 576),
} as const;

export interface AgainstMobileNet {
  readonly scale: number;
  readonly groups: number;
  readonly variant: "plain" | "se" | "shallow";
  readonly macs: number;
  readonly error: number;
  readonly gain: number;
  /** The MobileNet that it is held against. */
  readonly over: { readonly alpha: number; readonly macs: number; readonly error: number };
}

/** Table 5's ShuffleNets in its order. */
export const againstMobileNet = (): readonly AgainstMobileNet[] =>
  shufflenetErrors.mobilenet.value.flatMap(({ against, ...over }): readonly AgainstMobileNet[] =>
    against.map((row) => ({ ...row, over })),
  );
