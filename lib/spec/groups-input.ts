/** Where the grouped layer's input and weights come from: the trained ShuffleNet wherever its widths are met. */
import { convolution } from "../graph/blocks/convolution";
import { group } from "../graph/blocks/group";
import { Builder, type Graph, INPUT, type Node, upTo } from "../graph/graph";
import { shufflenet } from "../graph/networks/shufflenet";
import { SMALL } from "../graph/networks/small";
import type { OpOf } from "../graph/ops";
import { type GroupsWidths, groupsConfig } from "./groups";

const TRAINED = shufflenet({ variant: "small" });

/** The trained layers of stride 1 that differ in their widths. */
const LAYERS = [
  "stage2/unit1/gconv1",
  "stage2/unit2/gconv1",
  "stage2/unit2/depthwise",
  "stage2/unit2/gconv2",
  "stage3/unit2/gconv1",
  "stage3/unit2/depthwise",
  "stage3/unit2/gconv2",
] as const;

/** What stands for any other width: the maps that these layers read, the narrowest that is wide enough. */
const STANDS_FOR_WIDTH = ["stage2/unit1/gconv1", "stage2/unit2/gconv1", "stage3/unit2/gconv1"] as const;

export interface TrainedLayer {
  readonly id: string;
  readonly widths: Pick<GroupsWidths, "in" | "out" | "groups" | "k">;
  /** The node that it reads. */
  readonly reads: Node;
}

function nodeOf(id: string): Node {
  const node = TRAINED.nodes.find((each) => each.id === id);
  if (!node) throw new Error(`${id} is not in the graph`);
  return node;
}

function layerOf(id: string): TrainedLayer {
  const node = nodeOf(id);
  const op = node.op as OpOf<"conv">;
  const reads = nodeOf(node.inputs[0] ?? "");
  return { id, reads, widths: { in: reads.shape[2], out: op.filters, groups: op.groups, k: op.kernel } };
}

export const TRAINED_LAYERS: readonly TrainedLayer[] = LAYERS.map(layerOf);

/** The trained layer that has exactly these widths, or null: then the weights are seeded. */
export function trainedLayer(values: GroupsWidths): TrainedLayer | null {
  const { in: channels, out, groups, k } = values;
  return (
    TRAINED_LAYERS.find(
      ({ widths }) => widths.in === channels && widths.out === out && widths.groups === groups && widths.k === k,
    ) ?? null
  );
}

export interface GroupsInput {
  /** The layer whose input maps these are. */
  readonly layer: string;
  /** Channels there; the first ones are used. */
  readonly of: number;
  readonly graph: Graph;
  /** Pixels of the photo that the network is run on. */
  readonly photo: readonly [height: number, width: number];
}

/** The maps the layer reads: its own in the trained network, or the first channels of what the narrowest wide-enough place has. */
export function groupsInput(values: GroupsWidths): GroupsInput {
  const layer =
    trainedLayer(values) ?? STANDS_FOR_WIDTH.map(layerOf).find(({ widths }) => values.in <= widths.in) ?? null;
  if (!layer) throw new RangeError(`no trained maps have ${values.in} channels`);
  const reduction = SMALL.resolution / layer.reads.shape[0];
  const photo = [values.h * reduction, values.h * reduction] as const;
  const network = shufflenet({ variant: "small", resolution: photo });
  return { layer: layer.id, of: layer.widths.in, graph: upTo(network, layer.reads.id), photo };
}

export interface GroupsLayer {
  readonly graph: Graph;
  /** Id of the convolution, the last node. */
  readonly node: string;
  readonly trained: TrainedLayer | null;
}

/** The layer itself: a trained one under its own name and with its bias, else seeded and without. Throws `GraphError`. */
export function groupsLayer(values: GroupsWidths): GroupsLayer {
  const trained = trainedLayer(values);
  if (!trained) {
    const graph = group(groupsConfig(values));
    return { graph, node: graph.output, trained };
  }
  const { in: channels, out, groups, k, h } = values;
  const b = new Builder([h, h, channels]);
  const node = convolution(b, trained.id, INPUT, {
    filters: out,
    kernel: k,
    groups,
    bias: true,
    bn: false,
    activation: "none",
  });
  return { graph: b.graph(node), node, trained };
}
