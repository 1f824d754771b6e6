/** The separable pairs of the trained MobileNet, and the maps that each of them reads. */
import { type Graph, type Node, upTo } from "../graph/graph";
import { mobilenet } from "../graph/networks/mobilenet";
import { SMALL } from "../graph/networks/small";
import { TRAINED } from "../graph/networks/trained";
import type { OpOf } from "../graph/ops";

export interface PairWidths {
  /** M and N. */
  readonly in: number;
  readonly out: number;
  /** Kernel and stride of the depthwise layer. */
  readonly k: number;
  readonly stride: number;
}

export interface TrainedPair {
  /** `separable1` */
  readonly scope: string;
  readonly widths: PairWidths;
  /** The node that it reads. */
  readonly reads: Node;
}

const NETWORK = mobilenet(TRAINED.mobilenet);
const DEPTHWISE = "/depthwise";

function nodeOf(id: string): Node {
  const node = NETWORK.nodes.find((each) => each.id === id);
  if (!node) throw new Error(`${id} is not in the graph`);
  return node;
}

function pairOf(layer: Node): TrainedPair {
  const scope = layer.id.slice(0, -DEPTHWISE.length);
  const reads = nodeOf(layer.inputs[0] ?? "");
  const { kernel: k, stride } = layer.op as OpOf<"conv">;
  return { scope, reads, widths: { in: reads.shape[2], out: nodeOf(`${scope}/pointwise`).shape[2], k, stride } };
}

/** In the network's order. */
export const TRAINED_PAIRS: readonly TrainedPair[] = NETWORK.nodes
  .filter(({ id }) => id.endsWith(DEPTHWISE))
  .map(pairOf);

/** The trained pair that has exactly these widths, of several the first; null where there is none. */
export function trainedPair({ in: channels, out, k, stride }: PairWidths): TrainedPair | null {
  return (
    TRAINED_PAIRS.find(
      ({ widths }) => widths.in === channels && widths.out === out && widths.k === k && widths.stride === stride,
    ) ?? null
  );
}

/** Of pairs with the same widths the first: one entry each. */
export const DISTINCT_PAIRS: readonly TrainedPair[] = TRAINED_PAIRS.filter(
  ({ scope, widths }) => trainedPair(widths)?.scope === scope,
);

/** The trained pair nearest to these widths, by doublings of the channels. */
export function nearestPair(values: PairWidths): TrainedPair {
  const away = (a: number, b: number) => Math.abs(Math.log2(a / b));
  const distance = ({ widths }: TrainedPair) =>
    away(widths.in, values.in) + away(widths.out, values.out) + (widths.stride === values.stride ? 0 : 0.5);
  return TRAINED_PAIRS.reduce((best, pair) => (distance(pair) < distance(best) ? pair : best));
}

export interface PairInput {
  /** The pair whose input maps these are. */
  readonly pair: string;
  /** Channels there; the first ones are used. */
  readonly of: number;
  readonly graph: Graph;
  readonly photo: readonly [height: number, width: number];
}

/** What that pair reads on maps of side `h`. */
export function inputOf(pair: TrainedPair, h: number): PairInput {
  const reduction = SMALL.resolution / pair.reads.shape[0];
  const photo = [h * reduction, h * reduction] as const;
  const network = mobilenet({ ...TRAINED.mobilenet, resolution: photo });
  return { pair: pair.scope, of: pair.widths.in, graph: upTo(network, pair.reads.id), photo };
}

/** What a pair of these widths reads on maps of side `h`: the trained network's own maps, wide enough. */
export function pairInput(values: PairWidths & { readonly h: number }): PairInput {
  const pair = trainedPair(values) ?? TRAINED_PAIRS.find(({ widths }) => values.in <= widths.in) ?? null;
  if (!pair) throw new RangeError(`no trained maps have ${values.in} channels`);
  return inputOf(pair, values.h);
}
