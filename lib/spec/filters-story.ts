/** Three kinds of filter, told in steps: what each sets. The words are in `messages/<locale>/filters.json` under `story`. */
import type { FiltersValues } from "./filters";

export interface FiltersStep {
  readonly id: string;
  readonly set: Partial<Omit<FiltersValues, "step">>;
}

export const FILTERS_STORY: readonly FiltersStep[] = [
  /** The fourth standard filter at work, half-way down its map: it reads a window of every channel. */
  { id: "standard", set: { t: 0.4485, spot: null } },
  /** All filters: the wall. */
  { id: "wall", set: { t: 1, spot: { out: 3, in: 3, y: 19, x: 28 } } },
  /** One filter a channel. */
  { id: "depthwise", set: { t: 1, spot: { out: 3, in: 4, y: 19, x: 28 } } },
  /** One weight a channel. */
  { id: "pointwise", set: { t: 1, spot: { out: 5, in: 4, y: 19, x: 28 } } },
  /** The two together against the wall. */
  { id: "sum", set: { t: 1 } },
  /** A larger window: the depthwise layer alone has to pay for it. */
  { id: "window", set: { k: 7, t: 1 } },
  /** Stride 2. */
  { id: "stride", set: { stride: 2, t: 1 } },
];

export const FILTERS_STORY_LENGTH = FILTERS_STORY.length;
