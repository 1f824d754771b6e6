/** N6's strip, how far one channel's influence spreads: every control as one row of a table. Links of today must open tomorrow. */
import type { Graph } from "../graph/graph";
import { shufflenet } from "../graph/networks/shufflenet";
import type { Groups } from "../graph/networks/shufflenet-widths";
import { integer, oneOf, optional, type Values } from "./frame";
import { commonFields, type ObjectSpec } from "./object";
import { STAGES_STORY, STAGES_STORY_LENGTH } from "./stages-story";

/** Table 1's numbers of groups. */
export const GROUP_COUNTS = [1, 2, 3, 4, 8] as const satisfies readonly Groups[];

/** Stations of the way: what the first unit reads, then sixteen units. */
export const LAST_STATION = 16;
/** The widest station of any g, stage 4 at 8 groups. */
export const MOST_CHANNELS = 1536;

/** One station, counted from 0, which the reader looks at. */
const stationText = {
  read(text: string): number | null {
    const value = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
    return value <= LAST_STATION ? value : null;
  },
  write: String,
};

export const STAGES = {
  g: oneOf("n6g", GROUP_COUNTS, 3),
  /** The station whose channel is followed: 1 is stage 2's first unit. */
  from: integer("n6from", { default: 1, min: 0, max: LAST_STATION - 1 }),
  /** Counted from 0. */
  channel: integer("n6ch", { default: 100, min: 0, max: MOST_CHANNELS - 1 }),
  at: optional("n6at", stationText),
  ...commonFields("n6", STAGES_STORY_LENGTH),
};

export type StagesValues = Values<typeof STAGES>;
export const MIXINGS = ["paper", "none"] as const;
export type Mixing = (typeof MIXINGS)[number];

/** Photo of 32 x 32 pixels: the last stage has one pixel. Who hears whom does not depend on it. */
const RESOLUTION = 32;

const made = new Map<string, Graph>();

/** The paper's whole network at scale 1, with its shuffles or without. */
export function stagesNetwork(groups: number, shuffle: Mixing): Graph {
  const key = `${groups} ${shuffle}`;
  const known = made.get(key);
  if (known) return known;
  const graph = shufflenet({ groups: groups as Groups, shuffle, resolution: RESOLUTION });
  made.set(key, graph);
  return graph;
}

/** The network at the size it is priced at: table 1's photo. */
export const pricedNetwork = (groups: number): Graph => shufflenet({ groups: groups as Groups });

export const STAGES_OBJECT: ObjectSpec<StagesValues> = {
  label: "N6",
  anchor: "stages",
  table: STAGES,
  story: STAGES_STORY,
  settings: ["g", "from", "channel"],
};
