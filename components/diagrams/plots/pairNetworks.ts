/** Our own two ShuffleNets, alike but for the shuffle: the graphs whose weights ship, or null until both do; what their seeds tell. */
import type { ModelName } from "@/lib/engine/protocol";
import { type MeasuredPair, summaryOf } from "@/lib/facts/measured";
import type { Graph } from "@/lib/graph/graph";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { ranking, softmax } from "@/lib/readings/confidence";

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
  const probability = softmax(scores);
  return ranking(scores)
    .slice(0, count)
    .map((cls) => ({ cls, probability: probability[cls] ?? 0 }));
}

export interface Seed {
  readonly seed: number;
  readonly top1: number;
}

export interface Compared {
  readonly sides: Readonly<
    Record<Side, { readonly mean: number; readonly spread: number | null; readonly seeds: readonly Seed[] }>
  >;
  /** Points by which the shuffle is ahead in the mean; less than 0: behind. */
  readonly difference: number;
  /**
   * The standard deviation of the difference between one training of each side, from that of either; null where a side
   * was trained once and none is known.
   */
  readonly between: number | null;
  /** The same difference seed by seed, for the seeds that both have. */
  readonly bySeed: readonly Seed[];
  /** Whether each training of one side is ahead of each of the other. */
  readonly apart: boolean;
}

/** What was measured of both sides, held against each other. */
export function compared(pair: MeasuredPair): Compared {
  const side = (which: Side) => {
    const { seeds, top1 } = pair[which];
    return { ...summaryOf(pair[which]), seeds: seeds.map((seed, i) => ({ seed, top1: top1[i] ?? Number.NaN })) };
  };
  const [mixed, plain] = [side("with"), side("without")];
  const { min, max } = Math;
  return {
    sides: { with: mixed, without: plain },
    difference: mixed.mean - plain.mean,
    between: mixed.spread === null || plain.spread === null ? null : Math.hypot(mixed.spread, plain.spread),
    bySeed: mixed.seeds.flatMap(({ seed, top1 }) => {
      const other = plain.seeds.find((each) => each.seed === seed);
      return other ? [{ seed, top1: top1 - other.top1 }] : [];
    }),
    apart: min(...pair.with.top1) > max(...pair.without.top1) || max(...pair.with.top1) < min(...pair.without.top1),
  };
}
