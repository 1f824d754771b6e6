/** How far one channel of a ShuffleNet has spread by each unit, with its shuffles and without, by structure. */
import type { Graph } from "@/lib/graph/graph";
import { type Reached, type Station, spread, stations } from "@/lib/readings/spread";
import type { MapChannel } from "@/lib/spec/map";
import { FOLLOWED, SHUFFLES, type ShuffleMapSettings, shuffleMapNetwork } from "@/lib/spec/map-shufflenet";
import type { Gauge } from "./gaugeMarks";

export interface Spread {
  /** The channel that is followed, held inside the network. */
  readonly source: MapChannel;
  /** The unit whose result it is a channel of; null where it stands elsewhere. */
  readonly station: Station | null;
  /** Of the units that hear it at all, in their order; counts with the shuffle, then without. */
  readonly gauges: readonly Gauge[];
}

function held(graph: Graph, from: MapChannel | null): MapChannel | null {
  const node = from && graph.nodes.find(({ id }) => id === from.node);
  if (node) return { node: node.id, channel: Math.min(from.channel, node.shape[2] - 1) };
  const station = stations(graph)[FOLLOWED.station];
  return station ? { node: station.id, channel: Math.min(FOLLOWED.channel, station.channels - 1) } : null;
}

/** @param from null: the station and channel that the strip of stages follows at first. Returns null where there is no such network. */
export function spreadOn(settings: ShuffleMapSettings, from: MapChannel | null): Spread | null {
  const [mixed, plain] = SHUFFLES.map((shuffle) => shuffleMapNetwork({ ...settings, shuffle }).graph);
  // Shuffles are nodes of one of the two alone: what is followed must stand in both.
  const source = mixed && plain && held(plain, from);
  if (!source) return null;
  const ways = [mixed, plain].map((graph): readonly Reached[] => spread(graph, source.node, source.channel));
  const gauges = (ways[0] ?? []).flatMap(({ scope, channels, count }, i): readonly Gauge[] => {
    const counts = ways.map((way) => way[i]?.count ?? 0);
    return count > 0 || counts.some((each) => each > 0) ? [{ block: scope, channels, counts }] : [];
  });
  return { source, station: stations(mixed).find(({ id }) => id === source.node) ?? null, gauges };
}
