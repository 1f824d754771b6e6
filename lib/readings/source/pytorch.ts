/**
 * A graph as PyTorch: one `nn.Module` class without arguments. Maps are NCHW there. Layers that own numbers (and
 * dropout, which differs in training) are attributes named after their nodes; the rest is written where it happens.
 */
import { type Graph, type Node, upTo } from "@/lib/graph/graph";
import type { OpKind, Shape } from "@/lib/graph/ops";
import { flatNodes, readsFlat } from "./layout";
import { className, layerNames, nameOf } from "./names";
import { CALLS, type Call, LAYERS } from "./pytorch-calls";
import { type Joins, type Statement, statements } from "./statements";
import { byScope, heading, indented, parameters, type SourceOptions, shuffleRemark } from "./text";

/** Batch normalisation, ReLU and what ends in them are one expression. */
const joins: Joins = ({ op }) => op.kind === "batchNorm" || op.kind === "relu";

/** PyTorch source of `graph`. */
export function pytorch(whole: Graph, { name, notes }: SourceOptions = {}): string {
  const graph = upTo(whole, whole.output);
  const names = layerNames(graph);
  const flat = flatNodes(graph, false);
  const shapes = new Map(graph.nodes.map(({ id, shape }) => [id, shape]));
  const inputOf = (node: Node): Shape => shapes.get(node.inputs[0] ?? "") ?? node.shape;

  const layer = (node: Node): string[] => {
    const make = LAYERS[node.op.kind] as ((op: Node["op"], input: Shape, flat: boolean) => string) | null;
    return make ? [`self.${names.get(node.id)} = ${make(node.op, inputOf(node), flat.has(node.id))}`] : [];
  };
  const line = ({ nodes, reads, variables, gives }: Statement): string[] => {
    const [first] = nodes;
    const wantsFlat = readsFlat(first, flat);
    const read = reads.map(({ id, shape }, i) => {
      const variable = variables[i] ?? "x";
      if (flat.has(id) === wantsFlat) return variable;
      return wantsFlat ? `${variable}.flatten(1)` : `${variable}.reshape(-1, ${shape[2]}, 1, 1)`;
    });
    const written = nodes.reduce<readonly string[]>((all, node) => {
      const call = CALLS[node.op.kind] as (call: Call<OpKind>) => string;
      const self = `self.${names.get(node.id)}`;
      return [call({ node, op: node.op, input: inputOf(node), all, x: all[0] ?? "x", self, flat: wantsFlat })];
    }, read);
    const remark = first.op.kind === "channelShuffle" ? `  # ${shuffleRemark(first.op)}` : "";
    return written[0] === gives ? [] : [`${gives} = ${written[0]}${remark}`];
  };

  const { lines, result } = statements(graph, joins);
  const layers = byScope(graph.nodes, (node) => node, layer, "#");
  const forward = byScope(lines, ({ nodes }) => nodes[0], line, "#");
  const [h, w, c] = graph.nodes[0]?.shape ?? [1, 1, 1];
  const [outH, outW, outC] = shapes.get(graph.output) ?? [1, 1, 1];
  const gives = flat.has(graph.output) ? `[N, ${outC}]` : `[N, ${outC}, ${outH}, ${outW}]`;
  const body = [
    `class ${className(name ?? nameOf(graph))}(nn.Module):`,
    `    """[N, ${c}, ${h}, ${w}] to ${gives}; ${parameters(graph)}."""`,
    "",
    "    def __init__(self):",
    ...indented(["super().__init__()", ...layers], 8),
    "",
    "    def forward(self, x):",
    ...indented([...forward, `return ${result}`], 8),
  ];
  const text = body.join("\n");
  const imports = [
    /\btorch\./.test(text) && "import torch",
    /\bF\./.test(text) && "import torch.nn.functional as F",
    "from torch import nn",
  ].filter((line) => line !== false);
  return `${[...heading(notes, "#"), ...imports].join("\n")}\n\n\n${text}\n`;
}
