/** What follows from the strip's state without running anything. */
import type { DependencyRequest } from "@/lib/engine/protocol";
import { ungrouped } from "@/lib/graph/ungroup";
import { cost } from "@/lib/readings/cost";
import { type Reached, type Station, spread, stations } from "@/lib/readings/spread";
import { GROUP_COUNTS, type Mixing, pricedNetwork, type StagesValues, stagesNetwork } from "@/lib/spec/stages";
import type { Takeaway } from "../object/code/takeaway";

/** By what name the engine knows these runs. */
export const DIAGRAM = "N6";

export interface StagesView {
  readonly groups: number;
  readonly stations: readonly Station[];
  /** The station and channel that are followed, held inside the network. */
  readonly from: number;
  readonly channel: number;
  readonly reached: Readonly<Record<Mixing, readonly Reached[]>>;
}

export function stagesView({ g, from, channel }: Pick<StagesValues, "g" | "from" | "channel">): StagesView {
  const all = stations(stagesNetwork(g, "paper"));
  const start = all[from];
  if (!start) throw new RangeError(`no station ${from}`);
  const held = Math.min(channel, start.channels - 1);
  const of = (mixing: Mixing) => spread(stagesNetwork(g, mixing), start.id, held);
  return { groups: g, stations: all, from, channel: held, reached: { paper: of("paper"), none: of("none") } };
}

/** The same, found out by running: this one channel changed, all stations behind it looked at. */
export function stagesRequest({ groups, stations: all, from, channel }: StagesView, mixing: Mixing): DependencyRequest {
  return {
    diagram: `${DIAGRAM}${mixing}`,
    graph: stagesNetwork(groups, mixing),
    from: all[from]?.id ?? "",
    to: all.slice(from + 1).map(({ id }) => id),
    channels: [channel],
  };
}

/** Stations at which a run and the reading differ. */
export function differing(
  reached: readonly Reached[],
  heard: Readonly<Record<string, { readonly reaches: Uint8Array }>>,
): number {
  return reached.filter(({ id, heard: read }) => {
    const executed = heard[id]?.reaches;
    return executed !== undefined && read.some((hears, k) => hears !== executed[k]);
  }).length;
}

/** The station worth a look while nobody chose one: the first concat behind the source, else the last station. */
export function restingStation({ stations: all, from }: StagesView): number {
  const leak = all.findIndex(({ computedFrom }, i) => i > from && computedFrom > 0);
  return leak === -1 ? all.length - 1 : leak;
}

export interface Spread {
  readonly groups: number;
  readonly stations: readonly Station[];
  readonly reached: Readonly<Record<Mixing, readonly Reached[]>>;
}

/** The same channel of the same station followed in each of table 1's networks; where one has fewer channels, its last. */
export const spreads = (from: number, channel: number): readonly Spread[] =>
  GROUP_COUNTS.map((g) => stagesView({ g, from, channel }));

/** The network to take away, at table 1's size; the strip runs it with positive weights, so here they are drawn. */
export const stagesCode = ({ groups }: StagesView): readonly Takeaway[] => [
  { name: "ShuffleNet", graph: pricedNetwork(groups), weights: { kind: "seeded", seed: 1 } },
];

/** Indices of the last station of each stage: before the next concat, and at the end. */
export const stageEnds = (all: readonly Station[]): readonly number[] =>
  all.flatMap((_, i) => (i > 0 && (i === all.length - 1 || (all[i + 1]?.computedFrom ?? 0) > 0) ? [i] : []));

export interface StagesPrice {
  readonly params: number;
  readonly macs: number;
}

/** What the network costs, with shuffles or without, and what it would cost if no 1x1 layer had groups. */
export function stagesPrice(groups: number): { readonly own: StagesPrice; readonly ungrouped: StagesPrice } {
  const graph = pricedNetwork(groups);
  const [own, dense] = [cost(graph), cost(ungrouped(graph))];
  return {
    own: { params: own.params, macs: own.macs },
    ungrouped: { params: dense.params, macs: dense.macs },
  };
}
