/** N4, ShuffleNet's table 1: every control as one row of a table. Links of today must open tomorrow, so keys stay as they are. */
import type { ShuffleNetConfig } from "../graph/networks/shufflenet";
import type { Groups } from "../graph/networks/shufflenet-widths";
import { choice, integer, oneOf, real, type Values } from "./frame";
import type { ObjectSpec } from "./object";
import { livingFields } from "./table";

/** Table 1's five columns. */
export const GROUP_COUNTS = [1, 2, 3, 4, 8] as const;

const STORY = [
  { id: "columns", set: {} },
  { id: "groups", set: { groups: 8 } },
  { id: "half", set: { s: 0.5, groups: 4, round: "up" } },
  { id: "wide", set: { s: 1.5, round: "authors" } },
] as const;

export const SHUFFLE_TABLE = {
  groups: oneOf("n4g", GROUP_COUNTS, 3),
  /** The paper’s s×; not called scale, which is how activations are coloured elsewhere. */
  s: real("n4s", { default: 1, min: 0.05, max: 4, digits: 3, paper: 1 }),
  round: choice("n4round", ["strict", "up", "authors"], "strict"),
  /** Width of conv1; 0: 24 times the scale, by the rounding. */
  stem: integer("n4stem", { default: 0, min: 0, max: 256 }),
  resolution: integer("n4r", { default: 224, min: 1, max: 512, paper: 224 }),
  classes: integer("n4c", { default: 1000, min: 1, max: 10_000, paper: 1000 }),
  ...livingFields("n4", STORY.length),
};

export type ShuffleTableValues = Values<typeof SHUFFLE_TABLE>;
export type ShuffleTableSettings = Pick<
  ShuffleTableValues,
  "groups" | "s" | "round" | "stem" | "resolution" | "classes"
>;

export function shuffleTableConfig({ groups, s, stem, ...rest }: ShuffleTableSettings): ShuffleNetConfig {
  return { ...rest, scale: s, groups: groups as Groups, ...(stem > 0 && { stem }) };
}

export const SHUFFLE_TABLE_OBJECT: ObjectSpec<ShuffleTableValues> = {
  label: "N4",
  anchor: "shufflenet-table",
  table: SHUFFLE_TABLE,
  story: STORY,
  settings: ["groups", "s", "round", "stem", "resolution", "classes"],
};
