/** What a network's scores are made of, class by class: the mean of each last map times a weight, and a bias. */
import type { Graph, Node } from "@/lib/graph/graph";
import { lastMaps } from "./last-maps";

export interface Head {
  /** The maps whose means are weighed. */
  readonly maps: string;
  /** The layer that weighs them: linear after the averaging, or a 1 x 1 convolution before it, which comes to the same. */
  readonly classifier: string;
  /** From the first to the last node of the ending, the maps left out. */
  readonly nodes: readonly string[];
  /** A ReLU between the two: then a score is no weighted sum of means any more. */
  readonly clipped: boolean;
}

/** Null for a graph that does not end in class scores. */
export function headOf(graph: Graph): Head | null {
  const maps = lastMaps(graph);
  if (!maps) return null;
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const nodes: Node[] = [];
  for (let at = byId.get(graph.output); at && at.id !== maps.node; at = byId.get(at.inputs[0] ?? "")) nodes.unshift(at);
  const classifier = nodes.find(({ op }) => op.kind === "linear" || op.kind === "conv");
  const averaged = nodes.findIndex(({ op }) => op.kind === "globalAvgPool");
  if (!classifier || averaged < 0) return null;
  const clipped = nodes.slice(nodes.indexOf(classifier)).some(({ op }) => op.kind === "relu");
  return { maps: maps.node, classifier: classifier.id, nodes: nodes.map(({ id }) => id), clipped };
}

export interface Part {
  readonly channel: number;
  readonly mean: number;
  readonly weight: number;
  /** mean · weight */
  readonly value: number;
}

export interface Explained {
  /** What adds most, the largest first. */
  readonly most: readonly Part[];
  /** What takes away most, the most negative first. */
  readonly least: readonly Part[];
  /** The others that add, and that take away, each as one sum. */
  readonly rest: { readonly up: Lump; readonly down: Lump };
  readonly bias: number;
  /** All of it together: the class's score. */
  readonly score: number;
  /** Channels whose mean is 0: they say nothing about this photo. */
  readonly silent: number;
}

export interface Lump {
  readonly count: number;
  readonly value: number;
}

const sum = (parts: readonly Part[]): number => parts.reduce((so, { value }) => so + value, 0);
const lump = (parts: readonly Part[]): Lump => ({ count: parts.length, value: sum(parts) });

/** A score written out channel by channel; the parts, the lumps and the bias add up to it. */
export function explain(
  means: ArrayLike<number>,
  weights: ArrayLike<number>,
  bias: number,
  { up, down }: { readonly up: number; readonly down: number } = { up: 5, down: 2 },
): Explained {
  const parts = Array.from(means, (mean, channel): Part => {
    const weight = weights[channel] ?? 0;
    return { channel, mean, weight, value: mean * weight };
  });
  const rising = parts.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  const falling = parts.filter(({ value }) => value < 0).sort((a, b) => a.value - b.value);
  return {
    most: rising.slice(0, up),
    least: falling.slice(0, down),
    rest: { up: lump(rising.slice(up)), down: lump(falling.slice(down)) },
    bias,
    score: sum(rising) + sum(falling) + bias,
    silent: parts.filter(({ mean }) => mean === 0).length,
  };
}
