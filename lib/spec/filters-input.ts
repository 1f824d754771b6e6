/** M1's three layers on one input: of the trained MobileNet wherever it has such a layer, else seeded. */
import { convolution } from "../graph/blocks/convolution";
import { Builder, type Graph, INPUT } from "../graph/graph";
import { mobilenet } from "../graph/networks/mobilenet";
import { TRAINED } from "../graph/networks/trained";
import type { OpOf } from "../graph/ops";
import type { FilterKind, FiltersWidths } from "./filters";
import { inputOf, type PairInput, pairInput, TRAINED_PAIRS, type TrainedPair, trainedPair } from "./trained-pairs";

/** The network's one standard convolution. */
const STEM = (() => {
  const node = mobilenet(TRAINED.mobilenet).nodes.find(({ op }) => op.kind === "conv");
  if (!node) throw new Error("the trained network has no convolution");
  const { kernel: k, stride } = node.op as OpOf<"conv">;
  return { id: node.id, widths: { in: 3, out: node.shape[2], k, stride } };
})();

export const STEM_WIDTHS = STEM.widths;

export function isStem({ in: channels, out, k, stride }: Omit<FiltersWidths, "h">): boolean {
  const { widths } = STEM;
  return channels === widths.in && out === widths.out && k === widths.k && stride === widths.stride;
}

/** The pair that has both layers, or the depthwise one, or the pointwise one. */
function nearest(values: FiltersWidths): TrainedPair | null {
  const same = TRAINED_PAIRS.filter(({ widths }) => widths.in === values.in);
  const filters = ({ widths }: TrainedPair) => widths.k === values.k && widths.stride === values.stride;
  return trainedPair(values) ?? same.find(filters) ?? same.find(({ widths }) => widths.out === values.out) ?? null;
}

export type FiltersInput =
  | ({ readonly kind: "maps" } & PairInput)
  /** The photo itself, as the network's first layer reads it. */
  | { readonly kind: "photo"; readonly of: 3; readonly graph: Graph; readonly photo: readonly [number, number] };

/** What all three read. */
export function filtersInput(values: FiltersWidths): FiltersInput {
  const { h } = values;
  if (isStem(values)) {
    const photo = [h, h] as const;
    return { kind: "photo", of: 3, graph: new Builder([h, h, 3]).graph(INPUT), photo };
  }
  const pair = nearest(values);
  return { kind: "maps", ...(pair ? inputOf(pair, h) : pairInput(values)) };
}

export interface FilterLayer {
  readonly kind: FilterKind;
  readonly graph: Graph;
  /** Id of the convolution, the graph's output. */
  readonly node: string;
  /** Whether this is a layer of the trained network, under its own name and with its bias. */
  readonly trained: boolean;
}

function names(values: FiltersWidths): Readonly<Record<FilterKind, string | null>> {
  const pair = isStem(values) ? null : nearest(values);
  const { widths, scope } = pair ?? {};
  return {
    standard: isStem(values) ? STEM.id : null,
    depthwise: widths?.k === values.k && widths.stride === values.stride ? `${scope}/depthwise` : null,
    pointwise: widths?.out === values.out ? `${scope}/pointwise` : null,
  };
}

/**
 * The three layers alone, each on the shared input and with the same stride, so that all three give maps of one size.
 * No batch norm, no ReLU: this is what the filters give. Throws `GraphError`.
 */
export function filterLayers(values: FiltersWidths, h = values.h): Readonly<Record<FilterKind, FilterLayer>> {
  const { in: channels, out, k, stride } = values;
  const trained = names(values);
  const layer = (kind: FilterKind, filters: number, kernel: number, groups: number): FilterLayer => {
    const name = trained[kind];
    const b = new Builder([h, h, channels]);
    const node = convolution(b, name ?? kind, INPUT, {
      filters,
      kernel,
      stride,
      groups,
      bias: name !== null,
      bn: false,
      activation: "none",
    });
    return { kind, graph: b.graph(node), node, trained: name !== null };
  };
  return {
    standard: layer("standard", out, k, 1),
    depthwise: layer("depthwise", channels, k, channels),
    pointwise: layer("pointwise", out, 1, 1),
  };
}
