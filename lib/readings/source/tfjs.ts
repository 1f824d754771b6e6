/**
 * A graph as TensorFlow.js: a function that returns a `tf.model` of layers. Layers that own numbers are named after
 * their nodes; what tf.layers lacks (groups, pools with other padding) is a small layer written out above.
 */
import type { Graph } from "@/lib/graph/graph";
import { allSides, type Edges, edges, reach, tensorflowWord } from "./edges";
import { type Dialect, type LayerCalls, layered } from "./layered";
import { className, nameOf } from "./names";
import { decimal, heading, indented, list, parametersAlone, type SourceOptions } from "./text";
import { GROUP_CONV, PADDED_POOL } from "./tfjs-layers";

const rows = ({ top, bottom, left, right }: Edges): string => `[[${top}, ${bottom}], [${left}, ${right}]]`;

function layer(type: string, ...settings: readonly (string | false | undefined)[]): string {
  const inside = list(...settings);
  return `tf.layers.${type}(${inside === "" ? "" : `{ ${inside} }`})`;
}

/** TensorFlow.js takes one number for all sides as a pair of pairs only. */
const zeros = (around: Edges): string => {
  const all = allSides(around);
  return layer("zeroPadding2d", `padding: ${all === null ? rows(around) : `[${all}, ${all}]`}`);
};

const unless = (usual: string | number, key: string, value: string | number): string | false =>
  value !== usual && `${key}: ${typeof value === "string" ? `"${value}"` : value}`;

const paddedPool = (mode: "max" | "avg", { size, stride }: { size: number; stride: number }, around: Edges): string =>
  `new PaddedPool2D({ mode: "${mode}", poolSize: ${size}, strides: ${stride}, padding: ${rows(around)} })`;

const CALLS: LayerCalls = {
  input: () => [],
  conv: ({ op, input, name, activation }) => {
    const around = edges(op, input);
    const word = tensorflowWord(op, input, around);
    const depthwise = op.groups > 1 && op.groups === input[2];
    const settings = [
      !depthwise && `filters: ${op.filters}`,
      `kernelSize: ${op.kernel}`,
      unless(1, "strides", op.stride),
      unless("valid", "padding", word ?? "valid"),
      depthwise ? unless(1, "depthMultiplier", op.filters / op.groups) : unless(1, "groups", op.groups),
      activation && `activation: "${activation}"`,
      !op.bias && "useBias: false",
      `name: "${name}"`,
    ];
    const grouped = op.groups > 1 && !depthwise;
    const convolution = grouped
      ? `new GroupConv2D({ ${list(...settings)} })`
      : layer(depthwise ? "depthwiseConv2d" : "conv2d", ...settings);
    return [...(word === null ? [zeros(around)] : []), convolution];
  },
  linear: ({ op, name, activation }) => [
    layer(
      "dense",
      `units: ${op.units}`,
      activation && `activation: "${activation}"`,
      !op.bias && "useBias: false",
      `name: "${name}"`,
    ),
  ],
  batchNorm: ({ op, name }) => [layer("batchNormalization", `epsilon: ${decimal(op.epsilon)}`, `name: "${name}"`)],
  relu: ({ op }) => [layer("reLU", op.ceiling !== undefined && `maxValue: ${op.ceiling}`)],
  maxPool: ({ op, input, node, positive }) => {
    const around = reach(op, input, node.shape);
    const word = tensorflowWord(op, input, around);
    const pool = layer(
      "maxPooling2d",
      `poolSize: ${op.size}`,
      `strides: ${op.stride}`,
      `padding: "${word ?? "valid"}"`,
    );
    if (word !== null) return [pool];
    // Zeros cannot win where no number is negative.
    return positive ? [zeros(around), pool] : [paddedPool("max", op, around)];
  },
  avgPool: ({ op, input }) => {
    const around = edges(op, input);
    const word = tensorflowWord(op, input, around);
    const mean = (padding: string) =>
      layer("averagePooling2d", `poolSize: ${op.size}`, `strides: ${op.stride}`, `padding: "${padding}"`);
    // TensorFlow leaves padding out of a mean.
    if (word === "valid" || (word === "same" && !op.countPadding)) return [mean(word)];
    return op.countPadding ? [zeros(around), mean("valid")] : [paddedPool("avg", op, around)];
  },
  globalAvgPool: () => ["tf.layers.globalAveragePooling2d({})"],
  flatten: ({ flat }) => (flat ? [] : [layer("flatten")]),
  channelShuffle: ({ op, input: [h, w, c] }) => {
    const groups = op.direction === "paper" ? op.groups : c / op.groups;
    return [
      layer("reshape", `targetShape: [${h}, ${w}, ${groups}, ${c / groups}]`),
      layer("permute", "dims: [1, 2, 4, 3]"),
      layer("reshape", `targetShape: [${h}, ${w}, ${c}]`),
    ];
  },
  concat: () => [layer("concatenate")],
  add: () => [layer("add")],
  dropout: ({ op }) => [layer("dropout", `rate: ${op.rate}`)],
  softmax: () => [layer("softmax", "axis: -1")],
};

const TFJS: Dialect = {
  calls: CALLS,
  apply: (made, read) => `${made}.apply(${read})`,
  assign: (variable, value) => `${variable} = ${value};`,
  flatten: layer("flatten"),
  unflatten: (channels) => layer("reshape", `targetShape: [1, 1, ${channels}]`),
  // tf.layers 4.22 counts a value that one layer reads twice as read once, and frees it too early.
  again: layer("activation", 'activation: "linear"'),
  // The group convolution written out here is linear.
  activates: ({ op }, [, , channels]) => op.kind !== "conv" || op.groups === 1 || op.groups === channels,
  remark: "//",
};

/** TensorFlow.js source of `graph`: an ES module. */
export function tfjs(whole: Graph, { name, notes }: SourceOptions = {}): string {
  const { graph, lines, variables, result } = layered(whole, TFJS);
  const called = className(name ?? nameOf(whole));
  const others = variables.filter((variable) => variable !== "x");
  const body = [
    `const inputs = tf.input({ shape: [${graph.nodes[0]?.shape.join(", ")}] });`,
    "let x = inputs;",
    ...(others.length > 0 ? [`let ${others.join(", ")};`] : []),
    ...lines,
    "",
    `return tf.model({ inputs, outputs: ${result}, name: "${called}" });`,
  ];
  const uses = (text: string) => lines.some((line) => line.includes(text));
  return [
    ...heading(notes, "//"),
    'import * as tf from "@tensorflow/tfjs";',
    "",
    ...(uses("new GroupConv2D(") ? [GROUP_CONV, ""] : []),
    ...(uses("new PaddedPool2D(") ? [PADDED_POOL, ""] : []),
    `/** ${parametersAlone(graph)}. */`,
    `export function create${called}() {`,
    ...indented(body, 2),
    "}",
    "",
  ].join("\n");
}
