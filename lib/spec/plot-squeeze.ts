/** S5, the design space: figure 3 and table 3 of arXiv 1602.07360. */
import { choice, real, type Values } from "./frame";
import type { ObjectSpec } from "./object";
import { plotFields } from "./plot";

/** The squeeze ratio swept (figure 3a), the share of 3x3 filters swept (3b), and all against what they cost. */
export const SQUEEZE_SWEEPS = ["ratio", "share", "cost"] as const;
export type SqueezeSweep = (typeof SQUEEZE_SWEEPS)[number];
/** Of the five first answers the right one is among, or the first is right. */
export const SQUEEZE_SCORES = ["top5", "top1"] as const;
export const SQUEEZE_BYPASSES = ["none", "simple", "complex"] as const;

/** Squeeze ratio at which the paper sweeps the share of 3x3 filters. */
export const SHARE_SWEEP_SR = 0.5;

const SQUEEZE_STORY = [
  /** SqueezeNet itself: an eighth. */
  { id: "ratio", set: { sweep: "ratio", sr: 0.125, at: "squeezenet" } },
  /** Up to three quarters accuracy rises, and then only the size does. */
  { id: "plateau", set: { sweep: "ratio", sr: 0.75, at: "sr-0.75" } },
  { id: "share", set: { sweep: "share", sr: SHARE_SWEEP_SR, pct: 50, at: "pct-0.5" } },
  /** Without new parameters: the simple bypass. */
  { id: "bypass", set: { sweep: "cost", score: "top1", x: "params", at: "simple" } },
  /** AlexNet's accuracy at a fiftieth. */
  { id: "fifty", set: { sweep: "cost", score: "top5", x: "params", at: "alexnet" } },
] as const;

export const SQUEEZE_PLOT = {
  sweep: choice("s5sweep", SQUEEZE_SWEEPS, "ratio"),
  score: choice("s5score", SQUEEZE_SCORES, "top5"),
  /** The reader's own: squeeze ratio, and per cent of 3x3 filters among the expand filters. */
  sr: real("s5sr", { default: 0.25, min: 0.05, max: 1, digits: 3, paper: 0.125 }),
  pct: real("s5pct", { default: 50, min: 0, max: 100, digits: 0, paper: 50 }),
  bypass: choice("s5bypass", SQUEEZE_BYPASSES, "none"),
  ...plotFields("s5", SQUEEZE_STORY.length),
};

export type SqueezePlotValues = Values<typeof SQUEEZE_PLOT>;

export const SQUEEZE_PLOT_OBJECT: ObjectSpec<SqueezePlotValues> = {
  label: "S5",
  anchor: "squeezenet-plot",
  table: SQUEEZE_PLOT,
  story: SQUEEZE_STORY,
  settings: ["sweep", "score", "sr", "pct", "bypass", "x"],
};
