/** MobileNet's tables 3 to 9: ImageNet top-1 in percent, millions of multiply-adds and of parameters, as printed. */
import { printed } from "./fact";

const say = <Value>(where: string, value: Value) => printed("mobilenet", where, value);

export interface Printed3 {
  readonly top1: number;
  readonly macs: number;
  readonly params: number;
}

const row = (top1: number, macs: number, params: number): Printed3 => ({ top1, macs, params });

/** A MobileNet that the paper prints a row of, by what its configuration says. */
export interface PrintedMobileNet extends Printed3 {
  readonly alpha: number;
  readonly resolution: number;
  readonly kind: "separable" | "standard" | "shallow";
  readonly where: string;
}

const net = (
  where: string,
  alpha: number,
  resolution: number,
  printed: Printed3,
  kind: PrintedMobileNet["kind"] = "separable",
): PrintedMobileNet => ({ ...printed, alpha, resolution, kind, where });

export const mobilenetAccuracy = {
  /** One layer, 14 x 14 x 512 to 512, each row changed from the one above it. */
  layer: say("Table 3", [
    { id: "convolution", macs: 462, params: 2.36 },
    { id: "separable", macs: 52.3, params: 0.27 },
    { id: "alpha", macs: 29.6, params: 0.15 },
    { id: "rho", macs: 15.1, params: 0.15 },
  ] as const),
  nets: say("Tables 4 to 9", [
    net("Table 4", 1, 224, row(71.7, 4866, 29.3), "standard"),
    net("Tables 4, 6, 7 and 8", 1, 224, row(70.6, 569, 4.2)),
    net("Tables 5 and 6", 0.75, 224, row(68.4, 325, 2.6)),
    net("Table 5", 1, 224, row(65.3, 307, 2.9), "shallow"),
    net("Table 6", 0.5, 224, row(63.7, 149, 1.3)),
    net("Table 6", 0.25, 224, row(50.6, 41, 0.5)),
    net("Table 7", 1, 192, row(69.1, 418, 4.2)),
    net("Table 7", 1, 160, row(67.2, 290, 4.2)),
    net("Table 7", 1, 128, row(64.4, 186, 4.2)),
    net("Table 9", 0.5, 160, row(60.2, 76, 1.32)),
  ] as const),
  googlenet: say("Table 8", row(69.8, 1550, 6.8)),
  vgg16: say("Table 8", row(71.5, 15_300, 138)),
  squeezenet: say("Table 9", row(57.5, 1700, 1.25)),
  alexnet: say("Table 9", row(57.2, 720, 60)),
  /** How much better 0.50 MobileNet-160 is said to be than AlexNet and SqueezeNet, and how much less than SqueezeNet it is said to compute. */
  claims: say("Section 4.2", { percentBetter: 4, timesLess: 22 }),
  /** Millions of mult-adds of 16 checkpoints in the authors' repository; sides 224, 192, 160, 128. */
  slim: say("the authors' repository, mobilenet_v1.md", {
    sides: [224, 192, 160, 128],
    macs: {
      "1.0": [569, 418, 291, 186],
      "0.75": [317, 233, 162, 104],
      "0.5": [150, 110, 77, 49],
      "0.25": [41, 34, 21, 14],
    },
  }),
} as const;

/** The multipliers of figures 4 and 5: sixteen networks. */
export const MOBILENET_GRID = { alphas: [1, 0.75, 0.5, 0.25], resolutions: [224, 192, 160, 128] } as const;
