/** What the state of every network map has: a place the reader looks at and the block that is open. S2, M7 and N6 add their own. */
import { attempt, type Fault } from "../graph/faults";
import type { Graph } from "../graph/graph";
import { choice, type Field, integer, optional, type Values } from "./frame";
import { commonFields, photoFields } from "./object";

/** One of a layer's own channels, from 0. */
export interface MapChannel {
  readonly node: string;
  readonly channel: number;
}

/** One number of it: row `y`, column `x`, from 0. */
export interface MapSpot extends MapChannel {
  readonly y: number;
  readonly x: number;
}

const NODE = "[a-z0-9]+(?:/[a-z0-9]+)*";
const SPOT = new RegExp(`^(${NODE})\\.(\\d{1,5})\\.(\\d{1,4})\\.(\\d{1,4})$`, "i");
const CHANNEL = new RegExp(`^(${NODE})\\.(\\d{1,5})$`, "i");
const SCOPE = new RegExp(`^${NODE}$`, "i");

const spotText = {
  read(text: string): MapSpot | null {
    const [, node, channel, y, x] = SPOT.exec(text) ?? [];
    return node ? { node, channel: Number(channel), y: Number(y), x: Number(x) } : null;
  },
  write: ({ node, channel, y, x }: MapSpot): string => [node, channel, y, x].join("."),
};

export const channelText = {
  read(text: string): MapChannel | null {
    const [, node, channel] = CHANNEL.exec(text) ?? [];
    return node ? { node, channel: Number(channel) } : null;
  },
  write: ({ node, channel }: MapChannel): string => `${node}.${channel}`,
};

const scopeText = {
  read: (text: string): string | null => (SCOPE.test(text) ? text : null),
  write: (scope: string): string => scope,
};

/** What a layer costs. */
export const PRICES = ["params", "macs", "ms"] as const;
export type Price = (typeof PRICES)[number];

export const mapFields = (prefix: string) => ({
  at: optional(`${prefix}at`, spotText),
  /** The scope of the block that is open, or its node where it stands in none. */
  open: optional(`${prefix}open`, scopeText),
  /** The price that a phone's bars show; wide, all of them stand. */
  price: choice(`${prefix}price`, PRICES, "macs"),
  ...photoFields(prefix),
  ...commonFields(prefix, MAP_STORY.length),
});

/** The story's steps, the same for every network; each network says what a step sets. The words are in `messages/<locale>/map.json`. */
export const MAP_STORY = ["shrink", "weights", "order", "open"] as const;
export type MapStep = (typeof MAP_STORY)[number];

export type MapValues = Values<ReturnType<typeof mapFields>>;

/** Side of the square photo. The papers' numbers are for 224; the trained networks learned at the default. */
export const resolutionField = (prefix: string, side: number): Field<number> =>
  integer(`${prefix}res`, { default: side, min: 32, max: 256, paper: 224 });

/** What a map's settings come to. */
export interface MapNetwork {
  readonly graph: Graph | null;
  /** Why there is no such network. */
  readonly fault: Fault | null;
  /** Whether these are the very layers that were trained for this site, at whatever resolution. */
  readonly trained: boolean;
}

/** The layers without their shapes: two graphs with the same take the same weights. */
const layersOf = ({ nodes, output }: Graph): string =>
  JSON.stringify([
    output,
    nodes.map(({ id, op, inputs }) => [id, inputs, op.kind === "input" ? { ...op, shape: op.shape[2] } : op]),
  ]);

/** What the builders call a setting, where the map's table calls it otherwise. */
const SETTINGS: Readonly<Record<string, string>> = { resolution: "res", scale: "width", groups: "g" };

/** @param trained the trained network, at any resolution. */
export function mapNetwork(build: () => Graph, trained: () => Graph): MapNetwork {
  const { made, fault } = attempt(build);
  const key = fault?.key === undefined ? undefined : (SETTINGS[fault.key] ?? fault.key);
  return {
    graph: made,
    fault: fault && { ...fault, ...(key !== undefined && { key }) },
    trained: made !== null && layersOf(made) === layersOf(trained()),
  };
}
