/**
 * The fire module told in steps: what each step sets. The words are in `messages/<locale>/fire.json` under `story`.
 * Times are named by what happens then, on the timeline of the module they show.
 */
import type { FireValues, Pixel } from "./fire";
import { START } from "./fire-start";
import { namedTime } from "./fire-time";

export type StorySettings = Partial<Omit<FireValues, "step">>;

export interface StoryStep {
  /** Its name in the messages. */
  readonly id: string;
  readonly set: StorySettings;
}

/** The pixel written out while its row is made. */
const making = (pixel: Pixel): StorySettings => ({ t: namedTime(START, pixel), pixel });

export const STORY: readonly StoryStep[] = [
  /** 1x1 filters turn 64 channels into 16: filter 6 of 16 at work. */
  { id: "squeeze", set: making({ branch: "squeeze", filter: 5, y: 20, x: 25 }) },
  /** Both expand layers read the same squeezed tensor: the 1x1 one first. */
  { id: "same", set: making({ branch: "expand1x1", filter: 28, y: 20, x: 25 }) },
  /** The second expand kernel is 3x3. */
  { id: "window", set: making({ branch: "expand3x3", filter: 46, y: 14, x: 12 }) },
  /** Without a squeeze each 3x3 filter pays nine weights for all 64 channels. */
  { id: "nine", set: { s1: 64, t: 1, pixel: null } },
  /** Concat stacks e1 then e3; height and width are what they were. */
  { id: "concat", set: { t: namedTime(START, "concat"), pixel: null } },
  /** S1, e1 and e3 are free: nothing ties them to the input or to each other. */
  { id: "free", set: { s1: 8, e1: 96, e3: 24, t: 1, pixel: null } },
  /** The same input and output with one plain 3x3 convolution. */
  { id: "plain", set: { t: 1, pixel: null, cost: "params" } },
];

export const STORY_LENGTH = STORY.length;
