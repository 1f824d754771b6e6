/** N2, the channel shuffle: every control as one row of a table. Links of today must open tomorrow, so keys stay as they are. */
import { choice, integer, optional, type Values } from "./frame";
import { commonFields, type ObjectSpec, photoFields } from "./object";
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

export const SHUFFLE_MOST = 240;

/** The paper's numbers are those of the shuffle in stage 2 at 3 groups: a bottleneck of 60 channels at 28 x 28 (table 1 of arXiv 1707.01083). */
export const SHUFFLE = {
  channels: integer("n2c", { default: 12, min: 1, max: SHUFFLE_MOST, paper: 60 }),
  groups: integer("n2g", { default: 3, min: 1, max: SHUFFLE_MOST, paper: 3 }),
  /** Height and width of the maps. */
  h: integer("n2h", { default: 44, min: 1, max: 64, paper: 28 }),
  shuffle: choice("n2s", ["on", "off"], "on"),
  direction: choice("n2d", ["paper", "authors"], "paper"),
  spot: optional("n2at", spotText),
  ...photoFields("n2"),
  ...commonFields("n2", SHUFFLE_STORY_LENGTH, SHUFFLE_UNDER_WAY),
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
