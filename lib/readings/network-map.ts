/**
 * A whole network as a map: its blocks in order of execution, the tensors that stand in each, the layers that make them
 * and what flows where. Read from the graph's nodes and nested scopes alone, so it knows no network.
 *
 * What only changes a tensor in place (batch norm, ReLU) is part of it; what only passes it on or rearranges it (dropout,
 * flatten, channel shuffle) has no tensor of its own. A concat or an add takes in what it alone reads, so no number is
 * drawn twice: the tensor it makes is drawn in parts, each over the filters that made it.
 */
import type { Graph, Node } from "@/lib/graph/graph";
import type { OpKind, Shape } from "@/lib/graph/ops";
import { cost } from "./cost";
import type { BankShape } from "./scene";

export interface MapBank extends BankShape {
  readonly weights: number;
}

/** A convolution, a fully connected layer, a pool or the input: one step of the walk. */
export interface MapLayer {
  /** The node that does the work; filters and windows are asked for by it. */
  readonly id: string;
  readonly kind: OpKind;
  readonly block: string;
  /** Index of the tensor it makes, alone or with others, and which of its channels are this layer's. */
  readonly tensor: number;
  readonly from: number;
  readonly channels: number;
  /** Shape of what it gives by itself. */
  readonly shape: Shape;
  /** Channels of what it reads, and groups; 1 but for grouped and depthwise layers. */
  readonly reads: number;
  readonly groups: number;
  readonly bank: MapBank | null;
  /** Weights, biases, gamma and beta of the layer with its batch norm. */
  readonly params: number;
  readonly macs: number;
  /** All nodes whose running time counts as this layer's: itself, and what works in place or joins behind it. */
  readonly nodes: readonly string[];
}

export interface MapTensor {
  /** The node whose numbers these are: the last that changes them in place. */
  readonly id: string;
  readonly shape: Shape;
  readonly block: string;
  /** Indices of its layers, in the order in which they ran; a layer that is added to others covers them. */
  readonly layers: readonly number[];
  /** The groups of a shuffle through which it goes on; null where it goes on as it is. */
  readonly shuffled: number | null;
}

/** What one tensor hands to another; `around` others between them: a bypass or a shortcut. */
export interface MapFlow {
  readonly from: number;
  readonly to: number;
  readonly channels: number;
  readonly around: boolean;
}

export interface MapBlock {
  /** Its scope, or its node's id where that stands in none. */
  readonly id: string;
  readonly tensors: readonly number[];
}

export interface NetworkMap {
  readonly blocks: readonly MapBlock[];
  readonly tensors: readonly MapTensor[];
  /** In the order in which they run. */
  readonly layers: readonly MapLayer[];
  readonly flows: readonly MapFlow[];
  readonly activations: number;
  readonly params: number;
  readonly macs: number;
}

type Part = "makes" | "in place" | "passes" | "joins";

const PARTS: Readonly<Record<OpKind, Part>> = {
  input: "makes",
  conv: "makes",
  linear: "makes",
  maxPool: "makes",
  avgPool: "makes",
  globalAvgPool: "makes",
  batchNorm: "in place",
  relu: "in place",
  softmax: "in place",
  channelShuffle: "passes",
  flatten: "passes",
  dropout: "passes",
  concat: "joins",
  add: "joins",
};

interface Draft {
  id: string;
  readonly made: Node;
  shape: Shape;
  block: string;
  readonly layers: { node: Node; from: number; nodes: string[] }[];
  shuffled: number | null;
  /** Taken in by the tensor of a concat or an add. */
  into: Draft | null;
  readonly order: number;
}

const end = (draft: Draft): Draft => (draft.into ? end(draft.into) : draft);

class Drawing {
  readonly drafts: Draft[] = [];
  private readonly carriers = new Map<string, Draft>();
  private readonly readers = new Map<string, number>();
  readonly links: { from: Draft; to: Draft; channels: number }[] = [];

  constructor(graph: Graph) {
    for (const { inputs } of graph.nodes)
      for (const id of inputs) this.readers.set(id, (this.readers.get(id) ?? 0) + 1);
    for (const node of graph.nodes) this.put(node);
  }

  private of(id: string): Draft {
    const found = this.carriers.get(id);
    if (!found) throw new Error(`${id} does not come before what reads it`);
    return found;
  }

  private put(node: Node): void {
    const part = PARTS[node.op.kind];
    const before = part === "in place" || part === "passes" ? this.of(node.inputs[0] ?? "") : null;
    if (before && part === "passes") {
      if (node.op.kind === "channelShuffle") before.shuffled = node.op.groups;
      this.join(before, node);
      return;
    }
    if (before && this.readers.get(node.inputs[0] ?? "") === 1 && before.shape.join() === node.shape.join()) {
      before.id = node.id;
      this.join(before, node);
      return;
    }
    const draft = this.fresh(node);
    for (const id of node.inputs) {
      const read = this.of(id);
      if (part === "joins" && this.readers.get(id) === 1 && read.made.scope === node.scope && read.id === id)
        this.absorb(draft, read, id);
      else this.links.push({ from: read, to: draft, channels: read.shape[2] });
    }
    if (draft.layers.length === 0) draft.layers.push({ node, from: 0, nodes: [node.id] });
    else draft.layers.at(-1)?.nodes.push(node.id);
  }

