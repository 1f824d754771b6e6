/** What follows from M2's state without running anything: the block, its prices, what is to be run. */
import type { RunRequest } from "@/lib/engine/protocol";
import { attempt, type Fault } from "@/lib/graph/faults";
import { separableIn } from "@/lib/readings/block-kind";
import { cost } from "@/lib/readings/cost";
import { MAX_RUN_ACTIVATIONS, MAX_RUN_MACS } from "@/lib/spec/limits";
import { LAYERS, type LayerName, type SeparableSettings, TENSORS } from "@/lib/spec/separable";
import { CEILING, type SeparableBlock, separableBlock } from "@/lib/spec/separable-input";
import { type PairInput, pairInput } from "@/lib/spec/trained-pairs";
import { activation } from "../activation";
import type { Takeaway } from "../object/code/takeaway";
import { type Price, priceOf, type SeparableFigure, separableFigure } from "./figure";

/** By what names the engine knows the block with its batch norms, and folded. */
export const DIAGRAM = "M2";
export const FOLDED = "M2 folded";
const SEED = 7;
const TRAINED = { kind: "trained", model: "mobilenet" } as const;

/** Numbers beside the kernels: of batch norms as they are, and of the biases in which they end. */
export interface Extras {
  readonly learned: number;
  readonly running: number;
  readonly biases: number;
}

export interface SeparableBuilt extends SeparableBlock {
  readonly figure: SeparableFigure;
  readonly shapes: SeparableFigure["shapes"];
  readonly prices: Readonly<Record<LayerName | "plain", Price>>;
  readonly extras: Extras;
  readonly input: PairInput;
  readonly work: number;
  readonly tooLarge: boolean;
}

export interface SeparableView {
  readonly settings: SeparableSettings;
  readonly fault: Fault | null;
  readonly built: SeparableBuilt | null;
}

function build(settings: SeparableSettings): SeparableBuilt {
  const block = separableBlock(settings);
  const { graph, scope, standard, trained } = block;
  const known = separableIn(graph, scope);
  if (!known) throw new Error(`${scope} is no separable block`);
  const counted = cost(graph);
  const figure = separableFigure(graph, known);
  const { shapes } = figure;
  const input = pairInput(settings);
  const { split } = counted;
  const biases = LAYERS.reduce((sum, layer) => sum + shapes[layer][2], 0);
  const activations = (counted.bytes.activations + cost(input.graph).bytes.activations) / 4;
  const work = counted.macs + cost(input.graph).macs;
  return {
    ...block,
    figure,
    shapes,
    prices: { ...figure.prices, plain: priceOf(cost(standard), "conv") },
    extras: { learned: split.gamma + split.beta, running: split.running, biases: trained ? split.bias : biases },
    input,
    work,
    tooLarge: work > MAX_RUN_MACS || activations > MAX_RUN_ACTIVATIONS,
  };
}

export function separableView(settings: SeparableSettings): SeparableView {
  const { made, fault } = attempt(() => build(settings));
  return { settings, fault, built: made };
}

const present = (ids: readonly (string | null)[]): readonly string[] => ids.filter((id) => id !== null);

/** The weights of its runs: trained, or drawn, with batch norms measured on what they read. */
const weightsOf = ({ gamma }: SeparableSettings, trained: boolean) =>
  trained ? TRAINED : ({ kind: "seeded", seed: SEED, measured: true, norms: { gamma, beta: 0 } } as const);

/** The block to take away. */
export function separableCode({ settings, built }: SeparableView, photo: string | null): readonly Takeaway[] {
  if (!built) return [];
  const { graph, scope, trained, input, tooLarge } = built;
  const reads = photo === null || tooLarge ? null : activation(input, TRAINED, photo, settings.in);
  const name = trained ? scope : "separable convolution";
  return [{ name, graph, weights: weightsOf(settings, trained), ...(reads && { input: reads }) }];
}

/** The block with every step kept, and the same without its convolutions' own results, so that it runs folded; a trained pair only has the latter. */
export function separableRequests({ settings, built }: SeparableView, photo: string) {
  if (!built || built.tooLarge) return { six: null, four: null };
  const { graph, input, trained } = built;
  const { ids } = built.figure;
  const common = {
    graph,
    weights: weightsOf(settings, trained),
    input: activation(input, TRAINED, photo, settings.in),
    above: CEILING,
  } as const;
  const norms = present([ids.dwBn, ids.pwBn]);
  const four: RunRequest = {
    ...common,
    diagram: FOLDED,
    taps: present([ids.input, ids.dwBn, ids.dwRelu, ids.pwBn, ids.pwRelu]),
    banks: norms,
  };
  if (trained) return { six: null, four };
  const six: RunRequest = {
    ...common,
    diagram: DIAGRAM,
    taps: present(TENSORS.map((of) => ids[of])),
    banks: present([ids.dw, ids.pw]),
    norms,
  };
  return { six, four };
}
