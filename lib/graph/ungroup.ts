/** What a network would be without group convolutions. */
import type { Graph } from "./graph";

/** The same graph with one group in each 1x1 convolution: every shape is what it was, every filter reads all channels. */
export function ungrouped(graph: Graph): Graph {
  return {
    ...graph,
    nodes: graph.nodes.map((node) =>
      node.op.kind === "conv" && node.op.kernel === 1 ? { ...node, op: { ...node.op, groups: 1 } } : node,
    ),
  };
}
