/** What follows from M1's state without running anything: the layers, their prices, what is to be run. */
import type { RunRequest } from "@/lib/engine/protocol";
import { separable } from "@/lib/graph/blocks/separable";
import { depthwise, pointwise, standard } from "@/lib/graph/blocks/standard";
import { INPUT } from "@/lib/graph/graph";
import { cost, type NodeCost } from "@/lib/readings/cost";
import { type FilterFormulas, filterFormulas } from "@/lib/readings/filter-formulas";
import { type FilterKind, type FiltersWidths, KINDS } from "@/lib/spec/filters";
import { type FilterLayer, type FiltersInput, filterLayers, filtersInput } from "@/lib/spec/filters-input";
import { MAX_RUN_MACS } from "@/lib/spec/limits";
import { activation } from "../activation";
import type { Takeaway } from "../object/code/takeaway";

/** By what name the engine knows this diagram's runs. */
export const diagramOf = (kind: FilterKind) => `M1 ${kind}`;
const SEEDED = { kind: "seeded", seed: 7 } as const;
const TRAINED = { kind: "trained", model: "mobilenet" } as const;

/** Weights of the kernels alone, as the paper counts, and mult-adds. */
export interface Price {
  readonly weights: number;
  readonly macs: number;
}

/** A separable convolution against a standard one. */
export interface Compared {
  readonly depthwise: number;
  readonly pointwise: number;
  readonly standard: number;
  /** The first two together, of the third. */
  readonly ratio: number;
}

export interface FiltersView {
  readonly widths: FiltersWidths;
  readonly layers: Readonly<Record<FilterKind, FilterLayer & { readonly price: Price }>>;
  /** D_G, side of the outputs. */
  readonly side: number;
  readonly formulas: FilterFormulas;
  readonly compared: {
    readonly macs: Compared;
    readonly weights: Compared;
    /** Weights and biases, one bias a filter. */
    readonly params: Compared;
    /** Mult-adds, were the stride in the pointwise layer. */
    readonly late: Compared;
  };
  readonly input: FiltersInput;
  readonly work: number;
  readonly tooLarge: boolean;
}

const priceOf = ({ graph, node }: FilterLayer): Price => {
  const priced = cost(graph).byId.get(node);
  return { weights: priced?.split.kernel ?? 0, macs: priced?.macs ?? 0 };
};

type Counted = Pick<NodeCost, "params" | "split" | "macs">;

function comparing(depth: Counted, point: Counted, plain: Counted, of: (counted: Counted) => number): Compared {
  const [a, b, c] = [of(depth), of(point), of(plain)];
  return { depthwise: a, pointwise: b, standard: c, ratio: (a + b) / c };
}

/** The two layers one after the other as in the network, and what they stand for, counted in four ways. */
function compare({ in: channels, out, k, stride, h }: FiltersWidths): FiltersView["compared"] {
  const size = { in: channels, h, w: h, bn: false, bias: true };
  const plain = cost(standard({ ...size, out, k, stride }));
  const { byId } = cost(separable({ ...size, out, k, stride, scope: "pair" }));
  const [first, second] = [byId.get("pair/depthwise"), byId.get("pair/pointwise")];
  if (!first || !second) throw new Error("a separable convolution has two layers");
  const at = (of: (counted: Counted) => number) => comparing(first, second, plain, of);
  return {
    macs: at(({ macs }) => macs),
    weights: at(({ split }) => split.kernel),
    params: at(({ params }) => params),
    late: comparing(
      cost(depthwise({ ...size, k })),
      cost(pointwise({ ...size, out, stride })),
      plain,
      ({ macs }) => macs,
    ),
  };
}

export function filtersView(widths: FiltersWidths): FiltersView {
  const layers = filterLayers(widths);
  const priced = Object.fromEntries(KINDS.map((kind) => [kind, { ...layers[kind], price: priceOf(layers[kind]) }]));
  const input = filtersInput(widths);
  const work = KINDS.reduce((sum, kind) => sum + (priced[kind]?.price.macs ?? 0), cost(input.graph).macs);
  return {
    widths,
    layers: priced as FiltersView["layers"],
    side: layers.standard.graph.nodes.at(-1)?.shape[0] ?? 1,
    formulas: filterFormulas(widths),
    compared: compare(widths),
    input,
    work,
    tooLarge: work > MAX_RUN_MACS,
  };
}

/** The largest map on which these widths still run here. */
export function largestMap(widths: FiltersWidths): number {
  let h = widths.h;
  while (h > 1 && filtersView({ ...widths, h }).tooLarge) h -= 1;
  return h;
}

/** The three layers to take away, by what the page calls them. */
export function filtersCode(
  { layers }: FiltersView,
  labels: Readonly<Record<FilterKind, string>>,
): readonly Takeaway[] {
  return KINDS.map((kind) => {
    const { graph, node, trained } = layers[kind];
    return {
      name: trained ? node : `${kind} convolution`,
      label: labels[kind],
      graph,
      weights: trained ? TRAINED : SEEDED,
    };
  });
}

/** Each layer on the shared input; null where there is nothing to run. */
export function filtersRequests(view: FiltersView, photo: string): Readonly<Record<FilterKind, RunRequest>> | null {
  if (view.tooLarge) return null;
  const { layers, widths } = view;
  const input = activation(view.input, TRAINED, photo, widths.in);
  const request = (kind: FilterKind): RunRequest => {
    const { graph: own, node, trained } = layers[kind];
    return {
      diagram: diagramOf(kind),
      graph: own,
      weights: trained ? TRAINED : SEEDED,
      input,
      taps: [INPUT, node],
      banks: [node],
    };
  };
  return { standard: request("standard"), depthwise: request("depthwise"), pointwise: request("pointwise") };
}
