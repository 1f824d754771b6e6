/** What `describe --json` answers: plain data, one answer a configuration. */
import { GraphError } from "@/lib/graph/faults";
import type { Shape } from "@/lib/graph/ops";
import { type Layer, layers } from "@/lib/readings/layers";
import { parse } from "@/lib/spec/vocabulary";

export interface Description {
  readonly totals: { readonly params: number; readonly macs: number };
  readonly layers: readonly {
    readonly name: string;
    readonly op: Layer["op"];
    readonly shape: Shape;
    readonly params: number;
    readonly macs: number;
  }[];
  /** Of a channel shuffle alone: out[j] = in[perm[j]]. */
  readonly perm?: readonly number[];
}

export type Answer = Description | { readonly error: string };

/** The layers and totals of a configuration. Throws `GraphError`. */
export function description(config: unknown): Description {
  const described = parse(config);
  if (described.kind === "permutation") return { totals: { params: 0, macs: 0 }, layers: [], perm: described.perm };
  const list = layers(described.graph);
  const sum = (of: (layer: Layer) => number): number => list.reduce((so, layer) => so + of(layer), 0);
  return { totals: { params: sum((layer) => layer.params), macs: sum((layer) => layer.macs) }, layers: list };
}

/** The answer to one configuration; an impossible one is answered by its sentence. */
export function answer(config: unknown): Answer {
  try {
    return description(config);
  } catch (error) {
    if (error instanceof GraphError) return { error: error.message };
    throw error;
  }
}

/** The answer to one configuration, or to each of a list in its order. */
export function answers(given: unknown): Answer | readonly Answer[] {
  return Array.isArray(given) ? given.map(answer) : answer(given);
}
