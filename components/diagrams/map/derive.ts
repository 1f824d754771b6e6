/** What follows from a map's settings without running anything, and what is to be run. */
import type { Classifier, RunRequest, WeightsRef } from "@/lib/engine/protocol";
import type { Graph } from "@/lib/graph/graph";
import { type NetworkMap, networkMap } from "@/lib/readings/network-map";
import { type PlainCost, plainCost } from "@/lib/readings/plain";

export interface MapView {
  readonly graph: Graph;
  readonly map: NetworkMap;
  readonly plain: PlainCost;
  readonly model: Classifier;
  readonly trained: boolean;
  readonly weights: WeightsRef;
  /** More than a browser should be asked for: shapes and costs alone. */
  readonly tooLarge: boolean;
}

/** All tensors of a map are kept and sent, so numbers count besides work. */
const MOST = { activations: 8e6, macs: 6e8 };

export function mapView(graph: Graph, model: Classifier, trained: boolean): MapView {
  const map = networkMap(graph);
  return {
    graph,
    map,
    plain: plainCost(graph),
    model,
    trained,
    weights: trained ? { kind: "trained", model } : { kind: "seeded", seed: 1 },
    tooLarge: map.activations > MOST.activations || map.macs > MOST.macs,
  };
}

/** The whole network on a photo, with every tensor and every bank of the map, and the time of each node. */
export function mapRequest({ graph, map, weights }: MapView, diagram: string, photo: string): RunRequest {
  const [height = 1, width = 1] = map.tensors[0]?.shape ?? [];
  return {
    diagram,
    graph,
    weights,
    input: { kind: "photo", photo, height, width },
    taps: map.tensors.map(({ id }) => id),
    banks: map.layers.flatMap(({ id, bank }) => (bank ? [id] : [])),
    timed: true,
  };
}
