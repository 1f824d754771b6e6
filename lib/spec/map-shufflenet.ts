/**
 * N6, ShuffleNet's map: every control as one row of a table. Links of today must open tomorrow, so keys stay as they are;
 * they begin with `n6m`, because N6's strip of stages has those with `n6`.
 */
import { shufflenet } from "../graph/networks/shufflenet";
import type { Groups } from "../graph/networks/shufflenet-widths";
import { SMALL } from "../graph/networks/small";
import { TRAINED } from "../graph/networks/trained";
import { choice, oneOf, optional, real, type Values } from "./frame";
import { channelText, MAP_STORY, type MapNetwork, type MapStep, mapFields, mapNetwork, resolutionField } from "./map";
import { LAYOUTS } from "./map-mobilenet";
import type { ObjectSpec } from "./object";
import { GROUP_COUNTS, MIXINGS, STAGES } from "./stages";

export const SHUFFLES = MIXINGS;
/** Whether each unit is marked with how far one channel has spread. */
export const SPREADS = ["shown", "hidden"] as const;
/** Scale factors of the paper's table 3. */
export const SCALES = [0.25, 0.5, 1] as const;

export const SHUFFLE_MAP = {
  net: choice("n6mnet", LAYOUTS, "trained"),
  g: oneOf("n6mg", GROUP_COUNTS, TRAINED.shufflenet.groups ?? 3),
  width: real("n6ms", { default: TRAINED.shufflenet.scale ?? 1, min: 0.25, max: 1.5, digits: 2, paper: 1 }),
  shuffle: choice("n6mshuffle", SHUFFLES, "paper"),
  res: resolutionField("n6m", SMALL.resolution),
  spread: choice("n6mspread", SPREADS, "shown"),
  /** The channel that is followed; null: the one that the strip of stages follows at first. */
  from: optional("n6mfrom", channelText),
  ...mapFields("n6m"),
};

export type ShuffleMapValues = Values<typeof SHUFFLE_MAP>;
export type ShuffleMapSettings = Pick<ShuffleMapValues, "net" | "g" | "width" | "shuffle" | "res">;

export function shuffleMapNetwork({ net, g, width: scale, shuffle, res: resolution }: ShuffleMapSettings): MapNetwork {
  const base = net === "trained" ? TRAINED.shufflenet : {};
  return mapNetwork(
    () => shufflenet({ ...base, groups: g as Groups, scale, shuffle, resolution }),
    () => shufflenet({ ...TRAINED.shufflenet, shuffle: "paper" }),
  );
}

/** The station and channel that the strip of stages follows at first, for networks of any width. */
export const FOLLOWED = { station: STAGES.from.default, channel: STAGES.channel.default } as const;

/** The photo's side that goes with a layout. */
export const LAYOUT_SIDES: Readonly<Record<ShuffleMapValues["net"], number>> = {
  trained: SMALL.resolution,
  paper: 224,
};

const SETS: Readonly<Record<MapStep, Partial<ShuffleMapValues>>> = {
  shrink: { at: { node: "stage2/unit2/gconv2", channel: 100, y: 4, x: 4 } },
  weights: { at: { node: "stage4/unit2/gconv2", channel: 100, y: 1, x: 1 } },
  order: { t: 0.4 },
  open: { open: "stage3/unit2", at: { node: "stage3/unit2/gconv2", channel: 97, y: 2, x: 2 } },
};

export const SHUFFLE_MAP_OBJECT: ObjectSpec<ShuffleMapValues> = {
  label: "N6",
  anchor: "shufflenet-map",
  table: SHUFFLE_MAP,
  story: MAP_STORY.map((id) => ({ id, set: SETS[id] })),
  settings: ["net", "g", "width", "shuffle", "res", "from"],
  taste: ["spread"],
};
