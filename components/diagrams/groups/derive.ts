/** What follows from N1's state without running anything: the layer, its price, what it is compared with, what is to be run. */
import type { DependencyRequest, RunRequest } from "@/lib/engine/protocol";
import { standard } from "@/lib/graph/blocks/standard";
import { attempt, type Fault } from "@/lib/graph/faults";
import { INPUT } from "@/lib/graph/graph";
import { cost } from "@/lib/readings/cost";
import type { GroupsWidths } from "@/lib/spec/groups";
import { type GroupsInput, type GroupsLayer, groupsInput, groupsLayer } from "@/lib/spec/groups-input";
import { MAX_RUN_MACS } from "@/lib/spec/limits";
import { activation } from "../activation";
import type { Takeaway } from "../object/code/takeaway";

/** By what name the engine knows this diagram. */
export const DIAGRAM = "N1";
const SEEDED = { kind: "seeded", seed: 7 } as const;
const TRAINED = { kind: "trained", model: "shufflenet" } as const;

export interface Price {
  /** Weights of the kernels, biases left out: what the formula counts. */
  readonly weights: number;
  readonly macs: number;
}

export interface GroupsView {
  readonly widths: GroupsWidths;
  /** Why there is no such layer; then the rest is null. */
  readonly fault: Fault | null;
  readonly built:
    | (GroupsLayer & {
        readonly price: Price;
        /** The same kernel with one group, and a plain 3x3 convolution, with the same input and output. */
        readonly ungrouped: Price;
        readonly plain: Price;
        readonly input: GroupsInput;
        /** Multiply-adds of one picture, the network in front included. */
        readonly work: number;
        readonly tooLarge: boolean;
      })
    | null;
}

function dense({ in: channels, out, h }: GroupsWidths, k: number): Price {
  const { byId } = cost(standard({ in: channels, out, h, w: h, k, bn: false }));
  const node = byId.get("conv");
  return { weights: node?.split.kernel ?? 0, macs: node?.macs ?? 0 };
}

function build(widths: GroupsWidths): GroupsView["built"] {
  const layer = groupsLayer(widths);
  const own = cost(layer.graph).byId.get(layer.node);
  const input = groupsInput(widths);
  const work = (own?.macs ?? 0) + cost(input.graph).macs;
  return {
    ...layer,
    price: { weights: own?.split.kernel ?? 0, macs: own?.macs ?? 0 },
    ungrouped: dense(widths, widths.k),
    plain: dense(widths, 3),
    input,
    work,
    tooLarge: work > MAX_RUN_MACS,
  };
}

export function groupsView(widths: GroupsWidths): GroupsView {
  const { made: built, fault } = attempt(() => build(widths));
  return { widths, fault, built };
}

/** The layer to take away. */
export function groupsCode({ built }: GroupsView): readonly Takeaway[] {
  if (!built) return [];
  const { graph, node, trained } = built;
  return [{ name: trained ? node : "group convolution", graph, weights: trained ? TRAINED : SEEDED }];
}

/** The layer on its maps; null where there is nothing to run. */
export function groupsRequest({ widths, built }: GroupsView, photo: string): RunRequest | null {
  if (!built || built.tooLarge) return null;
  const { graph, node, trained, input } = built;
  return {
    diagram: DIAGRAM,
    graph,
    weights: trained ? TRAINED : SEEDED,
    input: activation(input, TRAINED, photo, widths.in),
    taps: [INPUT, node],
    banks: [node],
  };
}

/** Who hears whom: the same layer on maps no larger than its kernel. */
export function groupsDependency({ widths, built }: GroupsView): DependencyRequest | null {
  return built && { diagram: DIAGRAM, graph: groupsLayer({ ...widths, h: widths.k }).graph };
}
