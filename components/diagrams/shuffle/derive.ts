/** What follows from N2's state without running anything: the layers, the order, their price, what is to be run. */
import type { DependencyRequest, RunRequest, WeightsRef } from "@/lib/engine/protocol";
import { groupedPair, PAIR } from "@/lib/graph/blocks/grouped-pair";
import { standard } from "@/lib/graph/blocks/standard";
import { possibleGroups } from "@/lib/graph/divisors";
import { type Fault, GraphError } from "@/lib/graph/faults";
import { type Graph, INPUT } from "@/lib/graph/graph";
import { cost, total } from "@/lib/readings/cost";
import { dependency } from "@/lib/readings/dependency";
import type { GroupsInput } from "@/lib/spec/groups-input";
import { MAX_RUN_MACS } from "@/lib/spec/limits";
import type { ShuffleWidths } from "@/lib/spec/shuffle";
import { inverseOrder, shuffleInput, shuffleOrder, shufflePairs, shuffleRelatives } from "@/lib/spec/shuffle-input";
import type { Takeaway } from "../object/code/takeaway";

export const DIAGRAM = "N2";
const SEED = 7;
/** Batch norms with the statistics of the very maps, so that no map is cut to nothing by its ReLU. */
const WEIGHTS: WeightsRef = { kind: "seeded", seed: SEED, measured: true };
const PLAIN: WeightsRef = { kind: "seeded", seed: SEED };
const TRAINED = { kind: "trained", model: "shufflenet" } as const;

export interface Price {
  /** Weights of the kernels, as the formula counts. */
  readonly weights: number;
  readonly macs: number;
}

/** Share of the pairs that are joined at one number of groups. */
export interface Density {
  readonly groups: number;
  readonly with: number;
  readonly without: number;
}

export interface ShuffleBuilt {
  readonly with: Graph;
  readonly without: Graph;
  /** The channel that comes to place j; in their own order where there is no shuffle. */
  readonly order: readonly number[];
  /** Place of channel i. */
  readonly places: readonly number[];
  /** Rows and columns of the table that the first reshape names; [1, channels] where there is no shuffle. */
  readonly table: readonly [rows: number, columns: number];
  readonly grouped: Price;
  readonly ungrouped: Price;
  /** Two plain 3x3 convolutions of the same widths. */
  readonly plain: Price;
  /** What the shuffle itself costs. */
  readonly moving: Price;
  /** Number of paths from each input to each output, by structure. */
  readonly paths: { readonly with: Float64Array; readonly without: Float64Array };
  readonly input: GroupsInput;
  readonly work: number;
  readonly tooLarge: boolean;
}

export interface ShuffleView {
  readonly widths: ShuffleWidths;
  readonly fault: Fault | null;
  readonly built: ShuffleBuilt | null;
}

function priceOf(graph: Graph, ids: readonly string[], times = 1): Price {
  const { byId } = cost(graph);
  const sum = total(ids.flatMap((id) => byId.get(id) ?? []));
  return { weights: times * sum.split.kernel, macs: times * sum.macs };
}

const LAYERS = [PAIR.first, PAIR.second];
const dense = ({ channels, h }: ShuffleWidths, k: number): Price =>
  priceOf(standard({ in: channels, out: channels, h, w: h, k, bn: false }), ["conv"], 2);

/** Density at every possible number of groups, by structure. */
export function densitiesOf({
  channels,
  direction,
}: Pick<ShuffleWidths, "channels" | "direction">): readonly Density[] {
  const density = (groups: number, shuffle: "paper" | "authors" | "none") =>
    dependency(groupedPair({ channels, groups, h: 1, w: 1, shuffle })).density;
  return possibleGroups(channels).map((groups) => ({
    groups,
    with: density(groups, direction),
    without: density(groups, "none"),
  }));
}

