/** Each operation's shape rule: from the shapes it reads to the shape it gives, or a refusal. */
import { refuse } from "./faults";
import type { Op, OpKind, OpOf, Padding, Shape } from "./ops";

/** Beyond this a total of multiply-adds would no longer be an exact integer in a double; 1/1024 of it per node leaves room for sums. */
const MOST_PER_NODE = Math.floor(Number.MAX_SAFE_INTEGER / 1024);

/** Zeros put before and after `size` rows (or columns). `same` puts the odd one after, as TensorFlow does. */
export function paddingOf(
  padding: Padding,
  size: number,
  kernel: number,
  stride: number,
): [before: number, after: number] {
  if (padding === "valid") return [0, 0];
  if (padding !== "same") return [padding, padding];
  const total = Math.max(0, (Math.ceil(size / stride) - 1) * stride + kernel - size);
  return [Math.floor(total / 2), Math.ceil(total / 2)];
}

/**
 * Rows (or columns) that come out of a sliding window; 0 or less when the window does not fit.
 * `ceil` counts a last partial window, as long as it starts inside the input or its leading padding (Caffe, PyTorch).
 */
export function outputSize(size: number, kernel: number, stride: number, padding: Padding, ceil = false): number {
  const [before, after] = paddingOf(padding, size, kernel, stride);
  const room = size + before + after - kernel;
  if (!ceil) return Math.floor(room / stride) + 1;
  const out = Math.floor((room + stride - 1) / stride) + 1;
  return (out - 1) * stride >= size + before ? out - 1 : out;
}

function whole(node: string, key: string, value: number, min: number): void {
  if (!Number.isInteger(value) || value < min) refuse(node, "operand-range", [value, min], { key });
}

function one(node: string, inputs: readonly Shape[]): Shape {
  const [first] = inputs;
  if (first === undefined || inputs.length !== 1) return refuse(node, "input-count", [inputs.length, 1]);
  return first;
}

interface Window {
  readonly kernel: number;
  readonly stride: number;
  readonly padding: Padding;
  readonly ceil?: boolean;
}

function slide(node: string, [h, w]: Shape, { kernel, stride, padding, ceil = false }: Window): [number, number] {
  whole(node, "kernel", kernel, 1);
  whole(node, "stride", stride, 1);
  if (typeof padding === "number") whole(node, "padding", padding, 0);
  const along = (size: number): number => {
    const out = outputSize(size, kernel, stride, padding, ceil);
    const [before, after] = paddingOf(padding, size, kernel, stride);
    return out < 1 ? refuse(node, "no-output", [kernel, size + before + after]) : out;
  };
  return [along(h), along(w)];
}

type PoolOp = OpOf<"maxPool"> | OpOf<"avgPool">;

function pool(node: string, op: PoolOp, input: Shape, ceil: boolean): Shape {
  if (typeof op.padding === "number" && 2 * op.padding > op.size) refuse(node, "pool-padding", [op.padding, op.size]);
  const [h, w] = slide(node, input, { kernel: op.size, stride: op.stride, padding: op.padding, ceil });
  return [h, w, input[2]];
}

type Rules = { readonly [K in OpKind]: (node: string, op: OpOf<K>, inputs: readonly Shape[]) => Shape };

const RULES: Rules = {
  input: (node, { shape }, inputs) => {
    if (inputs.length > 0) refuse(node, "input-count", [inputs.length, 0]);
    for (const size of shape) whole(node, "shape", size, 1);
    return shape;
  },
  conv: (node, op, inputs) => {
    const input = one(node, inputs);
    whole(node, "filters", op.filters, 1);
    whole(node, "groups", op.groups, 1);
    if (op.kernel % 2 === 0) refuse(node, "kernel-odd", [op.kernel, op.kernel + 1]);
    if (input[2] % op.groups !== 0) refuse(node, "groups-divide-in", [op.groups, input[2]]);
    if (op.filters % op.groups !== 0) refuse(node, "groups-divide-out", [op.groups, op.filters]);
    const [h, w] = slide(node, input, op);
    const work = h * w * op.filters * op.kernel * op.kernel * (input[2] / op.groups);
    if (work > MOST_PER_NODE) refuse(node, "too-much", [work, MOST_PER_NODE]);
    return [h, w, op.filters];
  },
  linear: (node, op, inputs) => {
    const [h, w, c] = one(node, inputs);
    whole(node, "units", op.units, 1);
    if (h !== 1 || w !== 1) refuse(node, "linear-flat", [h, w]);
    if (c * op.units > MOST_PER_NODE) refuse(node, "too-much", [c * op.units, MOST_PER_NODE]);
    return [1, 1, op.units];
  },
  batchNorm: (node, _, inputs) => one(node, inputs),
  relu: (node, _, inputs) => one(node, inputs),
  maxPool: (node, op, inputs) => pool(node, op, one(node, inputs), op.ceil),
  avgPool: (node, op, inputs) => pool(node, op, one(node, inputs), false),
  globalAvgPool: (node, _, inputs) => [1, 1, one(node, inputs)[2]],
  flatten: (node, _, inputs) => {
    const [h, w, c] = one(node, inputs);
    return [1, 1, h * w * c];
  },
  channelShuffle: (node, op, inputs) => {
    const input = one(node, inputs);
    whole(node, "groups", op.groups, 1);
    if (input[2] % op.groups !== 0) refuse(node, "groups-divide", [op.groups, input[2]]);
    return input;
  },
  concat: (node, _, inputs) => {
    const [first, ...rest] = inputs;
    if (first === undefined || rest.length === 0) return refuse(node, "input-count", [inputs.length, 2]);
    for (const shape of rest) {
      if (shape[0] !== first[0]) refuse(node, "concat-sizes", [first[0], shape[0]]);
      if (shape[1] !== first[1]) refuse(node, "concat-sizes", [first[1], shape[1]]);
    }
    return [first[0], first[1], inputs.reduce((sum, shape) => sum + shape[2], 0)];
  },
  add: (node, _, inputs) => {
    const [first, second] = inputs;
    if (first === undefined || second === undefined || inputs.length !== 2)
      return refuse(node, "input-count", [inputs.length, 2]);
    for (const axis of [0, 1, 2] as const)
      if (first[axis] !== second[axis]) refuse(node, "add-shapes", [first[axis], second[axis]]);
    return first;
  },
  dropout: (node, _, inputs) => one(node, inputs),
  softmax: (node, _, inputs) => one(node, inputs),
};

/** Shape of what `op` gives when it reads tensors of shapes `inputs`. Throws `GraphError` where that is impossible. */
export function shapeOf(node: string, op: Op, inputs: readonly Shape[]): Shape {
  // Op and rule share their kind, which the compiler cannot follow through an indexed record.
  const rule = RULES[op.kind] as (node: string, op: Op, inputs: readonly Shape[]) => Shape;
  const shape = rule(node, op, inputs);
  const count = shape[0] * shape[1] * shape[2];
  return count > MOST_PER_NODE ? refuse(node, "too-much", [count, MOST_PER_NODE]) : shape;
}
