/** N2, the channel shuffle: every control as one row of a table. Links of today must open tomorrow, so keys stay as they are. */
import { choice, integer, oneOf, optional, real, type Values } from "./frame";
import type { ObjectSpec } from "./object";
import { SHUFFLE_STORY, SHUFFLE_STORY_LENGTH, SHUFFLE_UNDER_WAY } from "./shuffle-story";

const ENDS = ["in", "mid", "out"] as const;

/**
 * What is looked at, counted from 0: an input; a channel of the first layer, wherever it has travelled to; an output;
 * or a pair of output (row) and input (column).
 */
export type ShuffleSpot =
  | { readonly at: (typeof ENDS)[number]; readonly channel: number }
  | { readonly at: "pair"; readonly row: number; readonly column: number };

const spotText = {
  read(text: string): ShuffleSpot | null {
    const [, end, channel] = /^(in|mid|out)\.(\d{1,3})$/.exec(text) ?? [];
    const at = ENDS.find((name) => name === end);
    if (at) return { at, channel: Number(channel) };
    const pair = /^pair\.(\d{1,3})\.(\d{1,3})$/.exec(text);
    return pair && { at: "pair", row: Number(pair[1]), column: Number(pair[2]) };
  },
  write: (spot: ShuffleSpot): string =>
    spot.at === "pair" ? `pair.${spot.row}.${spot.column}` : `${spot.at}.${spot.channel}`,
};

const photoText = {
  read: (text: string): string | null => (/^[a-z0-9-]{1,32}$/.test(text) ? text : null),
  write: (name: string): string => name,
};

export const SHUFFLE_MOST = 240;

/** The paper's numbers are those of the shuffle in stage 2 at 3 groups: a bottleneck of 60 channels at 28 x 28 (table 1 of arXiv 1707.01083). */
export const SHUFFLE = {
  channels: integer("n2c", { default: 12, min: 1, max: SHUFFLE_MOST, paper: 60 }),
  groups: integer("n2g", { default: 3, min: 1, max: SHUFFLE_MOST, paper: 3 }),
  /** Height and width of the maps. */
  h: integer("n2h", { default: 44, min: 1, max: 64, paper: 28 }),
  shuffle: choice("n2s", ["on", "off"], "on"),
  direction: choice("n2d", ["paper", "authors"], "paper"),
  photo: optional("n2photo", photoText),
  t: real("n2t", { default: SHUFFLE_UNDER_WAY, min: 0, max: 1, digits: 4 }),
  spot: optional("n2at", spotText),
  scale: choice("n2scale", ["tensor", "channel"], "tensor"),
  step: integer("n2step", { default: 0, min: 0, max: SHUFFLE_STORY_LENGTH }),
  view: choice("n2view", ["drawing", "table"], "drawing"),
  speed: oneOf("n2speed", [0.25, 0.5, 1, 2], 1),
};

export type ShuffleValues = Values<typeof SHUFFLE>;
export type ShuffleWidths = Pick<ShuffleValues, "channels" | "groups" | "h" | "shuffle" | "direction">;

/** The group that a channel belongs to. */
export const shuffleGroup = (channel: number, { channels, groups }: Pick<ShuffleWidths, "channels" | "groups">) =>
  Math.floor((channel * groups) / channels);

/** Where the reader looks, or an example, held inside the layers as they stand. */
export function shuffleSpot({ channels, spot }: Pick<ShuffleValues, "channels" | "spot">): ShuffleSpot {
  const hold = (channel: number) => Math.min(channels - 1, channel);
  if (!spot) return { at: "mid", channel: Math.floor(channels * 0.45) };
  return spot.at === "pair"
    ? { at: "pair", row: hold(spot.row), column: hold(spot.column) }
    : { at: spot.at, channel: hold(spot.channel) };
}

export const SHUFFLE_OBJECT: ObjectSpec<ShuffleValues> = {
  label: "N2",
  anchor: "shuffle",
  table: SHUFFLE,
  story: SHUFFLE_STORY,
  settings: ["channels", "groups", "h", "shuffle", "direction"],
};
