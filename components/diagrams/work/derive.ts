/** What follows from M5's state: the network's layers, what each costs, how that falls to the kinds. Nothing is run. */
import { type Fault, GraphError } from "@/lib/graph/faults";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import {
  type KindTotal,
  type LayerKind,
  type PricedLayer,
  type Prices,
  pricedLayers,
  sharesByKind,
  sumOf,
} from "@/lib/readings/shares";
import { type Unit, type WorkSettings, workConfig } from "@/lib/spec/work";
import type { Takeaway } from "../object/code/takeaway";

export interface WorkView {
  readonly settings: WorkSettings;
  /** Why there is no such network; then the rest is null. */
  readonly fault: Fault | null;
  readonly built: {
    readonly layers: readonly PricedLayer[];
    readonly kinds: readonly KindTotal[];
    readonly total: Prices;
    /** The same network with a standard 3x3 convolution in place of each pair. */
    readonly plain: Prices;
  } | null;
}

function build(settings: WorkSettings): WorkView["built"] {
  const config = workConfig(settings);
  const layers = pricedLayers(mobilenet(config));
  const plain = pricedLayers(mobilenet({ ...config, standard: true }));
  return { layers, kinds: sharesByKind(layers), total: sumOf(layers), plain: sumOf(plain) };
}

export function workView(settings: WorkSettings): WorkView {
  try {
    return { settings, fault: null, built: build(settings) };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { settings, fault: error.fault, built: null };
  }
}

/** The network to take away; nothing here runs it, so its weights are drawn. */
export function workCode({ settings, built }: WorkView): readonly Takeaway[] {
  if (!built) return [];
  return [{ name: "MobileNet", graph: mobilenet(workConfig(settings)), weights: { kind: "seeded", seed: 1 } }];
}

/** FLOPs in one mult-add: a multiplication and an addition. */
export const perMac: Readonly<Record<Unit, number>> = { macs: 1, flops: 2 };

/** A layer's mult-adds as a product: the kernel's window, channels read, filters, rows, columns; what its kind lacks is left out. */
export function factorsOf({ kind, kernel, reads, shape }: PricedLayer): {
  readonly weights: readonly number[];
  readonly macs: readonly number[];
} {
  const window: Readonly<Record<LayerKind, readonly number[]>> = {
    pointwise: [reads[2], shape[2]],
    depthwise: [kernel, kernel, reads[2]],
    standard: [kernel, kernel, reads[2], shape[2]],
    linear: [reads[2], shape[2]],
  };
  const weights = window[kind];
  return { weights, macs: kind === "linear" ? weights : [...weights, shape[0], shape[1]] };
}

/** The layer the reader looks at, else the one at work, else the one with the most mult-adds. */
export function shownLayer(layers: readonly PricedLayer[], at: string | null, moving: number | null): number {
  const chosen = layers.findIndex(({ id }) => id === at);
  if (chosen >= 0) return chosen;
  if (moving !== null) return moving;
  const most = Math.max(...layers.map(({ macs }) => macs));
  return layers.findIndex(({ macs }) => macs === most);
}
