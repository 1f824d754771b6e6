/** A graph with its weights as an ONNX file (opset 17, NCHW), for runtimes other than ours. */
import type { Graph, Node } from "@/lib/graph/graph";
import type { OpKind, OpOf, Shape } from "@/lib/graph/ops";
import { paddingOf } from "@/lib/graph/shapes";
import { type Weights, type WeightTensor, weightOf } from "@/lib/weights/weights";
import { bytes, type Field, float, int, message, text } from "./proto";

const FLOAT = 1;
const INT64 = 7;

type Attribute = number | readonly number[] | { readonly float: number };

/** onnx.proto: AttributeProto is name 1, f 2, i 3, ints 8, type 20. */
function attribute([name, value]: [string, Attribute]): Field {
  const head = text(1, name);
  if (typeof value === "number") return message(5, [head, int(3, value), int(20, 2)]);
  if ("float" in value) return message(5, [head, float(2, value.float), int(20, 1)]);
  return message(5, [head, ...value.map((n) => int(8, n)), int(20, 7)]);
}

/** NodeProto: input 1, output 2, name 3, op_type 4, attribute 5. */
function node(
  type: string,
  inputs: readonly string[],
  output: string,
  attributes: Readonly<Record<string, Attribute>> = {},
): Field {
  return message(1, [
    ...inputs.map((name) => text(1, name)),
    text(2, output),
    text(3, output),
    text(4, type),
    ...Object.entries(attributes).map(attribute),
  ]);
}

/** TensorProto: dims 1, data_type 2, name 8, raw_data 9. */
function tensor(name: string, shape: readonly number[], data: Float32Array | BigInt64Array): Field {
  const type = data instanceof Float32Array ? FLOAT : INT64;
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return message(5, [...shape.map((n) => int(1, n)), int(2, type), text(8, name), bytes(9, raw)]);
}

/** ValueInfoProto: name 1, type 2, down to each dimension's size. */
const value = (field: number, name: string, shape: readonly number[]): Field =>
  message(field, [
    text(1, name),
    message(2, [
      message(1, [
        int(1, FLOAT),
        message(
          2,
          shape.map((n) => message(1, [int(1, n)])),
        ),
      ]),
    ]),
  ]);

/** HWIO to OIHW. */
function kernelOf({ shape, data }: WeightTensor): WeightTensor {
  const [h = 0, w = 0, inputs = 0, outputs = 0] = shape;
  const out = new Float32Array(data.length);
  for (let place = 0; place < h * w; place++)
    for (let i = 0; i < inputs; i++)
      for (let o = 0; o < outputs; o++)
        out[(o * inputs + i) * h * w + place] = data[(place * inputs + i) * outputs + o] ?? 0;
  return { shape: [outputs, inputs, h, w], data: out };
}

interface Place {
  readonly node: Node;
  readonly input: Shape;
  readonly weights: Weights;
}

type Writers = { readonly [K in OpKind]: (op: OpOf<K>, place: Place) => readonly Field[] };

const own = ({ node: { id } }: Place, role: string) => `${id}/${role}`;
const initial = (
  place: Place,
  role: "kernel" | "bias" | "gamma" | "beta" | "mean" | "variance",
  change = (w: WeightTensor) => w,
) => {
  const { shape, data } = change(weightOf(place.weights, place.node.id, role));
  return tensor(own(place, role), shape, data);
};

const plain =
  (type: string, attributes: Readonly<Record<string, Attribute>> = {}) =>
  (_: unknown, { node: { id, inputs } }: Place) => [node(type, inputs, id, attributes)];

interface Sliding {
  readonly padding: OpOf<"conv">["padding"];
  readonly stride: number;
}

function sliding({ padding, stride }: Sliding, size: number, [h, w]: Shape): Record<string, Attribute> {
  const [top, bottom] = paddingOf(padding, h, size, stride);
  const [left, right] = paddingOf(padding, w, size, stride);
  return { kernel_shape: [size, size], strides: [stride, stride], pads: [top, left, bottom, right] };
}