  private fresh(node: Node): Draft {
    const draft: Draft = {
      id: node.id,
      made: node,
      shape: node.shape,
      block: node.scope || node.id,
      layers: [],
      shuffled: null,
      into: null,
      order: this.drafts.length,
    };
    this.drafts.push(draft);
    this.carriers.set(node.id, draft);
    return draft;
  }

  private join(draft: Draft, node: Node): void {
    draft.layers.at(-1)?.nodes.push(node.id);
    this.carriers.set(node.id, draft);
  }

  /** In a concat what is taken in stands behind what came before, in an add it lies over it. */
  private absorb(draft: Draft, read: Draft, id: string): void {
    const { op, inputs } = draft.made;
    const before = op.kind === "concat" ? inputs.slice(0, inputs.indexOf(id)) : [];
    const from = before.reduce((sum, each) => sum + this.of(each).shape[2], 0);
    for (const layer of read.layers) draft.layers.push({ ...layer, from: from + layer.from });
    read.into = draft;
  }
}

function bankOf({ op }: Node, reads: number): MapBank | null {
  if (op.kind === "linear") return { kernel: 1, channels: reads, filters: op.units, weights: reads * op.units };
  if (op.kind !== "conv") return null;
  const channels = reads / op.groups;
  return { kernel: op.kernel, channels, filters: op.filters, weights: op.kernel ** 2 * channels * op.filters };
}

/** The map of a graph. Never throws on a built graph. */
export function networkMap(graph: Graph): NetworkMap {
  const { drafts, links } = new Drawing(graph);
  const priced = cost(graph);
  const shapes = new Map(graph.nodes.map(({ id, shape }) => [id, shape]));
  const kept = drafts.filter(({ into }) => into === null);
  const indexOf = new Map(kept.map((draft, i) => [draft, i]));
  const at = (draft: Draft): number => indexOf.get(end(draft)) ?? 0;

  const rank = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  const made = kept
    .flatMap((draft, tensor) => draft.layers.map((layer) => ({ ...layer, block: draft.block, tensor })))
    .sort((a, b) => (rank.get(a.node.id) ?? 0) - (rank.get(b.node.id) ?? 0));
  const layers = made.map(({ node, from, nodes, block, tensor }): MapLayer => {
    const { id, op, shape } = node;
    const reads = shapes.get(node.inputs[0] ?? "")?.[2] ?? 0;
    const costs = nodes.flatMap((each) => priced.byId.get(each) ?? []);
    return {
      id,
      kind: op.kind,
      block,
      tensor,
      from,
      channels: shape[2],
      shape,
      reads,
      groups: op.kind === "conv" ? op.groups : 1,
      bank: bankOf(node, reads),
      params: costs.reduce((sum, { params }) => sum + params, 0),
      macs: costs.reduce((sum, { macs }) => sum + macs, 0),
      nodes,
    };
  });
  const tensors = kept.map(
    ({ id, shape, block, shuffled }, tensor): MapTensor => ({
      id,
      shape,
      block,
      layers: layers.flatMap((layer, i) => (layer.tensor === tensor ? [i] : [])),
      shuffled,
    }),
  );

  const flows = new Map<string, MapFlow>();
  for (const { from, to, channels } of links) {
    const flow = { from: at(from), to: at(to), channels, around: at(to) - at(from) > 1 };
    flows.set(`${flow.from} ${flow.to}`, flow);
  }
  const blocks = new Map<string, number[]>();
  tensors.forEach(({ block }, i) => {
    const known = blocks.get(block);
    if (known) known.push(i);
    else blocks.set(block, [i]);
  });
  return {
    blocks: [...blocks].map(([id, own]) => ({ id, tensors: own })),
    tensors,
    layers,
    flows: [...flows.values()],
    activations: tensors.reduce((sum, { shape: [h, w, c] }) => sum + h * w * c, 0),
    params: priced.params,
    macs: priced.macs,
  };
}

/** One number of the map's: which layer, which of its channels, where. */
export interface MapPlace {
  readonly node: string;
  readonly channel: number;
  readonly y: number;
  readonly x: number;
}

/** The layer that made channel `channel` of node `node`, whatever node of the graph that is; null where there is no such layer. */
export function layerAt(map: NetworkMap, { node, channel }: Pick<MapPlace, "node" | "channel">): number | null {
  const exact = map.layers.findIndex(({ id }) => id === node);
  if (exact >= 0) return exact;
  const tensor = map.tensors.find(({ id }) => id === node);
  const found = tensor?.layers.findLast((i) => {
    const layer = map.layers[i];
    return layer && layer.from <= channel && channel < layer.from + layer.channels;
  });
  if (found !== undefined) return found;
  const inside = map.layers.findIndex(({ nodes }) => nodes.includes(node));
  return inside >= 0 ? inside : null;
}
