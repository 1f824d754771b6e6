/** M5, where the work is: every control as one row of a table. Links of today must open tomorrow, so keys stay as they are. */
import { LIMITS } from "../graph/keys";
import { MOBILENET_KEYS, type MobileNetConfig } from "../graph/networks/mobilenet";
import { choice, integer, optional, real, type Values } from "./frame";
import { commonFields, type ObjectSpec } from "./object";
import { WORK_STORY, WORK_STORY_LENGTH } from "./work-story";

/** A layer, by its id in the graph. */
const layerText = {
  read: (text: string): string | null =>
    /^(conv\d{1,2}|separable\d{1,2}\/(depthwise|pointwise)|fc)$/.test(text) ? text : null,
  write: (id: string): string => id,
};

/** Table 1; its first pairs; table 5's network without the five repeated pairs; table 4's of standard convolutions. */
export const NETS = ["paper", "shallow", "standard"] as const;
export type Net = (typeof NETS)[number];

/** How work is counted: one mult-add is one MAC and two FLOPs. */
export const UNITS = ["macs", "flops"] as const;
export type Unit = (typeof UNITS)[number];

/** The multipliers that the paper evaluates (tables 6 and 7 of arXiv 1704.04861). */
export const PAPER_ALPHAS = [1, 0.75, 0.5, 0.25] as const;
export const PAPER_RESOLUTIONS = [224, 192, 160, 128] as const;

const { alpha, classes } = MOBILENET_KEYS;

export const WORK = {
  /** Width multiplier: all that the graph takes. */
  alpha: real("m5a", { default: 1, min: alpha.above ?? alpha.min, max: alpha.max, digits: 2, paper: 1 }),
  resolution: integer("m5r", { default: 224, min: 32, max: 448, paper: 224 }),
  classes: integer("m5c", {
    default: 1000,
    min: classes.min,
    max: Math.min(classes.max, LIMITS.channels),
    paper: 1000,
  }),
  net: choice("m5net", NETS, "paper"),
  unit: choice("m5unit", UNITS, "macs"),
  at: optional("m5at", layerText),
  ...commonFields("m5", WORK_STORY_LENGTH),
};

export type WorkValues = Values<typeof WORK>;
export type WorkSettings = Pick<WorkValues, "alpha" | "resolution" | "classes" | "net">;

/** The network's configuration for `lib/graph/networks/mobilenet`. */
export function workConfig({ alpha, resolution, classes, net }: WorkSettings): MobileNetConfig {
  return { alpha, resolution, classes, shallow: net === "shallow", standard: net === "standard" };
}

/** Whether this is the network that the paper's table 2 is about. */
export function isPapers({ alpha, resolution, classes, net }: WorkSettings): boolean {
  return (
    net === "paper" &&
    alpha === WORK.alpha.paper &&
    resolution === WORK.resolution.paper &&
    classes === WORK.classes.paper
  );
}

export const WORK_OBJECT: ObjectSpec<WorkValues> = {
  label: "M5",
  anchor: "work",
  table: WORK,
  story: WORK_STORY,
  settings: ["alpha", "resolution", "classes", "net"],
};
