/** What follows from S4's state: the trained network, its kernels, what is to be run, and answers in order. */
import type { CompressionReport, FileParts, RunRequest } from "@/lib/engine/protocol";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { ranking, softmax } from "@/lib/readings/confidence";
import { cost, FLOAT_BYTES } from "@/lib/readings/cost";
import { askedOf, type CompressionAsked } from "@/lib/spec/compression";
import type { Takeaway } from "../object/code/takeaway";

export const MODEL = "squeezenet";
const DIAGRAM = "S4";
const GRAPH = squeezenet({ ...TRAINED.squeezenet });
/** Scores that it gives. */
export const CLASSES = GRAPH.nodes.find(({ id }) => id === GRAPH.output)?.shape[2] ?? 1;
export const SIDE = GRAPH.nodes.find(({ op }) => op.kind === "input")?.shape[0] ?? 1;

/** The part of a fire module that a layer is, for its hue; `plain`: none of them. */
export type LayerPart = "squeeze" | "expand1" | "expand3" | "plain";

export interface Kernel {
  readonly id: string;
  /** Its outermost scope, or itself: `fire2`. */
  readonly block: string;
  readonly part: LayerPart;
  readonly weights: number;
  readonly biases: number;
  /** As float32. */
  readonly bytes: number;
}

const PARTS: Readonly<Record<string, LayerPart>> = {
  squeeze1x1: "squeeze",
  expand1x1: "expand1",
  expand3x3: "expand3",
};

const priced = cost(GRAPH);

/** Layers with weights, in the network's order. */
export const KERNELS: readonly Kernel[] = priced.nodes
  .filter(({ split }) => split.kernel > 0)
  .map(({ id, split }) => {
    const [block = id, part = ""] = id.split("/");
    const bytes = FLOAT_BYTES * (split.kernel + split.bias);
    return { id, block, part: PARTS[part] ?? "plain", weights: split.kernel, biases: split.bias, bytes };
  });

/** All weights and biases as float32. */
export const TRAINED_BYTES = priced.bytes.params;

/** The network on the photo as trained, and read from the file that the settings make. */
export function requestsOf(asked: CompressionAsked, photo: string): readonly [RunRequest, RunRequest] {
  const weights = { kind: "trained", model: MODEL } as const;
  const common = { graph: GRAPH, input: { kind: "photo", photo, height: SIDE, width: SIDE }, taps: [] } as const;
  return [
    { ...common, diagram: `${DIAGRAM} trained`, weights },
    { ...common, diagram: DIAGRAM, weights: { kind: "compressed", of: weights, settings: askedOf(asked) } },
  ];
}

/** The network to take away, with the weights that its compressed file gives back. */
export const compressionCode = (asked: CompressionAsked): readonly Takeaway[] => [
  {
    name: "squeezenet compressed",
    graph: GRAPH,
    weights: { kind: "compressed", of: { kind: "trained", model: MODEL }, settings: askedOf(asked) },
  },
];

export const SHOWN = 5;

export interface AnswerRow {
  readonly cls: number;
  readonly probability: number;
}

/** The most probable classes first. */
export function answersOf(scores: ArrayLike<number>, temperature: number): readonly AnswerRow[] {
  const all = softmax(scores, temperature);
  return ranking(scores)
    .slice(0, SHOWN)
    .map((cls) => ({ cls, probability: all[cls] ?? 0 }));
}

export const PARTS_IN_ORDER = ["codes", "gaps", "tables", "biases"] as const satisfies readonly (keyof FileParts)[];
export const bytesOf = (parts: FileParts): number => PARTS_IN_ORDER.reduce((sum, part) => sum + parts[part], 0);

export interface Totals {
  readonly weights: number;
  readonly kept: number;
  readonly fillers: number;
}

export function totalsOf({ layers }: CompressionReport): Totals {
  const sum = (of: "weights" | "kept" | "fillers") => layers.reduce((all, layer) => all + layer[of], 0);
  return { weights: sum("weights"), kept: sum("kept"), fillers: sum("fillers") };
}

/** The layer looked at, else the one with most weights. */
export function shownKernel(at: string | null): number {
  const chosen = KERNELS.findIndex(({ id }) => id === at);
  if (chosen >= 0) return chosen;
  const most = Math.max(...KERNELS.map(({ weights }) => weights));
  return KERNELS.findIndex(({ weights }) => weights === most);
}
