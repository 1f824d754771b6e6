/** N3, ShuffleNet's units a, b, c: every control as one row of a table. Links of today must open tomorrow, so keys stay as they are. */
import type { UnitConfig } from "../graph/blocks/unit";
import type { UnitKind } from "../graph/blocks/unit-rules";
import { choice, integer, optional, type Values } from "./frame";
import { commonFields, type ObjectSpec, photoFields } from "./object";
import { UNITS_STORY, UNITS_STORY_LENGTH } from "./units-story";

export const KINDS: readonly UnitKind[] = ["a", "b", "c"];

/** What a unit makes of its input, in order; a unit has no `shuffled` without a shuffle, and c alone has `pooled`. */
export const UNIT_TENSORS = ["input", "bottleneck", "shuffled", "filtered", "branch", "pooled", "output"] as const;
export type UnitTensor = (typeof UNIT_TENSORS)[number];

/** One number of one unit's maps, all counted from 0. */
export interface UnitSpot {
  readonly unit: UnitKind;
  readonly tensor: UnitTensor;
  readonly channel: number;
  readonly y: number;
  readonly x: number;
}

const spotText = {
  read(text: string): UnitSpot | null {
    const match = /^([abc])\.([a-z]+)\.(\d{1,4})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
    const unit = KINDS.find((kind) => kind === match?.[1]);
    const tensor = UNIT_TENSORS.find((name) => name === match?.[2]);
    if (!match || !unit || !tensor) return null;
    return { unit, tensor, channel: Number(match[3]), y: Number(match[4]), x: Number(match[5]) };
  },
  write: ({ unit, tensor, channel, y, x }: UnitSpot): string => [unit, tensor, channel, y, x].join("."),
};

/** Stage 2 of table 1 at 3 groups (arXiv 1707.01083): 240 channels, a bottleneck of a quarter, maps of 28 x 28. */
export const UNITS = {
  c: integer("n3c", { default: 240, min: 4, max: 480, paper: 240 }),
  m: integer("n3m", { default: 60, min: 1, max: 240, paper: 60 }),
  g: integer("n3g", { default: 3, min: 1, max: 8, paper: 3 }),
  /** Height and width of the maps. */
  h: integer("n3h", { default: 28, min: 2, max: 32, paper: 28 }),
  shuffle: choice("n3shuffle", ["on", "off"], "on"),
  /** Of unit c. */
  stride: choice("n3stride", ["2", "1"], "2"),
  /** Where each unit's last ReLU stands: behind the join, or on the branch before it. */
  relu: choice("n3relu", ["join", "branch"], "join"),
  /** Whether unit c's average pool divides by nine at the border too. The network whose weights run here does not. */
  pad: choice("n3pad", ["valid", "counted"], "valid"),
  /** The unit in sight where there is room for one only. */
  unit: choice("n3unit", ["a", "b", "c"], "b"),
  spot: optional("n3at", spotText),
  ...photoFields("n3"),
  ...commonFields("n3", UNITS_STORY_LENGTH),
};

export type UnitsValues = Values<typeof UNITS>;
/** All that the units themselves depend on. */
export type UnitsWidths = Pick<UnitsValues, "c" | "m" | "g" | "h" | "shuffle" | "stride" | "relu" | "pad">;

/** How many times the bottleneck and the output of unit c are those of a and b: it opens a stage of twice the channels. */
export const DOUBLED = 2;

/** One unit's configuration for `lib/graph/blocks/unit`, its weights and BN left as the builder has them. */
export function unitConfig(values: UnitsWidths, kind: UnitKind): UnitConfig {
  const { c, m, g, h, shuffle, stride, relu, pad } = values;
  const times = kind === "c" ? DOUBLED : 1;
  return {
    kind,
    in: c,
    out: times * c,
    mid: times * m,
    groups: g,
    h,
    w: h,
    shuffle: shuffle === "on" ? "paper" : "none",
    reluAfter: relu,
    countPadding: pad === "counted",
    stride: stride === "1" ? 1 : 2,
  };
}

export const UNITS_OBJECT: ObjectSpec<UnitsValues> = {
  label: "N3",
  anchor: "units",
  table: UNITS,
  story: UNITS_STORY,
  settings: ["c", "m", "g", "h", "shuffle", "stride", "relu", "pad"],
};
