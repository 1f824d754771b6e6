/** The maps that a network's scores are made of: the channels its classifier weighs. */
import type { Graph } from "@/lib/graph/graph";

/** They only pass on, average or drop what they read; in use, dropout does nothing. */
const PASSING: readonly string[] = ["flatten", "globalAvgPool", "dropout"];
const WEIGHING: readonly string[] = ["conv", "linear"];

/** Id of the node, and how many channels its maps have; null for a graph without a classifier. */
export function lastMaps({ nodes, output }: Graph): { readonly node: string; readonly channels: number } | null {
  const find = (id: string | undefined) => nodes.find((node) => node.id === id);
  let [node, weighed] = [find(output), false];
  while (node && (!weighed || PASSING.includes(node.op.kind))) {
    weighed ||= WEIGHING.includes(node.op.kind);
    node = find(node.inputs[0]);
  }
  return node ? { node: node.id, channels: node.shape[2] } : null;
}

/** Share of channels that answer anywhere in the map, from each channel's greatest value after its ReLU. */
export function answering(greatest: ArrayLike<number>): number {
  const all = Array.from(greatest);
  return all.filter((value) => value > 0).length / all.length;
}
