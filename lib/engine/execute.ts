/** graph + weights + input -> activations, on TensorFlow.js. The one place that says how each operation runs. */
import {
  add,
  avgPool,
  batchNorm,
  clone,
  concat,
  fused,
  maxPool,
  pad,
  relu,
  relu6,
  reshape,
  softmax,
  split,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tidy,
  transpose,
} from "@tensorflow/tfjs-core";
import type { Node } from "@/lib/graph/graph";
import type { OpKind, OpOf, Shape } from "@/lib/graph/ops";
import { paddingOf } from "@/lib/graph/shapes";
import type { WeightRole } from "@/lib/weights/weights";
import type { FusedActivation, Step } from "./plan";

/** Weight tensors of one program. A grouped convolution owns one kernel and one bias per group. */
export interface Parameters {
  tensors(node: Node, role: WeightRole): readonly (Tensor1D | Tensor2D | Tensor4D)[];
}

interface Call<K extends OpKind> {
  readonly node: Node;
  readonly op: OpOf<K>;
  readonly inputs: readonly Tensor4D[];
  readonly parameters: Parameters;
  readonly activation: FusedActivation;
}

type Edges = [[number, number], [number, number], [number, number], [number, number]];

const shapeOf = (x: Tensor4D): Shape => [x.shape[1], x.shape[2], x.shape[3]];

/**
 * Rows and columns around what a pool reads, as explicit lists. The far side gets more where a last window that is
 * only partly inside counts (ceil mode); the graph's shape rule has already said how many windows there are.
 */
function edges(op: OpOf<"maxPool"> | OpOf<"avgPool">, input: Shape, output: Shape): Edges {
  const along = (axis: 0 | 1): [number, number] => {
    const [before, after] = paddingOf(op.padding, input[axis], op.size, op.stride);
    return [before, Math.max(after, (output[axis] - 1) * op.stride + op.size - input[axis] - before)];
  };
  return [[0, 0], along(0), along(1), [0, 0]];
}

function first(inputs: readonly Tensor4D[]): Tensor4D {
  const x = inputs[0];
  if (!x) throw new Error("an operation without an input");
  return x;
}

function convolution({ node, op, inputs, parameters, activation }: Call<"conv">): Tensor4D {
  const x = first(inputs);
  const kernels = parameters.tensors(node, "kernel") as readonly Tensor4D[];
  const biases = op.bias ? (parameters.tensors(node, "bias") as readonly Tensor1D[]) : [];
  const common = { strides: op.stride, pad: op.padding, activation };
  const run = (part: Tensor4D, filter: Tensor4D, bias: Tensor1D | undefined, depthwise: boolean): Tensor4D =>
    (depthwise ? fused.depthwiseConv2d : fused.conv2d)({ ...common, x: part, filter, ...(bias && { bias }) });
  const [only] = kernels;
  if (kernels.length === 1 && only) return run(x, only, biases[0], op.groups > 1);
  // TensorFlow.js has no grouped convolution: split, one fused convolution a group, concat.
  const parts = split(x, kernels.length, 3);
  return concat(
    kernels.map((kernel, g) => run(parts[g] as Tensor4D, kernel, biases[g], false)),
    3,
  );
}

function pool({ node, op, inputs }: Call<"maxPool"> | Call<"avgPool">): Tensor4D {
  const x = first(inputs);
  const around = edges(op, shapeOf(x), node.shape);
  // Wasm refuses to pool one element.
  if (op.size === 1 && op.stride === 1) return clone(x);
  // Padding counts as minus infinity in every backend's maxPool, and is left out of the divisor by every avgPool ...
  if (op.kind === "maxPool") return maxPool(x, op.size, op.stride, around);
  // ... unless the zeros are really there.
  return op.countPadding
    ? avgPool(pad(x, around), op.size, op.stride, "valid")
    : avgPool(x, op.size, op.stride, around);
}

type Runs = { readonly [K in OpKind]: (call: Call<K>) => Tensor4D };

