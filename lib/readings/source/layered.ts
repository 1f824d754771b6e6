/** What Keras and TensorFlow.js share: one line per layer, each applied to what came before; an activation is part of the layer it follows. */
import { type Graph, type Node, upTo } from "@/lib/graph/graph";
import type { OpKind, OpOf, Shape } from "@/lib/graph/ops";
import { flatNodes, neverNegative, readsFlat } from "./layout";
import { layerNames } from "./names";
import { type Joins, statements } from "./statements";
import { byScope, shuffleRemark } from "./text";

export interface LayerCall<K extends OpKind> {
  readonly node: Node;
  readonly op: OpOf<K>;
  /** Shape of what is first read. */
  readonly input: Shape;
  readonly name: string;
  /** `relu` or `relu6` where it is part of the layer. */
  readonly activation: string | undefined;
  readonly flat: boolean;
  /** Whether nothing that is read can be negative: padding a maximum with zeros changes nothing then. */
  readonly positive: boolean;
}

/** Layers in the order in which they are applied; none where nothing happens. */
export type LayerCalls = { readonly [K in OpKind]: (call: LayerCall<K>) => readonly string[] };

export interface Dialect {
  readonly calls: LayerCalls;
  /** `layer(read)` */
  readonly apply: (layer: string, read: string) => string;
  /** `variable = value`, as a statement. */
  readonly assign: (variable: string, value: string) => string;
  /** Layers between rows of numbers and maps of one pixel. */
  readonly flatten: string;
  readonly unflatten: (channels: number) => string;
  /** A layer that changes nothing, for frameworks in which no layer may read the same value twice. */
  readonly again: string | null;
  /** Whether the layer of this convolution or fully connected node takes an activation. */
  readonly activates: (node: Node, input: Shape) => boolean;
  readonly remark: string;
}

export interface Layered {
  readonly graph: Graph;
  readonly lines: readonly string[];
  /** Variables assigned to, in order of appearance. */
  readonly variables: readonly string[];
  readonly result: string;
}

/** The lines that lead from the input, in `x`, to the result. */
export function layered(whole: Graph, dialect: Dialect): Layered {
  const graph = upTo(whole, whole.output);
  const names = layerNames(graph);
  const flat = flatNodes(graph, true);
  const positive = neverNegative(graph);
  const shapes = new Map(graph.nodes.map(({ id, shape }) => [id, shape]));
  const inputOf = (node: Node): Shape => shapes.get(node.inputs[0] ?? "") ?? node.shape;
  const joins: Joins = ({ op }, line) => {
    const [first] = line;
    const alone = line.length === 1 && first && (first.op.kind === "conv" || first.op.kind === "linear");
    return op.kind === "relu" && Boolean(alone) && first !== undefined && dialect.activates(first, inputOf(first));
  };
  const { lines, result } = statements(graph, joins);

  const written = byScope(
    lines,
    ({ nodes }) => nodes[0],
    ({ nodes: [node, after], reads, variables, gives }) => {
      const made: string[] = node.op.kind === "channelShuffle" ? [`${dialect.remark} ${shuffleRemark(node.op)}`] : [];
      const flatNow = readsFlat(node, flat);
      const read = reads.map(({ id, shape }, i) => {
        const variable = variables[i] ?? "x";
        if (flat.has(id) !== flatNow && node.op.kind !== "flatten")
          return dialect.apply(flatNow ? dialect.flatten : dialect.unflatten(shape[2]), variable);
        const repeated = dialect.again !== null && variables.indexOf(variable) < i;
        return repeated ? dialect.apply(dialect.again, variable) : variable;
      });
      const layersOf = dialect.calls[node.op.kind] as (call: LayerCall<OpKind>) => readonly string[];
      const activation = after?.op.kind === "relu" ? `relu${after.op.ceiling ?? ""}` : undefined;
      const layers = layersOf({
        node,
        op: node.op,
        input: inputOf(node),
        name: names.get(node.id) ?? "",
        activation,
        flat: flatNow,
        positive: node.inputs.every((id) => positive.has(id)),
      });
      const from = read.length > 1 ? `[${read.join(", ")}]` : (read[0] ?? "x");
      if (layers.length === 0 && from !== gives) made.push(dialect.assign(gives, from));
      for (const [i, layer] of layers.entries())
        made.push(dialect.assign(gives, dialect.apply(layer, i === 0 ? from : gives)));
      return made;
    },
    dialect.remark,
  );
  const variables = [
    ...new Set(written.map((line) => /^(\w+) = /.exec(line)?.[1]).filter((name) => name !== undefined)),
  ];
  return { graph, lines: written, variables, result };
}
