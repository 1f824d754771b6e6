/** A graph as Keras 3: a function that returns a `keras.Model` of the functional API. Layers that own numbers are named after their nodes. */
import type { Graph } from "@/lib/graph/graph";
import { allSides, type Edges, edges, equal, NO_EDGES, reach, tensorflowWord } from "./edges";
import { type Dialect, type LayerCalls, layered } from "./layered";
import { className, nameOf } from "./names";
import { decimal, heading, indented, list, parametersAlone, type SourceOptions } from "./text";

const rows = ({ top, bottom, left, right }: Edges): string => `((${top}, ${bottom}), (${left}, ${right}))`;
const zeros = (around: Edges): string => `layers.ZeroPadding2D(${allSides(around) ?? rows(around)})`;
const unless = (usual: string | number, argument: string, value: string | number): string | false =>
  value !== usual && `${argument}=${typeof value === "string" ? `"${value}"` : value}`;

const CALLS: LayerCalls = {
  input: () => [],
  conv: ({ op, input, name, activation }) => {
    const around = edges(op, input);
    const word = tensorflowWord(op, input, around);
    const depthwise = op.groups > 1 && op.groups === input[2];
    const layer = list(
      !depthwise && `${op.filters}`,
      `${op.kernel}`,
      unless(1, "strides", op.stride),
      unless("valid", "padding", word ?? "valid"),
      depthwise ? unless(1, "depth_multiplier", op.filters / op.groups) : unless(1, "groups", op.groups),
      activation && `activation="${activation}"`,
      !op.bias && "use_bias=False",
      `name="${name}"`,
    );
    return [...(word === null ? [zeros(around)] : []), `layers.${depthwise ? "Depthwise" : ""}Conv2D(${layer})`];
  },
  linear: ({ op, name, activation }) => [
    `layers.Dense(${list(`${op.units}`, activation && `activation="${activation}"`, !op.bias && "use_bias=False", `name="${name}"`)})`,
  ],
  batchNorm: ({ op, name }) => [`layers.BatchNormalization(epsilon=${decimal(op.epsilon)}, name="${name}")`],
  relu: ({ op }) => [`layers.ReLU(${op.ceiling === undefined ? "" : `max_value=${op.ceiling}`})`],
  maxPool: ({ op, input, node, positive }) => {
    const around = reach(op, input, node.shape);
    const word = tensorflowWord(op, input, around);
    const layer = `layers.MaxPooling2D(${list(`${op.size}`, `strides=${op.stride}`, unless("valid", "padding", word ?? "valid"))})`;
    if (word !== null) return [layer];
    // Zeros cannot win where no number is negative.
    if (positive) return [zeros(around), layer];
    const all = `((0, 0), ${rows(around).slice(1, -1)}, (0, 0))`;
    return [`layers.Lambda(lambda t: ops.pad(t, ${all}, constant_values=float("-inf")))`, layer];
  },
  avgPool: ({ op, input }) => {
    const around = edges(op, input);
    const mean = `layers.AveragePooling2D(${op.size}, strides=${op.stride})`;
    if (equal(around, NO_EDGES)) return [mean];
    if (op.countPadding) return [zeros(around), mean];
    // Whether what "same" pads counts in a mean differs between Keras' backends; this is the mean of what is inside in all of them.
    const padded = (of: string) => `${mean}(${zeros(around)}(${of}))`;
    return [`layers.Lambda(lambda t: ${padded("t")} / ${padded("ops.ones_like(t)")})`];
  },
  globalAvgPool: () => ["layers.GlobalAveragePooling2D()"],
  flatten: ({ flat }) => (flat ? [] : ["layers.Flatten()"]),
  channelShuffle: ({ op, input: [h, w, c] }) => {
    const groups = op.direction === "paper" ? op.groups : c / op.groups;
    return [
      `layers.Reshape((${h}, ${w}, ${groups}, ${c / groups}))`,
      "layers.Permute((1, 2, 4, 3))",
      `layers.Reshape((${h}, ${w}, ${c}))`,
    ];
  },
  concat: () => ["layers.Concatenate()"],
  add: () => ["layers.Add()"],
  dropout: ({ op }) => [`layers.Dropout(${op.rate})`],
  softmax: () => ["layers.Softmax()"],
};

const KERAS: Dialect = {
  calls: CALLS,
  apply: (made, read) => `${made}(${read})`,
  assign: (variable, value) => `${variable} = ${value}`,
  flatten: "layers.Flatten()",
  unflatten: (channels) => `layers.Reshape((1, 1, ${channels}))`,
  again: null,
  activates: () => true,
  remark: "#",
};

/** Keras source of `graph`. */
export function keras(whole: Graph, { name, notes }: SourceOptions = {}): string {
  const { graph, lines, result } = layered(whole, KERAS);
  const called = className(name ?? nameOf(whole));
  const body = [
    `inputs = keras.Input(shape=(${graph.nodes[0]?.shape.join(", ")}))`,
    "x = inputs",
    ...lines,
    "",
    `return keras.Model(inputs, ${result}, name="${called}")`,
  ];
  const uses = lines.some((line) => line.includes("ops."));
  return [
    ...heading(notes, "#"),
    "import keras",
    `from keras import layers${uses ? ", ops" : ""}`,
    "",
    "",
    `def ${called}():`,
    `    """${parametersAlone(graph)}."""`,
    ...indented(body, 4),
    "",
  ].join("\n");
}
