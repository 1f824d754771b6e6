/** The numbers of a graph, by name: node X owns `X/kernel`, `X/bias`, `X/gamma`, `X/beta`, `X/mean`, `X/variance`. */
import type { Graph, Node } from "@/lib/graph/graph";
import type { Op, OpKind, OpOf, Shape } from "@/lib/graph/ops";

export interface WeightTensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export type Weights = ReadonlyMap<string, WeightTensor>;

export type WeightRole = "kernel" | "bias" | "gamma" | "beta" | "mean" | "variance";

export interface WeightSpec {
  /** `<node>/<role>` */
  readonly name: string;
  readonly node: string;
  readonly role: WeightRole;
  /** Kernels of convolutions are HWIO with I = channels in per group; of linear layers [in, units]; the rest [channels]. */
  readonly shape: readonly number[];
  /** How many input numbers one output number is summed from (kernels). */
  readonly fanIn: number;
}

/** Weights are missing, of another shape, or not the bytes they should be. The message is an English sentence. */
export class WeightsError extends Error {
  override readonly name = "WeightsError";
}

/** The weight `X/role`, or a WeightsError. */
export function weightOf(weights: Weights, node: string, role: WeightRole): WeightTensor {
  const tensor = weights.get(`${node}/${role}`);
  if (!tensor) throw new WeightsError(`there are no weights named ${node}/${role}`);
  return tensor;
}

type Part = readonly [role: WeightRole, shape: readonly number[], fanIn: number];
type PartsOf<K extends OpKind> = (op: OpOf<K>, input: Shape) => readonly Part[];

const none = (): readonly Part[] => [];

const PARTS: { readonly [K in OpKind]: PartsOf<K> } = {
  conv: (op, [, , channels]) => {
    const perGroup = channels / op.groups;
    const kernel: Part = ["kernel", [op.kernel, op.kernel, perGroup, op.filters], op.kernel * op.kernel * perGroup];
    return op.bias ? [kernel, ["bias", [op.filters], 0]] : [kernel];
  },
  linear: (op, [h, w, c]) => {
    const kernel: Part = ["kernel", [h * w * c, op.units], h * w * c];
    return op.bias ? [kernel, ["bias", [op.units], 0]] : [kernel];
  },
  batchNorm: (_, [, , c]) => [
    ["gamma", [c], 0],
    ["beta", [c], 0],
    ["mean", [c], 0],
    ["variance", [c], 0],
  ],
  input: none,
  relu: none,
  maxPool: none,
  avgPool: none,
  globalAvgPool: none,
  flatten: none,
  channelShuffle: none,
  concat: none,
  add: none,
  dropout: none,
  softmax: none,
};

// The record above pairs each kind with its own operation; TypeScript cannot see the pairing through the union.
const partsOf = (op: Op, input: Shape): readonly Part[] => (PARTS[op.kind] as PartsOf<OpKind>)(op, input);

/** Names and shapes of everything `graph` must be given to run. */
export function weightSpecs(graph: Graph): WeightSpec[] {
  const byId = new Map<string, Node>(graph.nodes.map((node) => [node.id, node]));
  return graph.nodes.flatMap((node) => {
    const input = byId.get(node.inputs[0] ?? "")?.shape ?? node.shape;
    return partsOf(node.op, input).map(([role, shape, fanIn]) => ({
      name: `${node.id}/${role}`,
      node: node.id,
      role,
      shape,
      fanIn,
    }));
  });
}

/** How many numbers a shape holds. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((size, n) => size * n, 1);

/**
 * Exactly the weights that `graph` needs, taken from `available` by name.
 * @throws WeightsError naming the tensor that is missing or of another shape.
 */
export function pick(graph: Graph, available: Weights): Weights {
  return new Map(
    weightSpecs(graph).map((spec) => {
      const tensor = weightOf(available, spec.node, spec.role);
      if (tensor.shape.join() !== spec.shape.join() || tensor.data.length !== sizeOf(spec.shape)) {
        throw new WeightsError(`${spec.name} is [${tensor.shape}] but the graph needs [${spec.shape}]`);
      }
      return [spec.name, tensor] as const;
    }),
  );
}

/** Flat arrays by name, as a page hands them over, with the shapes that `graph` gives them. */
export function fromArrays(graph: Graph, tensors: Readonly<Record<string, Float32Array>>): Weights {
  const named = new Map<string, WeightTensor>();
  for (const spec of weightSpecs(graph)) {
    const data = tensors[spec.name];
    if (!data) throw new WeightsError(`there are no weights named ${spec.name}`);
    if (data.length !== sizeOf(spec.shape)) {
      throw new WeightsError(`${spec.name} holds ${data.length} numbers but the graph needs ${sizeOf(spec.shape)}`);
    }
    named.set(spec.name, { shape: spec.shape, data });
  }
  return named;
}
