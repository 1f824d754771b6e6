/**
 * What a graph costs. Multiply-adds are those of convolutions and fully connected layers alone, padding taps counted;
 * bias, batch normalisation, ReLU, pooling, add, concat and shuffle count 0. Parameters are weights, biases, gamma and
 * beta; running statistics are kept apart. The same conventions as the papers' tables and the reference cases.
 */
import type { Graph, Node } from "@/lib/graph/graph";
import type { Op, OpKind, OpOf, Shape } from "@/lib/graph/ops";

/** Numbers by role. `running` (mean and variance of batch normalisation) is not part of `params`. */
export interface Split {
  readonly kernel: number;
  readonly bias: number;
  readonly gamma: number;
  readonly beta: number;
  readonly running: number;
}

/** As 32-bit floats. `activations`: what the node gives (the total: all nodes' results, input included). */
export interface Bytes {
  readonly params: number;
  readonly activations: number;
}

export interface NodeCost {
  readonly id: string;
  readonly op: Op;
  readonly scope: string;
  readonly shape: Shape;
  readonly params: number;
  readonly split: Split;
  readonly macs: number;
  readonly bytes: Bytes;
}

/** A sum over nodes. */
export interface Total {
  readonly params: number;
  readonly split: Split;
  readonly macs: number;
  readonly bytes: Bytes;
}

export interface Cost extends Total {
  readonly nodes: readonly NodeCost[];
  readonly byId: ReadonlyMap<string, NodeCost>;
}

/** Of one 32-bit float. */
export const FLOAT_BYTES = 4;
const NONE: Split = { kernel: 0, bias: 0, gamma: 0, beta: 0, running: 0 };
const FREE = { split: NONE, macs: 0 };

interface Price {
  readonly split: Split;
  readonly macs: number;
}

type Prices = { readonly [K in OpKind]: (op: OpOf<K>, shape: Shape, input: Shape) => Price };

const PRICES: Prices = {
  input: () => FREE,
  // h·w·filters outputs, each a sum over k·k·(channels in / groups) taps.
  conv: ({ filters, kernel, groups, bias }, [h, w], input) => {
    const weights = kernel * kernel * (input[2] / groups) * filters;
    return { split: { ...NONE, kernel: weights, bias: bias ? filters : 0 }, macs: h * w * weights };
  },
  linear: ({ units, bias }, _, input) => {
    const weights = input[2] * units;
    return { split: { ...NONE, kernel: weights, bias: bias ? units : 0 }, macs: weights };
  },
  batchNorm: (_, [, , c]) => ({ split: { ...NONE, gamma: c, beta: c, running: 2 * c }, macs: 0 }),
  relu: () => FREE,
  maxPool: () => FREE,
  avgPool: () => FREE,
  globalAvgPool: () => FREE,
  flatten: () => FREE,
  channelShuffle: () => FREE,
  concat: () => FREE,
  add: () => FREE,
  dropout: () => FREE,
  softmax: () => FREE,
};

function price(node: Node, input: Shape): NodeCost {
  const { id, op, scope, shape } = node;
  // Op and price share their kind, which the compiler cannot follow through an indexed record.
  const { split, macs } = (PRICES[op.kind] as (op: Op, shape: Shape, input: Shape) => Price)(op, shape, input);
  const params = split.kernel + split.bias + split.gamma + split.beta;
  const bytes = { params: params * FLOAT_BYTES, activations: shape[0] * shape[1] * shape[2] * FLOAT_BYTES };
  return { id, op, scope, shape, params, split, macs, bytes };
}

/** Sum over some nodes of a cost: `total(cost.nodes.filter(...))`. */
export function total(nodes: readonly NodeCost[]): Total {
  const sum = (of: (node: NodeCost) => number): number => nodes.reduce((so, node) => so + of(node), 0);
  return {
    params: sum((n) => n.params),
    split: {
      kernel: sum((n) => n.split.kernel),
      bias: sum((n) => n.split.bias),
      gamma: sum((n) => n.split.gamma),
      beta: sum((n) => n.split.beta),
      running: sum((n) => n.split.running),
    },
    macs: sum((n) => n.macs),
    bytes: { params: sum((n) => n.bytes.params), activations: sum((n) => n.bytes.activations) },
  };
}

/** Shapes, parameters, multiply-adds and bytes of every node and of the whole graph. Never throws on a built graph. */
export function cost(graph: Graph): Cost {
  const shapes = new Map(graph.nodes.map((node) => [node.id, node.shape]));
  const nodes = graph.nodes.map((node) => price(node, shapes.get(node.inputs[0] ?? "") ?? node.shape));
  return { ...total(nodes), nodes, byId: new Map(nodes.map((node) => [node.id, node])) };
}

/** Totals by any property of a node, in order of first appearance: by `op.kind`, by scope, by layer type. */
export function totalBy<K>(cost: Cost, key: (node: NodeCost) => K): ReadonlyMap<K, Total> {
  const groups = new Map<K, NodeCost[]>();
  for (const node of cost.nodes) {
    const at = key(node);
    const group = groups.get(at);
    if (group) group.push(node);
    else groups.set(at, [node]);
  }
  return new Map([...groups].map(([at, nodes]) => [at, total(nodes)]));
}

/** Totals by kind of operation. */
export const totalByKind = (cost: Cost): ReadonlyMap<OpKind, Total> => totalBy(cost, (node) => node.op.kind);

/** Totals by outermost scope (`fire2`, `stage2`), or by the node itself where it has none. */
export const totalByScope = (cost: Cost): ReadonlyMap<string, Total> =>
  totalBy(cost, (node) => (node.scope || node.id).split("/")[0] ?? node.id);
