/** M4, MobileNet's table 1: every control as one row of a table. Links of today must open tomorrow, so keys stay as they are. */
import { LIMITS } from "../graph/keys";
import { MOBILENET_KEYS, type MobileNetConfig } from "../graph/networks/mobilenet";
import { choice, integer, real, type Values } from "./frame";
import type { ObjectSpec } from "./object";
import { livingFields } from "./table";

const STORY = [
  { id: "layers", set: {} },
  { id: "erratum", set: { last: "2" } },
  { id: "alpha", set: { alpha: 0.5 } },
  { id: "rho", set: { resolution: 160 } },
  { id: "standard", set: { pairs: "standard", sort: { column: "macs", way: "descending" } } },
] as const;

const { alpha, classes } = MOBILENET_KEYS;

export const MOBILE_TABLE = {
  alpha: real("m4a", { default: 1, min: alpha.above ?? alpha.min, max: 2, digits: 2, paper: 1 }),
  /** The resolution multiplier ρ is this side over 224. */
  resolution: integer("m4r", { default: 224, min: 1, max: 512, paper: 224 }),
  classes: integer("m4c", { default: 1000, min: classes.min, max: Math.min(10_000, LIMITS.channels), paper: 1000 }),
  /** Separable pairs, or table 4's standard convolutions in their place. */
  pairs: choice("m4pairs", ["separable", "standard"], "separable"),
  /** Table 5's network is without the five repeated pairs. */
  body: choice("m4body", ["full", "shallow"], "full"),
  /** Stride of the last depthwise layer: what the paper's sizes need, or what it prints. */
  last: choice("m4last", ["1", "2"], "1"),
  ...livingFields("m4", STORY.length),
};

export type MobileTableValues = Values<typeof MOBILE_TABLE>;
export type MobileTableSettings = Pick<
  MobileTableValues,
  "alpha" | "resolution" | "classes" | "pairs" | "body" | "last"
>;

export const PAPER_SIDE = 224;

export function mobileTableConfig({
  alpha,
  resolution,
  classes,
  pairs,
  body,
  last,
}: MobileTableSettings): MobileNetConfig {
  return {
    alpha,
    resolution,
    classes,
    standard: pairs === "standard",
    shallow: body === "shallow",
    printed_last_stride: last === "2",
  };
}

export const MOBILE_TABLE_OBJECT: ObjectSpec<MobileTableValues> = {
  label: "M4",
  anchor: "mobilenet-table",
  table: MOBILE_TABLE,
  story: STORY,
  settings: ["alpha", "resolution", "classes", "pairs", "body", "last"],
};
