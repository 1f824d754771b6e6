/** How far one channel's influence has spread: which channels of each unit hear it, by structure, unit after unit. */
import type { Graph, Node } from "@/lib/graph/graph";
import { heardFrom } from "./dependency";

/** One step of the way: a unit's result, or the pooled stem before the first unit. */
export interface Station {
  /** The node whose channels are looked at, `stage2/unit1/relu`. */
  readonly id: string;
  /** `stage2/unit1`, or the node's own id where it belongs to no unit. */
  readonly scope: string;
  /** Channels it gives, and the first of them that the unit computed: those before are the pooled shortcut's (0 where it is added). */
  readonly channels: number;
  readonly computedFrom: number;
  /** Groups of the pointwise layer that reads these channels next; 1 where there is none, or it has no groups. */
  readonly groups: number;
}

export interface Reached extends Station {
  /** 1 where the channel hears the source; all 0 before the source's own station. */
  readonly heard: Uint8Array;
  readonly count: number;
  /** Share of the channels, 0 to 1. */
  readonly share: number;
}

const UNIT = /^stage\d+\/unit\d+$/;

/** The node that ends a scope: the last of its nodes in order of execution. */
function endsOf(graph: Graph): readonly Node[] {
  const scopes = [...new Set(graph.nodes.map(({ scope }) => scope).filter((scope) => UNIT.test(scope)))];
  return scopes.flatMap((scope) => graph.nodes.findLast((node) => node.scope === scope) ?? []);
}

function groupsAfter(graph: Graph, id: string): number {
  const reader = graph.nodes.find(({ op, inputs }) => op.kind === "conv" && op.kernel === 1 && inputs.includes(id));
  return reader?.op.kind === "conv" ? reader.op.groups : 1;
}

function pooled(graph: Graph, { scope }: Node): number {
  const concat = graph.nodes.find((node) => node.scope === scope && node.op.kind === "concat");
  const [first] = concat?.inputs ?? [];
  return graph.nodes.find(({ id }) => id === first)?.shape[2] ?? 0;
}

/** What the first unit of a ShuffleNet reads, then each unit's result. */
export function stations(graph: Graph): readonly Station[] {
  const ends = endsOf(graph);
  const first = graph.nodes.find(({ scope }) => scope === ends[0]?.scope);
  const stem = graph.nodes.find(({ id }) => id === first?.inputs[0]);
  return [...(stem ? [stem] : []), ...ends].map((node) => ({
    id: node.id,
    scope: UNIT.test(node.scope) ? node.scope : node.id,
    channels: node.shape[2],
    computedFrom: UNIT.test(node.scope) ? pooled(graph, node) : 0,
    groups: groupsAfter(graph, node.id),
  }));
}

/**
 * The spread of channel `channel` (from 0) of node `from` over the stations.
 * @throws RangeError where there is no such node or channel.
 */
export function spread(graph: Graph, from: string, channel: number): readonly Reached[] {
  const known = heardFrom(graph, from, channel);
  return stations(graph).map((station) => {
    const heard = known.get(station.id) ?? new Uint8Array(station.channels);
    const count = heard.reduce((sum, hears) => sum + hears, 0);
    return { ...station, heard, count, share: count / station.channels };
  });
}
