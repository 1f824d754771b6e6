/** What the three plots of the papers' results have in common. Links of today must open tomorrow, so keys stay as they are. */
import { choice, optional } from "./frame";
import { stillFields } from "./object";

export const PLOT_AXES = ["macs", "params"] as const;
export type PlotAxisName = (typeof PLOT_AXES)[number];

/** Ids of points are short; which of them exist, the plot knows: one that is not there is nobody's. */
const pointText = {
  read: (text: string): string | null => (/^[a-z0-9.-]{1,40}$/.test(text) ? text : null),
  write: (id: string): string => id,
};

/** The axis of costs, the point looked at, story and view. */
export const plotFields = (prefix: string, steps: number) => ({
  x: choice(`${prefix}x`, PLOT_AXES, "macs"),
  at: optional(`${prefix}at`, pointText),
  ...stillFields(prefix, steps),
});