const RUN: Runs = {
  input: () => {
    throw new Error("an input is given, not run");
  },
  conv: convolution,
  linear: ({ node, op, inputs, parameters, activation }) => {
    const x = first(inputs);
    const [kernel] = parameters.tensors(node, "kernel") as readonly Tensor2D[];
    const [bias] = op.bias ? (parameters.tensors(node, "bias") as readonly Tensor1D[]) : [];
    if (!kernel) throw new Error(`${node.id} has no kernel`);
    const rows = reshape(x, [x.shape[0], -1]) as Tensor2D;
    return reshape(fused.matMul({ a: rows, b: kernel, ...(bias && { bias }), activation }), [-1, 1, 1, op.units]);
  },
  batchNorm: ({ node, op, inputs, parameters }) => {
    const [mean, variance, beta, gamma] = (["mean", "variance", "beta", "gamma"] as const).map(
      (role) => parameters.tensors(node, role)[0] as Tensor1D,
    ) as [Tensor1D, Tensor1D, Tensor1D, Tensor1D];
    return batchNorm(first(inputs), mean, variance, beta, gamma, op.epsilon);
  },
  relu: ({ op, inputs }) => (op.ceiling === 6 ? relu6(first(inputs)) : relu(first(inputs))),
  maxPool: pool,
  avgPool: pool,
  globalAvgPool: ({ inputs }) => {
    const x = first(inputs);
    const [h, w] = shapeOf(x);
    return h * w === 1 ? clone(x) : avgPool(x, [h, w], 1, "valid");
  },
  flatten: ({ inputs }) => reshape(first(inputs), [first(inputs).shape[0], 1, 1, -1]),
  channelShuffle: ({ op, inputs }) => {
    const x = first(inputs);
    const [h, w, c] = shapeOf(x);
    const rows = op.direction === "paper" ? op.groups : c / op.groups;
    return reshape(transpose(reshape(x, [-1, rows, c / rows]), [0, 2, 1]), [-1, h, w, c]);
  },
  concat: ({ inputs }) => (inputs.length === 1 ? clone(first(inputs)) : concat([...inputs], 3)),
  add: ({ inputs }) => inputs.slice(1).reduce((sum, x) => add(sum, x), clone(first(inputs))),
  // At inference nothing is dropped.
  dropout: ({ inputs }) => clone(first(inputs)),
  softmax: ({ inputs }) => softmax(first(inputs)),
};

/** Runs one operation; every tensor made on the way is freed. */
function runStep(step: Step, inputs: readonly Tensor4D[], parameters: Parameters): Tensor4D {
  const run = RUN[step.node.op.kind] as (call: Call<OpKind>) => Tensor4D;
  return tidy(() => run({ node: step.node, op: step.node.op, inputs, parameters, activation: step.activation }));
}

export interface Executed {
  /** The tensors that outlive the run, by node id; the caller disposes them. */
  readonly kept: ReadonlyMap<string, Tensor4D>;
  /** Shapes of all tensors that really ran. */
  readonly shapes: Readonly<Record<string, Shape>>;
}

function givenTo({ id }: Node, given: ReadonlyMap<string, Tensor4D>): Tensor4D {
  const x = given.get(id);
  if (!x) throw new Error(`${id} is given nothing`);
  return x;
}

/**
 * Runs the steps of a plan on `given` ([batch, height, width, channels] by node id), freeing each tensor after its last
 * reader. Nothing stays alive when it throws.
 * @param onStep told after each operation; on a backend that computes at once, that is when it is done.
 */
export function execute(
  steps: readonly Step[],
  parameters: Parameters,
  given: ReadonlyMap<string, Tensor4D>,
  onStep?: (step: Step) => void,
): Executed {
  const live = new Map<string, Tensor4D>();
  const shapes: Record<string, Shape> = {};
  try {
    for (const step of steps) {
      const inputs = step.node.inputs.map((id) => {
        const x = live.get(id);
        if (!x) throw new Error(`${step.node.id} reads ${id}, which has not run`);
        return x;
      });
      const x = step.node.op.kind === "input" ? clone(givenTo(step.node, given)) : runStep(step, inputs, parameters);
      onStep?.(step);
      live.set(step.gives, x);
      shapes[step.gives] = shapeOf(x);
      for (const id of step.frees) {
        live.get(id)?.dispose();
        live.delete(id);
      }
    }
    return { kept: live, shapes };
  } catch (cause) {
    for (const x of live.values()) x.dispose();
    throw cause;
  }
}
