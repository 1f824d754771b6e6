/** Each operation as ONNX's own, with explicit pads wherever a window slides: every runtime means the same by them. */
import type { Node } from "@/lib/graph/graph";
import type { OpKind, OpOf, Shape } from "@/lib/graph/ops";
import { type Edges, edges, reach, type WindowOp } from "../source/edges";
import type { Attribute, Constant, OnnxNode, Parameter } from "./parts";

export interface Place {
  /** Shape of what is first read. */
  readonly input: Shape;
  /** Names of the tensors that are read, and of the one that is made. */
  readonly inputs: readonly string[];
  readonly output: string;
  /** Whether rows of numbers are read. */
  readonly flat: boolean;
  /** A constant list of sizes; gives its name back. */
  ints(name: string, sizes: readonly number[]): string;
}

export interface Operations {
  readonly nodes: readonly OnnxNode[];
  readonly parameters?: readonly Parameter[];
  readonly constants?: readonly Constant[];
}

type Writers = { readonly [K in OpKind]: (op: OpOf<K>, place: Place, node: Node) => Operations };
type Attributes = Readonly<Record<string, Attribute>>;

const one = (type: string, { inputs, output }: Place, attributes: Attributes = {}): OnnxNode => ({
  type,
  inputs,
  output,
  attributes,
});

const plain =
  (type: string, attributes: Attributes = {}) =>
  (_: unknown, place: Place): Operations => ({ nodes: [one(type, place, attributes)] });

function sliding({ stride }: WindowOp, size: number, { top, left, bottom, right }: Edges): Attributes {
  return { kernel_shape: [size, size], strides: [stride, stride], pads: [top, left, bottom, right] };
}

const WRITE: Writers = {
  input: () => ({ nodes: [] }),
  conv: (op, place, { id }) => {
    const kernel = [op.filters, place.input[2] / op.groups, op.kernel, op.kernel];
    const inputs = [...place.inputs, `${id}/kernel`, ...(op.bias ? [`${id}/bias`] : [])];
    const attributes = { ...sliding(op, op.kernel, edges(op, place.input)), group: op.groups };
    return {
      nodes: [one("Conv", { ...place, inputs }, attributes)],
      parameters: [
        { name: `${id}/kernel`, shape: kernel, order: "filters-first" },
        ...(op.bias ? [{ name: `${id}/bias`, shape: [op.filters], order: "as-is" } as const] : []),
      ],
    };
  },
  linear: (op, place, { id }) => ({
    nodes: [one("Gemm", { ...place, inputs: [...place.inputs, `${id}/kernel`, ...(op.bias ? [`${id}/bias`] : [])] })],
    parameters: [
      { name: `${id}/kernel`, shape: [place.input[2], op.units], order: "as-is" },
      ...(op.bias ? [{ name: `${id}/bias`, shape: [op.units], order: "as-is" } as const] : []),
    ],
  }),
  batchNorm: (op, place, { id }) => {
    const names = ["gamma", "beta", "mean", "variance"].map((role) => `${id}/${role}`);
    return {
      nodes: [
        one(
          "BatchNormalization",
          { ...place, inputs: [...place.inputs, ...names] },
          { epsilon: { float: op.epsilon } },
        ),
      ],
      parameters: names.map((name) => ({ name, shape: [place.input[2]], order: "as-is" })),
    };
  },
  relu: (op, place) => {
    if (op.ceiling === undefined) return { nodes: [one("Relu", place)] };
    const [low, high] = ["clip/0", `clip/${op.ceiling}`];
    return {
      nodes: [one("Clip", { ...place, inputs: [...place.inputs, low, high] })],
      constants: [
        { name: low, shape: [], data: Float32Array.of(0) },
        { name: high, shape: [], data: Float32Array.of(op.ceiling) },
      ],
    };
  },
  // A last partial window (ceil mode) is written as the padding that it reaches into.
  maxPool: (op, place, { shape }) => ({
    nodes: [one("MaxPool", place, sliding(op, op.size, reach(op, place.input, shape)))],
  }),
  avgPool: (op, place) => ({
    nodes: [
      one("AveragePool", place, {
        ...sliding(op, op.size, edges(op, place.input)),
        count_include_pad: op.countPadding ? 1 : 0,
      }),
    ],
  }),
  globalAvgPool: plain("GlobalAveragePool"),
  // Rows of numbers are in the graph's own order, channels last.
  flatten: (_, place, { id }) => {
    const [h, w] = place.input;
    if (place.flat) return { nodes: [one("Identity", place)] };
    if (h * w === 1) return { nodes: [one("Flatten", place, { axis: 1 })] };
    const last = `${id}/channels-last`;
    return {
      nodes: [
        one("Transpose", { ...place, output: last }, { perm: [0, 2, 3, 1] }),
        one("Flatten", { ...place, inputs: [last] }, { axis: 1 }),
      ],
    };
  },
  channelShuffle: (op, place, { id }) => {
    const [h, w, c] = place.input;
    const rows = op.direction === "paper" ? op.groups : c / op.groups;
    const [split, turned] = [`${id}/split`, `${id}/turned`];
    // A size of 0 is the batch's own.
    const apart = place.ints(`${split}/shape`, [0, rows, c / rows, h * w]);
    const joined = place.ints(`${id}/shape`, [0, c, h, w]);
    return {
      nodes: [
        one("Reshape", { ...place, inputs: [...place.inputs, apart], output: split }),
        one("Transpose", { ...place, inputs: [split], output: turned }, { perm: [0, 2, 1, 3] }),
        one("Reshape", { ...place, inputs: [turned, joined] }),
      ],
    };
  },
  concat: plain("Concat", { axis: 1 }),
  add: plain("Add"),
  // At inference nothing is dropped.
  dropout: plain("Identity"),
  softmax: plain("Softmax", { axis: 1 }),
};

/** ONNX nodes of one of the graph's. */
export function operations(node: Node, place: Place): Operations {
  const write = WRITE[node.op.kind] as (op: Node["op"], place: Place, node: Node) => Operations;
  return write(node.op, place, node);
}