const WRITE: Writers = {
  input: () => [],
  conv: (op, place) => {
    const names = [...place.node.inputs, own(place, "kernel"), ...(op.bias ? [own(place, "bias")] : [])];
    return [
      node("Conv", names, place.node.id, { ...sliding(op, op.kernel, place.input), group: op.groups }),
      initial(place, "kernel", kernelOf),
      ...(op.bias ? [initial(place, "bias")] : []),
    ];
  },
  linear: (op, place) => {
    const flat = own(place, "flat");
    const names = [flat, own(place, "kernel"), ...(op.bias ? [own(place, "bias")] : [])];
    return [
      node("Flatten", place.node.inputs, flat, { axis: 1 }),
      node("Gemm", names, place.node.id),
      initial(place, "kernel"),
      ...(op.bias ? [initial(place, "bias")] : []),
    ];
  },
  batchNorm: (op, place) => {
    const roles = ["gamma", "beta", "mean", "variance"] as const;
    return [
      node("BatchNormalization", [...place.node.inputs, ...roles.map((role) => own(place, role))], place.node.id, {
        epsilon: { float: op.epsilon },
      }),
      ...roles.map((role) => initial(place, role)),
    ];
  },
  relu: (op, place) => {
    if (op.ceiling !== 6) return plain("Relu")(op, place);
    const limits = ["low", "high"].map((name) => own(place, name));
    return [
      node("Clip", [...place.node.inputs, ...limits], place.node.id),
      ...limits.map((name, i) => tensor(name, [], Float32Array.of(6 * i))),
    ];
  },
  maxPool: (op, place) =>
    plain("MaxPool", { ...sliding(op, op.size, place.input), ceil_mode: op.ceil ? 1 : 0 })(op, place),
  avgPool: (op, place) =>
    plain("AveragePool", { ...sliding(op, op.size, place.input), count_include_pad: op.countPadding ? 1 : 0 })(
      op,
      place,
    ),
  globalAvgPool: plain("GlobalAveragePool"),
  flatten: plain("Flatten", { axis: 1 }),
  channelShuffle: (op, place) => {
    const { node: at, input } = place;
    const [h, w, c] = input;
    const rows = op.direction === "paper" ? op.groups : c / op.groups;
    const shape = (name: string, sizes: readonly number[]) =>
      tensor(own(place, name), [sizes.length], BigInt64Array.from(sizes.map(BigInt)));
    return [
      shape("split", [1, rows, c / rows, h * w]),
      shape("joined", [1, c, h, w]),
      node("Reshape", [...at.inputs, own(place, "split")], own(place, "groups")),
      node("Transpose", [own(place, "groups")], own(place, "turned"), { perm: [0, 2, 1, 3] }),
      node("Reshape", [own(place, "turned"), own(place, "joined")], at.id),
    ];
  },
  concat: plain("Concat", { axis: 1 }),
  add: plain("Add"),
  dropout: plain("Identity"),
  softmax: plain("Softmax", { axis: 1 }),
};

/** Bytes of the model; its input is `input`, [1, channels, height, width], its output the graph's. */
export function onnx(graph: Graph, weights: Weights): Buffer {
  const shapes = new Map(graph.nodes.map(({ id, shape }) => [id, shape]));
  const parts = graph.nodes.flatMap((each) => {
    const write = WRITE[each.op.kind] as (op: Node["op"], place: Place) => readonly Field[];
    return write(each.op, { node: each, input: shapes.get(each.inputs[0] ?? "") ?? each.shape, weights });
  });
  const [h, w, c] = graph.nodes[0]?.shape ?? [0, 0, 0];
  const last = graph.nodes.find(({ id }) => id === graph.output);
  const [oh, ow, oc] = last?.shape ?? [0, 0, 0];
  const flat = last?.op.kind === "flatten" || last?.op.kind === "linear";
  const output = value(12, graph.output, flat ? [1, oc] : [1, oc, oh, ow]);
  const body = message(7, [...parts, text(2, "graph"), value(11, "input", [1, c, h, w]), output]);
  return Buffer.concat([int(1, 8), body, message(8, [text(1, ""), int(2, 17)])]);
}
