/** Our own two ShuffleNets, alike but for the shuffle: the graphs whose weights ship, or null until both do. */
import type { ModelName } from "@/lib/engine/protocol";
import type { Graph } from "@/lib/graph/graph";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { softmax } from "@/lib/readings/confidence";

export const SIDES = ["with", "without"] as const;
export type Side = (typeof SIDES)[number];

const MODELS = { with: "shufflenet-g8", without: "shufflenet-g8-noshuffle" } as const satisfies Record<Side, ModelName>;

export interface PairNetwork {
  readonly side: Side;
  readonly model: ModelName;
  readonly graph: Graph;
}

/** @param trained What scripts/models.ts has taken over; the shipped ones unless told. */
export function pairNetworks(trained: typeof TRAINED = TRAINED): readonly PairNetwork[] | null {
  const made = SIDES.flatMap((side): readonly PairNetwork[] => {
    const model = MODELS[side];
    const config = trained[model];
    return config ? [{ side, model, graph: shufflenet(config) }] : [];
  });
  return made.length === SIDES.length ? made : null;
}

export interface Answer {
  readonly cls: number;
  /** In [0, 1], as softmax gives it: nothing was chosen to calibrate it. */
  readonly probability: number;
}

/** The most probable classes, the first first. */
export function topAnswers(scores: ArrayLike<number>, count = 5): readonly Answer[] {
  return softmax(scores)
    .map((probability, cls) => ({ cls, probability }))
    .sort((a, b) => b.probability - a.probability || a.cls - b.cls)
    .slice(0, count);
}
