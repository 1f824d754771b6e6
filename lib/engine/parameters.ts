/** Weights as tensors on the backend that runs. */
import { keep, type Tensor1D, type Tensor2D, type Tensor4D, tensor } from "@tensorflow/tfjs-core";
import type { Graph, Node } from "@/lib/graph/graph";
import { type WeightRole, type Weights, type WeightTensor, weightOf } from "@/lib/weights/weights";
import type { Parameters } from "./execute";

type Parameter = Tensor1D | Tensor2D | Tensor4D;

/** The filters of one group, cut out of [..., filters]. */
function ofGroup({ shape, data }: WeightTensor, group: number, groups: number): WeightTensor {
  const filters = shape.at(-1) ?? 0;
  const each = filters / groups;
  const rows = data.length / filters;
  const part = new Float32Array(rows * each);
  for (let row = 0; row < rows; row++) {
    const from = row * filters + group * each;
    part.set(data.subarray(from, from + each), row * each);
  }
  return { shape: [...shape.slice(0, -1), each], data: part };
}

/** [k, k, 1, C] as trained is [k, k, C, 1] as TensorFlow.js names it: the same memory. */
const depthwise = ({ shape, data }: WeightTensor): WeightTensor => ({
  shape: [shape[0] ?? 1, shape[1] ?? 1, shape[3] ?? 1, 1],
  data,
});

function parts(node: Node, channels: number, role: WeightRole, weight: WeightTensor): readonly WeightTensor[] {
  if (node.op.kind !== "conv" || node.op.groups === 1) return [weight];
  const { groups, filters } = node.op;
  if (groups === channels && filters === channels) return [role === "kernel" ? depthwise(weight) : weight];
  return Array.from({ length: groups }, (_, g) => ofGroup(weight, g, groups));
}

/** Makes each tensor at its first use and keeps it until `dispose`. */
export class ParameterStore implements Parameters {
  private readonly made = new Map<string, readonly Parameter[]>();
  private readonly channels: ReadonlyMap<string, number>;

  constructor(
    graph: Graph,
    private readonly weights: Weights,
  ) {
    const shapes = new Map(graph.nodes.map((node) => [node.id, node.shape]));
    this.channels = new Map(graph.nodes.map((node) => [node.id, shapes.get(node.inputs[0] ?? "")?.[2] ?? 0]));
  }

  tensors(node: Node, role: WeightRole): readonly Parameter[] {
    const name = `${node.id}/${role}`;
    const known = this.made.get(name);
    if (known) return known;
    const channels = this.channels.get(node.id) ?? 0;
    // Made inside the tidy of the run that asks first, which must not take them along.
    const made = parts(node, channels, role, weightOf(this.weights, node.id, role)).map(
      ({ shape, data }) => keep(tensor(data, [...shape] as [number])) as Parameter,
    );
    this.made.set(name, made);
    return made;
  }

  dispose(): void {
    for (const tensors of this.made.values()) for (const each of tensors) each.dispose();
    this.made.clear();
  }
}
