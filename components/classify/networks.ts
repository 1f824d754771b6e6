/** The three networks of the page, each with the graph whose weights were trained for this site. */
import type { Classifier } from "@/lib/engine/protocol";
import type { Graph } from "@/lib/graph/graph";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { SMALL } from "@/lib/graph/networks/small";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { cost } from "@/lib/readings/cost";
import { lastMaps } from "@/lib/readings/last-maps";

export interface Network {
  readonly model: Classifier;
  readonly name: string;
  readonly graph: Graph;
  readonly params: number;
  readonly macs: number;
  /** Node of the maps that the scores are made of, and how many channels those have. */
  readonly last: { readonly node: string; readonly channels: number };
}

function network(model: Classifier, name: string, graph: Graph): Network {
  const { params, macs } = cost(graph);
  return { model, name, graph, params, macs, last: lastMaps(graph) ?? { node: graph.output, channels: SMALL.classes } };
}

export const NETWORKS: readonly Network[] = [
  network("squeezenet", "SqueezeNet", squeezenet(TRAINED.squeezenet)),
  network("mobilenet", "MobileNet", mobilenet(TRAINED.mobilenet)),
  network("shufflenet", "ShuffleNet", shufflenet(TRAINED.shufflenet)),
];

/** Side in pixels of the square photo that the networks were trained on. */
export const SIDE = SMALL.resolution;
/** Numbers in such a photo: three a pixel. */
export const INPUTS = SIDE * SIDE * 3;
