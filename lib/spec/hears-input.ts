/** Where M3's input and weights come from: the trained MobileNet wherever its widths are met. */
import { separable } from "../graph/blocks/separable";
import { standard } from "../graph/blocks/standard";
import { type Graph, type Node, upTo } from "../graph/graph";
import { mobilenet } from "../graph/networks/mobilenet";
import { SMALL } from "../graph/networks/small";
import type { OpOf } from "../graph/ops";
import type { HearsWidths } from "./hears";

const TRAINED = mobilenet({ variant: "small" });
const PAIRS = Array.from({ length: 13 }, (_, i) => `separable${i + 1}`);

interface Pair {
  readonly scope: string;
  readonly widths: Omit<HearsWidths, "h">;
  readonly reads: Node;
}

function nodeOf(id: string): Node {
  const node = TRAINED.nodes.find((each) => each.id === id);
  if (!node) throw new Error(`${id} is not in the graph`);
  return node;
}

function pairOf(scope: string): Pair {
  const layer = nodeOf(`${scope}/depthwise`);
  const reads = nodeOf(layer.inputs[0] ?? "");
  const { kernel: k, stride } = layer.op as OpOf<"conv">;
  return { scope, reads, widths: { in: reads.shape[2], out: nodeOf(`${scope}/pointwise`).shape[2], k, stride } };
}

/** The trained network's separable pairs; of several with the same widths the first. */
export const TRAINED_PAIRS: readonly Pair[] = PAIRS.map(pairOf);

export function trainedPair(values: HearsWidths): Pair | null {
  const { in: channels, out, k, stride } = values;
  return (
    TRAINED_PAIRS.find(
      ({ widths }) => widths.in === channels && widths.out === out && widths.k === k && widths.stride === stride,
    ) ?? null
  );
}

export interface HearsInput {
  /** The pair whose input maps these are. */
  readonly pair: string;
  /** Channels there; the first ones are used. */
  readonly of: number;
  readonly graph: Graph;
  readonly photo: readonly [height: number, width: number];
}

export function hearsInput(values: HearsWidths): HearsInput {
  const pair = trainedPair(values) ?? TRAINED_PAIRS.find(({ widths }) => values.in <= widths.in) ?? null;
  if (!pair) throw new RangeError(`no trained maps have ${values.in} channels`);
  const reduction = SMALL.resolution / pair.reads.shape[0];
  const photo = [values.h * reduction, values.h * reduction] as const;
  const network = mobilenet({ variant: "small", resolution: photo });
  return { pair: pair.scope, of: pair.widths.in, graph: upTo(network, pair.reads.id), photo };
}

export interface HearsBlocks {
  /** Nodes `<scope>/depthwise/relu` and `<scope>/pointwise/relu`. */
  readonly separable: Graph;
  /** Node `conv/relu`. */
  readonly standard: Graph;
  readonly scope: string;
  readonly trained: boolean;
}

/** The separable pair, trained under its own name or seeded, and the standard convolution it stands for. Throws `GraphError`. */
export function hearsBlocks(values: HearsWidths, side = values.h): HearsBlocks {
  const pair = trainedPair(values);
  const { in: channels, out, k, stride } = values;
  const config = { in: channels, out, k, stride, h: side, w: side, bn: false };
  const scope = pair?.scope ?? "separable";
  return {
    // Trained weights have batch norm folded into a bias.
    separable: separable({ ...config, scope, bias: pair !== null }),
    standard: standard(config),
    scope,
    trained: pair !== null,
  };
}
