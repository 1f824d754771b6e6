/** Units a, b, c told in steps: what each sets. The words are in `messages/<locale>/units.json` under `story`. */
import type { UnitsValues } from "./units";

export interface UnitsStep {
  readonly id: string;
  readonly set: Partial<Omit<UnitsValues, "step">>;
}

export const UNITS_STORY: readonly UnitsStep[] = [
  /** Unit a: the two 1x1 walls hold nearly all weights. */
  { id: "walls", set: { unit: "a", t: 0.17, spot: { unit: "a", tensor: "bottleneck", channel: 30, y: 12, x: 11 } } },
  /** Unit b groups both: a third of the weights, and a filter that reads a third of the channels. */
  { id: "grouped", set: { unit: "b", t: 0.17, spot: { unit: "b", tensor: "bottleneck", channel: 30, y: 12, x: 11 } } },
  /** Without the shuffle each group stays with itself from input to output. */
  {
    id: "deaf",
    set: { unit: "b", shuffle: "off", t: 1, spot: { unit: "b", tensor: "branch", channel: 110, y: 12, x: 11 } },
  },
  /** With it the tiles change places, and the second layer hears all groups. */
  { id: "shuffle", set: { unit: "b", t: 0.36, spot: { unit: "b", tensor: "shuffled", channel: 31, y: 12, x: 11 } } },
  /** Unit c halves height and width in the depthwise layer: tiles a quarter as large. */
  { id: "stride", set: { unit: "c", t: 0.56, spot: { unit: "c", tensor: "filtered", channel: 61, y: 6, x: 5 } } },
  /** Its shortcut is pooled and put beside the branch: twice the channels, half of them computed. */
  { id: "concat", set: { unit: "c", t: 1, spot: { unit: "c", tensor: "output", channel: 100, y: 6, x: 5 } } },
  /** The last ReLU before the join: the same in c, since what is pooled is never negative; not the same in a and b. */
  { id: "relu", set: { unit: "b", relu: "branch", t: 1, spot: null } },
  /** More groups buy more channels: table 1's stage 2 at 8 groups. */
  { id: "wider", set: { unit: "b", c: 384, m: 96, g: 8, t: 1, spot: null } },
];

export const UNITS_STORY_LENGTH = UNITS_STORY.length;
