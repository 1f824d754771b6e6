/** What a network would cost with one plain 3x3 convolution in place of each of its blocks. */
import { standard } from "@/lib/graph/blocks/standard";
import type { Graph } from "@/lib/graph/graph";
import { cost, total } from "./cost";

export interface PlainCost {
  readonly params: number;
  readonly macs: number;
}

/**
 * A block is a scope; what stands in none stays as it is. The plain layer reads what the block reads and gives as many
 * channels, with bias and batch norm where the block's convolutions have them. For MobileNet that is its own network of
 * standard convolutions (table 4 of the paper).
 */
export function plainCost(graph: Graph): PlainCost {
  const priced = cost(graph);
  const scopes = [...new Set(graph.nodes.map(({ scope }) => scope))].filter((scope) => scope !== "");
  const shapes = new Map(graph.nodes.map(({ id, shape }) => [id, shape]));
  const plain = scopes.map((scope) => {
    const own = graph.nodes.filter((node) => node.scope === scope);
    const [h, w, channels] = shapes.get(own[0]?.inputs[0] ?? "") ?? [1, 1, 1];
    const [height, , out] = own.at(-1)?.shape ?? [1, 1, 1];
    const bn = own.some(({ op }) => op.kind === "batchNorm");
    const bias = own.some(({ op }) => op.kind === "conv" && op.bias);
    return cost(standard({ in: channels, out, h, w, stride: Math.max(1, Math.round(h / height)), bn, bias }));
  });
  const rest = total(priced.nodes.filter(({ scope }) => scope === ""));
  const sum = (of: (each: PlainCost) => number): number => plain.reduce((so, each) => so + of(each), of(rest));
  return { params: sum(({ params }) => params), macs: sum(({ macs }) => macs) };
}
