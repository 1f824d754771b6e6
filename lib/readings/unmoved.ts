/** Where a number stood before it was only moved. */
import { permutation } from "@/lib/graph/blocks/shuffle";
import type { Graph } from "@/lib/graph/graph";

/** A channel of a shuffled tensor as the channel that it was before; any other as it is. */
export function unmoved<C extends { readonly node: string; readonly channel: number }>(graph: Graph, cell: C): C {
  const node = graph.nodes.find(({ id }) => id === cell.node);
  if (node?.op.kind !== "channelShuffle") return cell;
  const { groups, direction } = node.op;
  const channel = permutation(node.shape[2], groups, direction)[cell.channel];
  const [from] = node.inputs;
  return channel === undefined || from === undefined ? cell : unmoved(graph, { ...cell, node: from, channel });
}
