/** Batch norm at inference is a scale and a shift per channel: it can be folded into the convolution before it. */
import type { Graph, Node } from "@/lib/graph/graph";
import type { OpOf } from "@/lib/graph/ops";
import { type Weights, type WeightTensor, weightOf } from "@/lib/weights/weights";

export interface Folded {
  readonly graph: Graph;
  readonly weights: Weights;
}

type Affine = Node & { readonly op: OpOf<"conv"> | OpOf<"linear"> };

/** Ids of the nodes that read each node. */
export function consumers(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const readers = new Map<string, string[]>(graph.nodes.map((node) => [node.id, []]));
  for (const node of graph.nodes) for (const input of node.inputs) readers.get(input)?.push(node.id);
  return readers;
}

/** gamma / sqrt(variance + epsilon), and beta minus the mean so scaled (Ioffe and Szegedy 2015, algorithm 2). */
export function scaleAndShift(weights: Weights, node: string, epsilon: number): readonly [Float32Array, Float32Array] {
  const [gamma, beta, mean, variance] = (["gamma", "beta", "mean", "variance"] as const).map(
    (role) => weightOf(weights, node, role).data,
  ) as [Float32Array, Float32Array, Float32Array, Float32Array];
  const scale = gamma.map((g, c) => g / Math.sqrt((variance[c] ?? 0) + epsilon));
  return [scale, beta.map((b, c) => b - (mean[c] ?? 0) * (scale[c] ?? 0))];
}

/** Graph and weights in which `node`, if it is a batch norm, is the convolution it is folded into; else as they are. */
export function foldedFor(graph: Graph, weights: Weights, node: string): Folded {
  const norm = graph.nodes.some(({ id, op }) => id === node && op.kind === "batchNorm");
  return norm ? foldBatchNorm(graph, weights, new Set()) : { graph, weights };
}

/** The last axis of every kernel is the output channel: scale along it, and carry the bias over. */
function foldWeights(
  conv: Affine,
  norm: Node & { readonly op: OpOf<"batchNorm"> },
  weights: Weights,
): [string, WeightTensor][] {
  const [scale, shift] = scaleAndShift(weights, norm.id, norm.op.epsilon);
  const kernel = weightOf(weights, conv.id, "kernel");
  const bias = conv.op.bias ? weightOf(weights, conv.id, "bias").data : null;
  const channels = scale.length;
  return [
    [`${norm.id}/kernel`, { shape: kernel.shape, data: kernel.data.map((w, i) => w * (scale[i % channels] ?? 0)) }],
    [`${norm.id}/bias`, { shape: [channels], data: shift.map((s, c) => s + (bias?.[c] ?? 0) * (scale[c] ?? 0)) }],
  ];
}

/**
 * The same function with every batch norm that can be folded away. The merged convolution takes the batch norm's id,
 * for what it gives is what the batch norm gave; its weights are found under that id.
 * A convolution in `keep` (somebody wants to see it), or one that others read too, stays as it is.
 */
export function foldBatchNorm(graph: Graph, weights: Weights, keep: ReadonlySet<string>): Folded {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const readers = consumers(graph);
  const gone = new Set<string>();
  const merged = new Map<string, Node>();
  const named = new Map(weights);
  for (const node of graph.nodes) {
    if (node.op.kind !== "batchNorm") continue;
    const before = byId.get(node.inputs[0] ?? "");
    if (!before || (before.op.kind !== "conv" && before.op.kind !== "linear")) continue;
    if (keep.has(before.id) || readers.get(before.id)?.length !== 1) continue;
    const conv = before as Affine;
    for (const [name, tensor] of foldWeights(conv, { ...node, op: node.op }, weights)) named.set(name, tensor);
    merged.set(node.id, { ...node, op: { ...conv.op, bias: true }, inputs: conv.inputs });
    gone.add(conv.id);
  }
  const nodes = graph.nodes.filter((node) => !gone.has(node.id)).map((node) => merged.get(node.id) ?? node);
  return { graph: { nodes, output: graph.output }, weights: named };
}
