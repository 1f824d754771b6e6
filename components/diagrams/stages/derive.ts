/** What follows from the strip's state without running anything. */
import type { DependencyRequest } from "@/lib/engine/protocol";
import { type Reached, type Station, spread, stations } from "@/lib/readings/spread";
import { MIXINGS, type Mixing, type StagesValues, stagesNetwork } from "@/lib/spec/stages";

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

export { MIXINGS };
