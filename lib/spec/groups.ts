/** N1, grouped convolution: every control as one row of a table. Links of today must open tomorrow, so keys stay as they are. */
import type { GroupConfig } from "../graph/blocks/group";
import { integer, oneOf, optional, type Values } from "./frame";
import { GROUPS_STORY, GROUPS_STORY_LENGTH } from "./groups-story";
import { commonFields, type ObjectSpec, photoFields } from "./object";

/** One output number, and one of the input channels it may or may not hear; all counted from 0. */
export interface GroupsSpot {
  readonly out: number;
  readonly in: number;
  readonly y: number;
  readonly x: number;
}

const spotText = {
  read(text: string): GroupsSpot | null {
    const match = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/.exec(text);
    if (!match) return null;
    const [out, from, y, x] = match.slice(1).map(Number) as [number, number, number, number];
    return { out, in: from, y, x };
  },
  write: (spot: GroupsSpot): string => [spot.out, spot.in, spot.y, spot.x].join("."),
};

export const KERNELS = [1, 3, 5] as const;
export const GROUPS_MOST = 480;

/** The paper's numbers are those of stage 2's second unit at 3 groups, GConv1 (table 1 of arXiv 1707.01083). */
export const GROUPS = {
  in: integer("n1in", { default: 24, min: 1, max: GROUPS_MOST, paper: 240 }),
  out: integer("n1out", { default: 24, min: 1, max: GROUPS_MOST, paper: 60 }),
  groups: integer("n1g", { default: 3, min: 1, max: GROUPS_MOST, paper: 3 }),
  k: oneOf("n1k", KERNELS, 3),
  /** Height and width of the maps. */
  h: integer("n1h", { default: 36, min: 1, max: 64, paper: 28 }),
  spot: optional("n1at", spotText),
  ...photoFields("n1"),
  ...commonFields("n1", GROUPS_STORY_LENGTH),
};

export type GroupsValues = Values<typeof GROUPS>;
export type GroupsWidths = Pick<GroupsValues, "in" | "out" | "groups" | "k" | "h">;

/** The layer's configuration for `lib/graph/blocks/group`. */
export function groupsConfig({ in: channels, out, groups, k, h }: GroupsWidths): GroupConfig {
  return { in: channels, out, groups, k, h, w: h };
}

/** What the layer is called at this number of groups. */
export type Family = "standard" | "grouped" | "depthwise";

export function familyOf({ in: channels, groups }: Pick<GroupsWidths, "in" | "groups">): Family {
  if (groups === 1) return "standard";
  return groups === channels ? "depthwise" : "grouped";
}

/** The group an output channel belongs to, and one an input channel belongs to. */
export const groupOf = (channel: number, channels: number, groups: number): number =>
  Math.floor((channel * groups) / channels);

/** Where the reader looks, or an example (an output of the filter at work, if one is), held inside the layer as it stands. */
export function groupsSpot(values: GroupsValues, filter: number | null = null): GroupsSpot {
  const { in: channels, out, groups, h } = values;
  const hold = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  const { spot } = values;
  if (spot) return { out: hold(spot.out, out), in: hold(spot.in, channels), y: hold(spot.y, h), x: hold(spot.x, h) };
  const example = filter ?? Math.floor(out * 0.4);
  const own = groupOf(example, out, groups);
  return {
    out: example,
    in: hold(Math.ceil((own * channels) / groups), channels),
    y: Math.floor(h * 0.4),
    x: Math.floor(h * 0.35),
  };
}

export const GROUPS_OBJECT: ObjectSpec<GroupsValues> = {
  label: "N1",
  anchor: "groups",
  table: GROUPS,
  story: GROUPS_STORY,
  settings: ["in", "out", "groups", "k", "h"],
};
