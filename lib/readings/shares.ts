/**
 * Where a network's work is: its layers in order, each with its kind, and what share of mult-adds and of weights each
 * kind takes. Weights are those of the kernels alone, without biases and batch normalisation: so MobileNet's table 2 counts.
 */
import type { Graph } from "@/lib/graph/graph";
import type { Shape } from "@/lib/graph/ops";
import { cost } from "./cost";

/** Convolutions of one pixel, of one channel each, all others; fully connected layers. In table 2's order. */
export const LAYER_KINDS = ["pointwise", "depthwise", "standard", "linear"] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

/** What can be counted of a layer. */
export const PRICES = ["macs", "weights"] as const;
export type PriceName = (typeof PRICES)[number];
export type Prices = Readonly<Record<PriceName, number>>;

export interface PricedLayer extends Prices {
  readonly id: string;
  readonly kind: LayerKind;
  /** 1 for fully connected layers. */
  readonly kernel: number;
  readonly stride: number;
  readonly reads: Shape;
  readonly shape: Shape;
}

/** The layers that have weights in kernels, in order of execution; all mult-adds are theirs. */
export function pricedLayers(graph: Graph): readonly PricedLayer[] {
  const { byId, nodes } = cost(graph);
  const shapes = new Map(graph.nodes.map(({ id, inputs }) => [id, byId.get(inputs[0] ?? "")?.shape]));
  return nodes.flatMap(({ id, op, shape, macs, split }): readonly PricedLayer[] => {
    const reads = shapes.get(id);
    if (!reads || (op.kind !== "conv" && op.kind !== "linear")) return [];
    const price = { id, reads, shape, macs, weights: split.kernel };
    if (op.kind === "linear") return [{ ...price, kind: "linear", kernel: 1, stride: 1 }];
    const { groups, kernel, stride } = op;
    const alone = groups > 1 && groups === reads[2];
    const kind = alone ? "depthwise" : kernel === 1 ? "pointwise" : "standard";
    return [{ ...price, kind, kernel, stride }];
  });
}

/** Sum over layers. */
export function sumOf(layers: readonly Prices[]): Prices {
  return {
    macs: layers.reduce((sum, { macs }) => sum + macs, 0),
    weights: layers.reduce((sum, { weights }) => sum + weights, 0),
  };
}

export interface KindTotal extends Prices {
  readonly kind: LayerKind;
  /** How many layers are of that kind. */
  readonly layers: number;
  /** Of all layers, from 0 to 1. */
  readonly share: Prices;
}

/** Every kind's total and share, also of kinds that the network has not. */
export function sharesByKind(layers: readonly PricedLayer[]): readonly KindTotal[] {
  const all = sumOf(layers);
  return LAYER_KINDS.map((kind) => {
    const own = layers.filter((layer) => layer.kind === kind);
    const sum = sumOf(own);
    const share = { macs: sum.macs / all.macs, weights: sum.weights / all.weights };
    return { kind, layers: own.length, ...sum, share };
  });
}
