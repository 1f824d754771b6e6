/** The spread told in steps: what each sets. The words are in `messages/<locale>/stages.json` under `story`. */
import type { StagesValues } from "./stages";

export interface StagesStep {
  readonly id: string;
  readonly set: Partial<Omit<StagesValues, "step">>;
}

export const STAGES_STORY: readonly StagesStep[] = [
  /** With shuffles one unit is enough for everything to hear the channel. */
  { id: "once", set: { g: 3, from: 1, channel: 100, at: 2, t: 1 } },
  /** Without, nothing leaves the group inside stage 2: 1/g, however many units follow. */
  { id: "inside", set: { g: 3, from: 1, channel: 100, at: 4, t: 1 } },
  /** Stage 3 opens with a concat, which moves the groups' borders: the channel leaks. */
  { id: "leak", set: { g: 3, from: 1, channel: 100, at: 5, t: 1 } },
  /** At 8 groups half of stage 4 still does not hear it at the end. */
  { id: "eight", set: { g: 8, from: 1, channel: 100, at: 16, t: 1 } },
  /** From a channel of the stem, which an ungrouped layer reads, the spread is wide at once. */
  { id: "stem", set: { g: 8, from: 0, channel: 7, at: 1, t: 1 } },
];

export const STAGES_STORY_LENGTH = STAGES_STORY.length;
