/** The channel shuffle told in steps, and when what happens. The words are in `messages/<locale>/shuffle.json` under `story`. */
import type { ShuffleValues } from "./shuffle";

/** Where each stage of time in [0, 1] begins: the input stands there, the first layer runs, the shuffle's three moves, the second layer runs. */
export const SHUFFLE_TIMES = {
  input: 0,
  gconv1: 0.08,
  reshape: 0.28,
  transpose: 0.38,
  flatten: 0.655,
  gconv2: 0.78,
} as const;

/** Part-way through the transpose: wires, lanes, ghosts and places are all to be seen. */
export const SHUFFLE_UNDER_WAY = 0.58;

export interface ShuffleStep {
  readonly id: string;
  readonly set: Partial<Omit<ShuffleValues, "step">>;
}

/** At the very end of a stage, not yet in the next one. */
const JUST = 0.001;

export const SHUFFLE_STORY: readonly ShuffleStep[] = [
  /** Two grouped layers, no shuffle: an output hears its own group alone. */
  { id: "deaf", set: { shuffle: "off", t: 1, spot: { at: "out", channel: 5 } } },
  /** Rows are named; nothing has moved. */
  { id: "reshape", set: { t: SHUFFLE_TIMES.transpose - JUST, spot: { at: "mid", channel: 5 } } },
  /** Each row is a lane, each tile at its final height. */
  { id: "transpose", set: { t: SHUFFLE_TIMES.flatten - JUST, spot: { at: "mid", channel: 5 } } },
  /** Read row by row; the same place by the formula. */
  { id: "flatten", set: { t: SHUFFLE_TIMES.gconv2 - JUST, spot: { at: "mid", channel: 5 } } },
  /** With it, the same output hears every input. */
  { id: "heard", set: { t: 1, spot: { at: "out", channel: 5 } } },
  /** Fewer channels in a group than there are groups: one shuffle is not enough. */
  { id: "enough", set: { groups: 6, t: 1, spot: { at: "out", channel: 5 } } },
  /** The inverse order, as in the released code. */
  { id: "authors", set: { direction: "authors", t: SHUFFLE_UNDER_WAY, spot: { at: "mid", channel: 5 } } },
];

export const SHUFFLE_STORY_LENGTH = SHUFFLE_STORY.length;
