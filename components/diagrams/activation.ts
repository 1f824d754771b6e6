import type { InputRef, WeightsRef } from "@/lib/engine/protocol";
import type { Graph } from "@/lib/graph/graph";

/** Where an object's input maps come from. */
export interface MapsInput {
  /** The network up to them. */
  readonly graph: Graph;
  /** Pixels of the photo that it is run on. */
  readonly photo: readonly [height: number, width: number];
}

/** The first `channels` maps that a network makes of the photo, as the engine is asked for them. */
export function activation(input: MapsInput, weights: WeightsRef, photo: string, channels: number): InputRef {
  const [height, width] = input.photo;
  return {
    kind: "activation",
    graph: input.graph,
    weights,
    input: { kind: "photo", photo, height, width },
    node: input.graph.output,
    channels,
  };
}
