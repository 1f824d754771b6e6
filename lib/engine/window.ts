/** Exact floats behind the picture: one window of one convolution or linear layer, or one map. */
import type { Graph, Node } from "@/lib/graph/graph";
import type { OpOf } from "@/lib/graph/ops";
import { paddingOf } from "@/lib/graph/shapes";
import { type Weights, weightOf } from "@/lib/weights/weights";
import { foldedFor } from "./fold";
import type { WindowResult } from "./protocol";

/** What the worker keeps of the newest run of each diagram: plain arrays, no tensors. */
export interface Kept {
  readonly run: number;
  readonly graph: Graph;
  readonly weights: Weights;
  /** NHWC, by node id. */
  readonly floats: ReadonlyMap<string, Float32Array>;
}

export interface Place {
  readonly node: string;
  readonly y: number;
  readonly x: number;
  readonly filter: number;
}

type Convolution = Node & { readonly op: OpOf<"conv"> };

/** The activations that a convolution's own are turned into: through batch norm and ReLU, as long as there is one reader. */
function downstream(graph: Graph, id: string): readonly string[] {
  const chain = [id];
  for (;;) {
    const last = chain.at(-1);
    const readers = graph.nodes.filter((node) => last !== undefined && node.inputs.includes(last));
    const [only] = readers;
    if (readers.length !== 1 || !only || (only.op.kind !== "batchNorm" && only.op.kind !== "relu")) return chain;
    chain.push(only.id);
  }
}

/** Nodes whose floats must be kept so that the windows of every tapped convolution can be answered. */
export function windowInputs(graph: Graph, taps: ReadonlySet<string>): readonly string[] {
  return graph.nodes
    .filter(
      ({ id, op }) =>
        (op.kind === "conv" || op.kind === "linear") && downstream(graph, id).some((each) => taps.has(each)),
    )
    .flatMap((node) => node.inputs);
}

function within(value: number, size: number, what: string): void {
  if (!Number.isInteger(value) || value < 0 || value >= size) {
    throw new RangeError(`there is no ${what} ${value} of ${size}`);
  }
}

/** A linear layer reads one pixel, as a 1 x 1 convolution does; its kernel lies in the same order. */
function convolution(graph: Graph, id: string): Convolution {
  const node = graph.nodes.find((each) => each.id === id);
  if (node?.op.kind === "linear") {
    const { units: filters, bias } = node.op;
    return { ...node, op: { kind: "conv", filters, kernel: 1, stride: 1, padding: 0, groups: 1, bias } };
  }
  if (node?.op.kind !== "conv") throw new RangeError(`${id} is no convolution of this run`);
  return { ...node, op: node.op };
}

function floatsOf({ floats }: Kept, id: string): Float32Array {
  const found = floats.get(id);
  if (!found) throw new RangeError(`the activations of ${id} were not asked for in this run`);
  return found;
}

/** @throws RangeError when the place or the node does not exist in the run. */
export function windowOf(kept: Kept, { node: id, y, x, filter }: Place): WindowResult {
  const { graph, weights } = foldedFor(kept.graph, kept.weights, id);
  const { op, shape, inputs } = convolution(graph, id);
  const source = graph.nodes.find((each) => each.id === inputs[0]);
  if (!source) throw new RangeError(`${id} reads nothing`);
  const [inH, inW, inC] = source.shape;
  within(y, shape[0], "row");
  within(x, shape[1], "column");
  within(filter, shape[2], "filter");
  const k = op.kernel;
  const channels = inC / op.groups;
  const firstChannel = Math.floor(filter / (op.filters / op.groups)) * channels;
  const top = y * op.stride - paddingOf(op.padding, inH, k, op.stride)[0];
  const left = x * op.stride - paddingOf(op.padding, inW, k, op.stride)[0];
  const from = floatsOf(kept, source.id);
  const weight = weightOf(weights, id, "kernel").data;
  const bias = op.bias ? (weightOf(weights, id, "bias").data[filter] ?? 0) : 0;
  const input = new Float32Array(k * k * channels);
  const kernel = new Float32Array(k * k * channels);
  let sum = bias;
  for (let i = 0; i < input.length; i++) {
    const c = i % channels;
    const tap = (i - c) / channels;
    const [row, column] = [top + Math.floor(tap / k), left + (tap % k)];
    const inside = row >= 0 && row < inH && column >= 0 && column < inW;
    input[i] = inside ? (from[(row * inW + column) * inC + firstChannel + c] ?? 0) : 0;
    kernel[i] = weight[i * op.filters + filter] ?? 0;
    sum += (input[i] ?? 0) * (kernel[i] ?? 0);
  }
  const executed = [...downstream(graph, id)].reverse().find((each) => kept.floats.has(each));
  const at = (y * shape[1] + x) * shape[2] + filter;
  return {
    status: "done",
    node: id,
    y,
    x,
    filter,
    shape: [k, k, channels],
    origin: [top, left],
    firstChannel,
    input,
    kernel,
    bias,
    sum,
    output: executed === undefined ? sum : (kept.floats.get(executed)?.[at] ?? 0),
    outputNode: executed ?? null,
  };
}

/** One map of a node, [height, width] row-major. @throws RangeError */
export function mapOf(kept: Kept, id: string, channel: number): Float32Array {
  const node = kept.graph.nodes.find((each) => each.id === id);
  if (!node) throw new RangeError(`${id} is no node of this run`);
  const channels = node.shape[2];
  within(channel, channels, "channel");
  const floats = floatsOf(kept, id);
  return Float32Array.from({ length: node.shape[0] * node.shape[1] }, (_, i) => floats[i * channels + channel] ?? 0);
}
