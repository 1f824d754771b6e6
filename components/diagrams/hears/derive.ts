/** What follows from M3's state without running anything: the blocks, their prices, what is to be run. */
import type { DependencyRequest, RunRequest } from "@/lib/engine/protocol";
import { attempt, type Fault } from "@/lib/graph/faults";
import { type Graph, INPUT } from "@/lib/graph/graph";
import { cost } from "@/lib/readings/cost";
import type { HearsWidths } from "@/lib/spec/hears";
import { type HearsBlocks, hearsBlocks } from "@/lib/spec/hears-input";
import { MAX_RUN_MACS } from "@/lib/spec/limits";
import { type PairInput, pairInput } from "@/lib/spec/trained-pairs";
import { activation } from "../activation";
import type { Takeaway } from "../object/code/takeaway";

/** By what name the engine knows this diagram; the standard convolution runs beside it. */
export const DIAGRAM = "M3";
const SEEDED = { kind: "seeded", seed: 7 } as const;
const TRAINED = { kind: "trained", model: "mobilenet" } as const;

/** Weights of the kernels alone, as the paper counts, and mult-adds. */
export interface Price {
  readonly weights: number;
  readonly macs: number;
}

export interface HearsView {
  readonly widths: HearsWidths;
  readonly fault: Fault | null;
  readonly built:
    | (HearsBlocks & {
        readonly depthwise: Price;
        readonly pointwise: Price;
        readonly plain: Price;
        readonly input: PairInput;
        /** Rows of the maps after the depthwise layer. */
        readonly side: number;
        readonly work: number;
        readonly tooLarge: boolean;
      })
    | null;
}

/** Ids of what is shown, under the pair's scope. */
export const nodesOf = (scope: string) => ({
  filtered: `${scope}/depthwise/relu`,
  output: `${scope}/pointwise/relu`,
  depthwise: `${scope}/depthwise`,
  pointwise: `${scope}/pointwise`,
});

function priceOf(graph: Graph, id: string): Price {
  const node = cost(graph).byId.get(id);
  return { weights: node?.split.kernel ?? 0, macs: node?.macs ?? 0 };
}

function build(widths: HearsWidths): HearsView["built"] {
  const blocks = hearsBlocks(widths);
  const ids = nodesOf(blocks.scope);
  const input = pairInput(widths);
  const prices = {
    depthwise: priceOf(blocks.separable, ids.depthwise),
    pointwise: priceOf(blocks.separable, ids.pointwise),
    plain: priceOf(blocks.standard, "conv"),
  };
  const work = prices.depthwise.macs + prices.pointwise.macs + prices.plain.macs + cost(input.graph).macs;
  const side = blocks.separable.nodes.find(({ id }) => id === ids.filtered)?.shape[0] ?? 0;
  return { ...blocks, ...prices, input, side, work, tooLarge: work > MAX_RUN_MACS };
}

export function hearsView(widths: HearsWidths): HearsView {
  const { made: built, fault } = attempt(() => build(widths));
  return { widths, fault, built };
}

/** The pair and the standard convolution to take away, by what the page calls them. */
export function hearsCode(
  { built }: HearsView,
  labels: { readonly both: string; readonly standard: string },
): readonly Takeaway[] {
  if (!built) return [];
  const { scope, trained, separable, standard } = built;
  return [
    {
      name: trained ? scope : "separable convolution",
      label: labels.both,
      graph: separable,
      weights: trained ? TRAINED : SEEDED,
    },
    { name: "standard convolution", label: labels.standard, graph: standard, weights: SEEDED },
  ];
}

/** The pair on its maps, and the standard convolution on the same; null where there is nothing to run. */
export function hearsRequests({ widths, built }: HearsView, photo: string): readonly [RunRequest, RunRequest] | null {
  if (!built || built.tooLarge) return null;
  const { input, scope, separable, standard, trained } = built;
  const ids = nodesOf(scope);
  const common = { input: activation(input, TRAINED, photo, widths.in) };
  return [
    {
      ...common,
      diagram: DIAGRAM,
      graph: separable,
      weights: trained ? TRAINED : SEEDED,
      taps: [INPUT, ids.filtered, ids.output],
    },
    { ...common, diagram: `${DIAGRAM} standard`, graph: standard, weights: SEEDED, taps: [standard.output] },
  ];
}

/** Who hears whom in the same blocks on maps no larger than the kernel: of the pair from its input, of its second layer alone, of the standard convolution. */
export function hearsDependencies({ widths, built }: HearsView) {
  if (!built) return null;
  const { separable, standard, scope } = hearsBlocks(widths, Math.max(2, widths.k));
  const { filtered, output } = nodesOf(scope);
  const pair: DependencyRequest = { diagram: `${DIAGRAM} pair`, graph: separable, to: [filtered, output] };
  const second: DependencyRequest = { diagram: `${DIAGRAM} second`, graph: separable, from: filtered, to: [output] };
  const plain: DependencyRequest = { diagram: `${DIAGRAM} plain`, graph: standard };
  return { pair, second, plain };
}
