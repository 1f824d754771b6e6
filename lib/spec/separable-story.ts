/** The separable block told in steps: what each sets. The words are in `messages/<locale>/separable.json` under `story`. */
import type { SeparableValues } from "./separable";

/**
 * The parts of M2's time: the six steps run, then the batch norm of each layer is folded. Where nothing is left to fold,
 * the four steps take all of it.
 */
export const RUN_END = 0.6;
export const FOLDED_FIRST = 0.8;
export const SIX = { dw: 0.14, dwBn: 0.21, dwRelu: 0.29, pw: 0.45, pwBn: 0.52, pwRelu: RUN_END } as const;

export interface SeparableStep {
  readonly id: string;
  readonly set: Partial<Omit<SeparableValues, "step">>;
}

export const SEPARABLE_STORY: readonly SeparableStep[] = [
  /** Around each pixel, channel by channel. */
  { id: "depthwise", set: { t: SIX.dw, spot: { of: "dw", tile: 5, y: 12, x: 18 } } },
  /** Scale and shift, then what is below zero goes. */
  { id: "norm", set: { t: SIX.dwRelu, spot: { of: "dwRelu", tile: 5, y: 12, x: 18 } } },
  /** Across the channels, pixel by pixel. */
  { id: "pointwise", set: { t: RUN_END, spot: { of: "pwRelu", tile: 9, y: 12, x: 18 } } },
  /** Half the side: a quarter of the work for all that follows. */
  { id: "stride", set: { t: RUN_END, stride: 2, spot: null } },
  /** With a larger gamma the ceiling cuts. */
  { id: "relu6", set: { t: RUN_END, act: "relu6", gamma: 4, spot: null } },
  /** The batch norm's numbers on their way into the depthwise filters. */
  { id: "fold", set: { t: 0.68, spot: null } },
  /** Four steps, the same numbers. */
  { id: "four", set: { t: 1, spot: { of: "pwRelu", tile: 9, y: 12, x: 18 } } },
];

export const SEPARABLE_STORY_LENGTH = SEPARABLE_STORY.length;
