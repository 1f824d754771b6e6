/**
 * A graph as the list of layers that a PyTorch module tree of it has, in order of execution, under the names
 * such trees use: `fire2.squeeze_relu`, `conv4_dw.bn`, `stage2_unit1.gconv1.conv`.
 */
import type { Graph } from "@/lib/graph/graph";
import type { OpKind, Shape } from "@/lib/graph/ops";
import { cost } from "./cost";

export type LayerOp =
  | "conv"
  | "conv_group"
  | "conv_dw"
  | "bn"
  | "relu"
  | "maxpool"
  | "avgpool"
  | "global_avgpool"
  | "linear"
  | "dropout"
  | "add"
  | "concat"
  | "shuffle"
  | "flatten";

export interface Layer {
  readonly name: string;
  readonly op: LayerOp;
  /** [height, width, channels]; [1, 1, c] after global pooling. */
  readonly shape: Shape;
  readonly params: number;
  readonly macs: number;
}

/** Input and softmax are no layers of a module tree. */
const OPS: Readonly<Record<OpKind, LayerOp | null>> = {
  input: null,
  conv: "conv",
  linear: "linear",
  batchNorm: "bn",
  relu: "relu",
  maxPool: "maxpool",
  avgPool: "avgpool",
  globalAvgPool: "global_avgpool",
  flatten: "flatten",
  channelShuffle: "shuffle",
  concat: "concat",
  add: "add",
  dropout: "dropout",
  softmax: null,
};

type Renaming = readonly (readonly [id: RegExp, name: string | ((...parts: string[]) => string)])[];

/** SqueezeNet and its fire module: layers side by side, a ReLU named after its convolution. */
const BARE: Renaming = [
  [/^conv(\d+)\/relu$/, "relu$1"],
  [/squeeze1x1/, "squeeze"],
  [/bypass$/, "bypass_conv"],
  [/\/relu$/, "_relu"],
];

/** A group convolution alone: no module around its layers. */
const GROUP: Renaming = [
  [/^gconv\//, ""],
  [/^gconv$/, "conv"],
];

/** Everything else: convolution, BN and ReLU are three layers of one module. */
const MODULES: Renaming = [
  // MobileNet's pairs count from conv2, as in the authors' Caffe file.
  [/^separable(\d+)\/depthwise/, (_, pair = "") => `conv${Number(pair) + 1}_dw`],
  [/^separable(\d+)\/pointwise/, (_, pair = "") => `conv${Number(pair) + 1}_pw`],
  [/^stage(\d+)\/unit(\d+)\//, "stage$1_unit$2."],
];
const UNIT: Renaming = [...MODULES, [/depthwise/, "dwconv"]];
const PAIR: Renaming = [...MODULES, [/^depthwise/, "dw"], [/^pointwise/, "pw"]];
const ALONE: Renaming = [...MODULES, [/^depthwise/, "dw"], [/^pointwise/, "conv"]];

interface Family {
  readonly names: Renaming;
  /** Whether a convolution is the layer `conv` of a module of its own. */
  readonly modules: boolean;
}

/** A graph's family by the nodes it has. Graphs of no known family keep their ids, with dots. */
function familyOf(graph: Graph): Family {
  const has = (id: RegExp): boolean => graph.nodes.some((node) => id.test(node.id));
  if (has(/squeeze1x1$/)) return { names: BARE, modules: false };
  if (has(/^gconv$/)) return { names: GROUP, modules: false };
  if (has(/gconv1$/)) return { names: UNIT, modules: true };
  if (has(/^depthwise$/) && has(/^pointwise$/)) return { names: PAIR, modules: true };
  return { names: ALONE, modules: true };
}

function rename(id: string, names: Renaming): string {
  const renamed = names.reduce(
    (so, [pattern, name]) => (typeof name === "string" ? so.replace(pattern, name) : so.replace(pattern, name)),
    id,
  );
  return renamed.replaceAll("/", ".");
}

function kindOfConv(groups: number, channels: number, filters: number): LayerOp {
  if (groups === 1) return "conv";
  return groups === channels && groups === filters ? "conv_dw" : "conv_group";
}

/** Layers in order of execution, with parameters (running statistics not counted) and multiply-adds. */
export function layers(graph: Graph): readonly Layer[] {
  const { names, modules } = familyOf(graph);
  const { byId } = cost(graph);
  return graph.nodes.flatMap(({ id, op, inputs, shape }) => {
    const plain = OPS[op.kind];
    if (plain === null) return [];
    const channels = byId.get(inputs[0] ?? "")?.shape[2] ?? shape[2];
    const kind = op.kind === "conv" ? kindOfConv(op.groups, channels, op.filters) : plain;
    const name = rename(id, names) + (modules && op.kind === "conv" ? ".conv" : "");
    return [{ name, op: kind, shape, params: byId.get(id)?.params ?? 0, macs: byId.get(id)?.macs ?? 0 }];
  });
}
