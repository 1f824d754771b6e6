/** What follows from S1's state without running anything: graph, numbers, where input and weights come from. */
import type { RunRequest } from "@/lib/engine/protocol";
import { type FireConfig, fire } from "@/lib/graph/blocks/fire";
import { standard } from "@/lib/graph/blocks/standard";
import { attempt, type Fault } from "@/lib/graph/faults";
import type { Graph } from "@/lib/graph/graph";
import { cost, FLOAT_BYTES } from "@/lib/readings/cost";
import { type Branch, type FireValues, fireConfig, type ModuleName } from "@/lib/spec/fire";
import { type FireInput, fireInput, trainedModule } from "@/lib/spec/fire-input";
import { MAX_RUN_ACTIVATIONS, MAX_RUN_MACS } from "@/lib/spec/limits";
import { activation } from "../activation";
import type { Takeaway } from "../object/code/takeaway";
import { fireNodes } from "./types";

export type Widths = Pick<FireValues, "in" | "s1" | "e1" | "e3" | "h" | "w">;

export interface Price {
  readonly params: number;
  readonly macs: number;
}

export interface FireView {
  readonly config: FireConfig;
  /** Scope of the node ids: the trained module's name, or `fire` where all weights are seeded. */
  readonly scope: string;
  readonly trained: ModuleName | null;
  /** Why there is no such module; then the rest is null. */
  readonly fault: Fault | null;
  readonly built: {
    readonly graph: Graph;
    readonly parts: Readonly<Record<Branch, Price>>;
    readonly total: Price;
    /** One 3x3 convolution with the same input and output. */
    readonly plain: Price;
    readonly input: FireInput;
    /** Multiply-adds and activations of one picture, what makes the input included. */
    readonly work: { readonly macs: number; readonly activations: number };
    readonly tooLarge: boolean;
  } | null;
}

/** By what name the engine knows this diagram. */
export const DIAGRAM = "S1";

const SEEDED_SCOPE = "fire";
/**
 * Seed of all weights that are not trained; it must only stay. Half of all random filters are silent on maps that are
 * never negative; with this seed the first filter of each layer is not, so that a module of one filter shows something.
 */
const SEED = 232;

const SEEDED = { kind: "seeded", seed: SEED } as const;
const TRAINED = { kind: "trained", model: "squeezenet" } as const;

const inputs = new Map<string, { readonly input: FireInput; readonly macs: number }>();
const KEPT_INPUTS = 64;

/** The network in front depends on few of the sliders: kept, so that turning the others costs nothing. */
function inputOf(widths: Widths): { readonly input: FireInput; readonly macs: number } {
  const trained = trainedModule(widths);
  const key = `${trained ?? ""} ${widths.in} ${widths.h} ${widths.w}`;
  const known = inputs.get(key);
  if (known) return known;
  const input = fireInput(widths);
  const made = { input, macs: cost(input.graph).macs };
  if (inputs.size >= KEPT_INPUTS) inputs.clear();
  inputs.set(key, made);
  return made;
}

function build(widths: Widths, config: FireConfig): FireView["built"] {
  const graph = fire(config);
  const priced = cost(graph);
  const nodes = fireNodes(config.scope ?? SEEDED_SCOPE);
  const price = (branch: Branch): Price => priced.byId.get(nodes[branch].conv) ?? { params: 0, macs: 0 };
  const { in: channels, h, w, e1, e3 } = widths;
  const plain = cost(standard({ in: channels, out: e1 + e3, h, w, k: 3, bn: false, bias: true }));
  const { input, macs } = inputOf(widths);
  const shown = [nodes.input, nodes.squeeze.out, nodes.expand1x1.out, nodes.expand3x3.out];
  const activations = shown.reduce((sum, id) => sum + (priced.byId.get(id)?.bytes.activations ?? 0) / FLOAT_BYTES, 0);
  const work = { macs: macs + priced.macs, activations };
  return {
    graph,
    parts: { squeeze: price("squeeze"), expand1x1: price("expand1x1"), expand3x3: price("expand3x3") },
    total: { params: priced.params, macs: priced.macs },
    plain: { params: plain.params, macs: plain.macs },
    input,
    work,
    tooLarge: work.macs > MAX_RUN_MACS || work.activations > MAX_RUN_ACTIVATIONS,
  };
}

export function fireView(widths: Widths): FireView {
  const trained = trainedModule(widths);
  const scope = trained ?? SEEDED_SCOPE;
  const config = fireConfig(widths, scope);
  const { made: built, fault } = attempt(() => build(widths, config));
  return { config, scope, trained, fault, built };
}

/** The module to take away. */
export function fireCode({ built, trained }: FireView): readonly Takeaway[] {
  if (!built) return [];
  return [{ name: trained ?? "fire module", graph: built.graph, weights: trained ? TRAINED : SEEDED }];
}

/** What the engine is asked for, or null where there is nothing to run. */
export function fireRequest(view: FireView, photo: string): RunRequest | null {
  const { built, scope, trained, config } = view;
  if (!built || built.tooLarge) return null;
  const nodes = fireNodes(scope);
  const made = new Set(built.graph.nodes.map((node) => node.id));
  const branches = [nodes.squeeze, nodes.expand1x1, nodes.expand3x3].filter(({ conv }) => made.has(conv));
  return {
    diagram: DIAGRAM,
    graph: built.graph,
    weights: trained ? TRAINED : SEEDED,
    input: activation(built.input, built.input.kind === "trained" ? TRAINED : SEEDED, photo, config.in),
    taps: [nodes.input, ...branches.map(({ out }) => out)],
    banks: branches.map(({ conv }) => conv),
  };
}
