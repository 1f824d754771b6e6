/** M6, accuracy against cost: tables 4 to 9 and figures 4 and 5 of arXiv 1704.04861. */
import { choice, integer, real, type Values } from "./frame";
import type { ObjectSpec } from "./object";
import { plotFields } from "./plot";

/** Which points stand: all, the grid of both multipliers, the kinds of MobileNet, the networks of other papers. */
export const MOBILE_SETS = ["all", "grid", "kinds", "others"] as const;
export type MobileSet = (typeof MOBILE_SETS)[number];

export const MOBILE_KINDS = ["separable", "standard", "shallow"] as const;
export type MobileKind = (typeof MOBILE_KINDS)[number];

const MOBILE_STORY = [
  /** Fewer mult-adds cost accuracy: slowly at first, then fast. */
  { id: "price", set: { set: "grid", at: "1-224" } },
  /** Thinner or smaller pictures: two ways to the same budget. */
  { id: "ways", set: { set: "grid", alpha: 0.5, resolution: 224, at: "0.5-224" } },
  /** Separable against full convolutions: one point of accuracy for almost nine times the work. */
  { id: "full", set: { set: "kinds", at: "standard" } },
  /** Thin or shallow, at about the same cost. */
  { id: "shallow", set: { set: "kinds", at: "shallow" } },
  /** Beside networks of other papers. */
  { id: "others", set: { set: "others", x: "params", at: "vgg16" } },
  { id: "small", set: { set: "others", x: "macs", at: "0.5-160" } },
] as const;

export const MOBILE_PLOT = {
  set: choice("m6set", MOBILE_SETS, "all"),
  /** The reader's own. */
  alpha: real("m6a", { default: 0.6, min: 0.05, max: 1.5, digits: 2, paper: 1 }),
  resolution: integer("m6r", { default: 176, min: 32, max: 320, paper: 224 }),
  kind: choice("m6kind", MOBILE_KINDS, "separable"),
  ...plotFields("m6", MOBILE_STORY.length),
};

export type MobilePlotValues = Values<typeof MOBILE_PLOT>;

export const MOBILE_PLOT_OBJECT: ObjectSpec<MobilePlotValues> = {
  label: "M6",
  anchor: "mobilenet-plot",
  table: MOBILE_PLOT,
  story: MOBILE_STORY,
  settings: ["set", "alpha", "resolution", "kind", "x"],
};
