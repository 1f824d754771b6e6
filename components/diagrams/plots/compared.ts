/** What the papers' networks are compared with, counted on their graphs once. */
import { alexnet } from "@/lib/graph/networks/alexnet";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { vgg16 } from "@/lib/graph/networks/vgg16";
import { cost } from "@/lib/readings/cost";

export interface Counted {
  readonly macs: number;
  readonly params: number;
}

const counted = (graph: Parameters<typeof cost>[0]): Counted => {
  const { macs, params } = cost(graph);
  return { macs, params };
};

/** A value that is worked out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export const countedAlexNet = once(() => counted(alexnet()));
export const countedVgg16 = once(() => counted(vgg16()));
export const countedMobileNet = once(() => counted(mobilenet()));
/** Version 1.0, at the side that the paper's printed sizes need. */
export const countedSqueezeNet = once(() => counted(squeezenet({ resolution: 227 })));

export { counted };
