/** From a graph to the steps that run: only what is needed, activations fused, tensors freed after their last reader. */
import type { Graph, Node } from "@/lib/graph/graph";
import { consumers } from "./fold";

export type FusedActivation = "linear" | "relu" | "relu6";

export interface Step {
  readonly node: Node;
  /** Applied inside the same kernel. */
  readonly activation: FusedActivation;
  /** The node whose tensor this step gives: the activation's when one is fused, else the node's own. */
  readonly gives: string;
  /** Tensors that nobody reads after this step. */
  readonly frees: readonly string[];
}

/** The part of a graph that the `wanted` nodes depend on, in the same order. */
export function ancestors(graph: Graph, wanted: ReadonlySet<string>): readonly Node[] {
  const needed = new Set(wanted);
  for (const node of [...graph.nodes].reverse()) {
    if (needed.has(node.id)) for (const input of node.inputs) needed.add(input);
  }
  return graph.nodes.filter((node) => needed.has(node.id));
}

/** A ReLU directly after a convolution or a linear layer that nobody else reads and nobody wants to see. */
function fusedActivations(graph: Graph, keep: ReadonlySet<string>): ReadonlyMap<string, Node> {
  const readers = consumers(graph);
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const fused = new Map<string, Node>();
  for (const node of graph.nodes) {
    if (node.op.kind !== "relu") continue;
    const before = byId.get(node.inputs[0] ?? "");
    if (!before || (before.op.kind !== "conv" && before.op.kind !== "linear")) continue;
    if (!keep.has(before.id) && readers.get(before.id)?.length === 1) fused.set(before.id, node);
  }
  return fused;
}

/** The steps that give the nodes in `keep`; those alone outlive the run. */
export function plan(graph: Graph, keep: ReadonlySet<string>): readonly Step[] {
  const part: Graph = { nodes: ancestors(graph, keep), output: graph.output };
  const fused = fusedActivations(part, keep);
  const swallowed = new Set([...fused.values()].map((relu) => relu.id));
  const steps = part.nodes
    .filter((node) => !swallowed.has(node.id))
    .map((node) => {
      const relu = fused.get(node.id);
      const ceiling = relu?.op.kind === "relu" ? relu.op.ceiling : undefined;
      const activation: FusedActivation = !relu ? "linear" : ceiling === 6 ? "relu6" : "relu";
      return { node, activation, gives: relu?.id ?? node.id };
    });
  const lastReader = new Map<string, number>();
  steps.forEach((step, index) => {
    lastReader.set(step.gives, index);
    for (const input of step.node.inputs) lastReader.set(input, index);
  });
  return steps.map((step, index) => ({
    ...step,
    frees: [...lastReader].filter(([id, last]) => last === index && !keep.has(id)).map(([id]) => id),
  }));
}
