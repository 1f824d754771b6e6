/** Where MobileNet's work is, told in steps: what each sets. The words are in `messages/<locale>/work.json` under `story`. */
import type { WorkValues } from "./work";

export interface WorkStep {
  readonly id: string;
  readonly set: Partial<Omit<WorkValues, "step">>;
}

export const WORK_STORY: readonly WorkStep[] = [
  /** The first pair has run: on large maps the layers that are not pointwise still weigh. */
  { id: "first", set: { t: 0.1071, at: null } },
  /** All have run: the pointwise layers hold nearly all the work. */
  { id: "work", set: { t: 1, at: "separable8/pointwise" } },
  /** And most of the weights; a quarter of these lies in the last layer. */
  { id: "weights", set: { t: 1, at: "fc" } },
  /** A quarter of the width: a sixteenth of the pointwise work, a quarter of the depthwise. */
  { id: "thin", set: { alpha: 0.25, t: 1, at: "separable8/depthwise" } },
  /** The same network of standard convolutions. */
  { id: "standard", set: { net: "standard", t: 1, at: null } },
  /** Twice the number for the same work. */
  { id: "flops", set: { unit: "flops", t: 1, at: null } },
];

export const WORK_STORY_LENGTH = WORK_STORY.length;