function build(widths: ShuffleWidths): ShuffleBuilt {
  const { channels, groups, shuffle, direction } = widths;
  const pairs = shufflePairs(widths);
  const on = shuffle === "on";
  const order = on ? shuffleOrder(widths) : Array.from({ length: channels }, (_, j) => j);
  const rows = direction === "paper" ? groups : channels / groups;
  const input = shuffleInput(widths);
  const grouped = priceOf(pairs.with, LAYERS);
  const work = grouped.macs + cost(input.graph).macs;
  return {
    ...pairs,
    order,
    places: inverseOrder(order),
    table: on ? [rows, channels / rows] : [1, channels],
    grouped,
    ungrouped: dense(widths, 1),
    plain: dense(widths, 3),
    moving: priceOf(pairs.with, [PAIR.shuffled]),
    paths: { with: dependency(pairs.with).paths, without: dependency(pairs.without).paths },
    input,
    work,
    tooLarge: work > MAX_RUN_MACS,
  };
}

export function shuffleView(widths: ShuffleWidths): ShuffleView {
  try {
    return { widths, fault: null, built: build(widths) };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { widths, fault: error.fault, built: null };
  }
}

/** The trained network's maps, for any of the graphs. */
function reading({ input }: ShuffleBuilt, photo: string, channels: number): RunRequest["input"] {
  const [height, width] = input.photo;
  return {
    kind: "activation",
    graph: input.graph,
    weights: TRAINED,
    input: { kind: "photo", photo, height, width },
    node: input.graph.output,
    channels,
  };
}

/** The two layers to take away, with the shuffle or without, as set. */
export function shuffleCode(view: ShuffleView, photo: string | null): readonly Takeaway[] {
  const { built, widths } = view;
  if (!built) return [];
  const on = widths.shuffle === "on";
  const input = photo === null || built.tooLarge ? null : reading(built, photo, widths.channels);
  const name = on ? "shuffled pair" : "grouped pair";
  return [{ name, graph: on ? built.with : built.without, weights: WEIGHTS, ...(input && { input }) }];
}

/** The two layers as set; null where there is nothing to run. */
export function shuffleRequest({ widths, built }: ShuffleView, photo: string): RunRequest | null {
  if (!built || built.tooLarge) return null;
  const on = widths.shuffle === "on";
  return {
    diagram: DIAGRAM,
    graph: on ? built.with : built.without,
    weights: WEIGHTS,
    input: reading(built, photo, widths.channels),
    taps: [INPUT, PAIR.made, ...(on ? [PAIR.shuffled] : []), PAIR.output],
    banks: LAYERS,
    priority: 1,
  };
}

/** Who hears whom, in the same layers on maps of one pixel: the whole, and its three factors. */
export function shuffleDependencies({ widths, built }: ShuffleView) {
  if (!built) return null;
  const pairs = shufflePairs({ ...widths, h: 1 });
  const own = { diagram: `${DIAGRAM} with`, graph: pairs.with, priority: 1 };
  const whole: DependencyRequest = { ...own, to: [PAIR.made, PAIR.output] };
  const between: DependencyRequest = { ...own, diagram: `${DIAGRAM} between`, from: PAIR.made, to: [PAIR.shuffled] };
  const second: DependencyRequest = { ...own, diagram: `${DIAGRAM} second`, from: PAIR.shuffled, to: [PAIR.output] };
  const without: DependencyRequest = {
    diagram: `${DIAGRAM} without`,
    graph: pairs.without,
    to: [PAIR.output],
    priority: 1,
  };
  return { whole, between, second, without };
}

/** Runs that must come out the same, two by two; the weights of one make up for its other order. */
export function shuffleEqualities({ widths, built }: ShuffleView, photo: string) {
  if (!built || built.tooLarge) return null;
  const { channels } = widths;
  const graphs = shuffleRelatives(widths);
  const order = inverseOrder(shuffleOrder(widths));
  const input = reading(built, photo, channels);
  const request = (name: string, graph: Graph, weights: WeightsRef = PLAIN): RunRequest => ({
    diagram: `${DIAGRAM} ${name}`,
    graph,
    weights,
    input,
    taps: [],
    // After all that the drawing waits for.
    priority: -1,
  });
  const moved = (node: string, axis: "filter" | "input"): WeightsRef => ({
    kind: "reordered",
    of: PLAIN,
    kernels: [{ node, axis, order }],
  });
  return {
    before: request("before", graphs.before),
    after: request("after", graphs.after, moved(PAIR.depthwise, "filter")),
    dense: request("dense", graphs.dense),
    absorbed: request("absorbed", graphs.absorbed, moved(PAIR.second, "input")),
    back: { ...request("back", graphs.back), taps: [INPUT] },
  };
}
