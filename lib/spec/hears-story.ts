/** Who hears whom, told in steps: what each sets. The words are in `messages/<locale>/hears.json` under `story`. */
import type { HearsValues } from "./hears";

export interface HearsStep {
  readonly id: string;
  readonly set: Partial<Omit<HearsValues, "step">>;
}

export const HEARS_STORY: readonly HearsStep[] = [
  /** One input channel is changed; of the depthwise layer's outputs one changes. */
  { id: "probe", set: { t: 0.14, cell: null } },
  /** The whole depthwise matrix: the diagonal. */
  { id: "diagonal", set: { t: 0.25, cell: { of: "depthwise", row: 5, column: 5 } } },
  /** A pair that the depthwise layer does not join. */
  { id: "deaf", set: { t: 0.25, cell: { of: "depthwise", row: 9, column: 5 } } },
  /** The pointwise layer: full. */
  { id: "across", set: { t: 0.5, cell: { of: "pointwise", row: 9, column: 5 } } },
  /** One after the other: full, along one path a pair. */
  { id: "both", set: { t: 0.75, cell: { of: "both", row: 9, column: 5 } } },
  /** As in the standard convolution. */
  { id: "standard", set: { t: 1, cell: { of: "standard", row: 9, column: 5 } } },
];

export const HEARS_STORY_LENGTH = HEARS_STORY.length;
