/** N5, what the shuffle is worth: tables 2 to 6 of arXiv 1707.01083. */
import { choice, oneOf, real, type Values } from "./frame";
import { type ObjectSpec, photoFields } from "./object";
import { plotFields } from "./plot";
import { GROUP_COUNTS } from "./stages";

/** Errors by number of groups (table 2), without and with shuffle (3), against MobileNet (5), other units (4), other networks (6). */
export const SHUFFLE_VIEWS = ["groups", "shuffle", "mobilenet", "units", "others"] as const;
export type ShuffleView = (typeof SHUFFLE_VIEWS)[number];

export const SHUFFLE_STORY = [
  { id: "groups", set: { show: "groups", at: "1-g8" } },
  /** At a small budget more groups help most: they buy channels. */
  { id: "small", set: { show: "groups", at: "0.25-g8" } },
  { id: "shuffle", set: { show: "shuffle", at: "1-g8" } },
  /** With more groups there is more to lose. */
  { id: "three", set: { show: "shuffle", at: "1-g3" } },
  { id: "mobilenet", set: { show: "mobilenet", at: "0.5-g4" } },
  { id: "others", set: { show: "others", at: "alexnet" } },
] as const;

/** The table's own axis where it has one (groups, pairs), or a cost. */
export const SHUFFLE_AXES = ["setting", "macs", "params"] as const;
export type ShuffleAxis = (typeof SHUFFLE_AXES)[number];

/** Tables whose own axis is no cost. */
export const hasSetting = (show: ShuffleView): boolean => show === "groups" || show === "shuffle";

const SHUFFLE_PLOT = {
  show: choice("n5show", SHUFFLE_VIEWS, "shuffle"),
  /** The reader's own: groups, and the factor on all widths. */
  groups: oneOf("n5g", GROUP_COUNTS, 4),
  width: real("n5scale", { default: 0.75, min: 0.1, max: 2, digits: 2, paper: 1 }),
  /** The photo that both networks of our own pair are asked about. */
  photo: photoFields("n5").photo,
  ...plotFields("n5", SHUFFLE_STORY.length),
  x: choice("n5x", SHUFFLE_AXES, "setting"),
};

export type ShufflePlotValues = Values<typeof SHUFFLE_PLOT>;

export const SHUFFLE_PLOT_OBJECT: ObjectSpec<ShufflePlotValues> = {
  label: "N5",
  anchor: "shufflenet-plot",
  table: SHUFFLE_PLOT,
  story: SHUFFLE_STORY,
  settings: ["show", "groups", "width", "x"],
};
