/** How sure a network is: softmax with a temperature, and when its answer is to be doubted. */

/**
 * exp(x / T) / Σ exp(x / T), the largest score subtracted first so that nothing overflows. One temperature T for all of
 * a network's photos makes its percentages as high as it is right (Guo et al. 2017, "On Calibration of Modern Neural
 * Networks"); which class comes first it cannot change.
 */
export function softmax(scores: ArrayLike<number>, temperature = 1): readonly number[] {
  const all = Array.from(scores);
  const largest = Math.max(...all);
  const powers = all.map((score) => Math.exp((score - largest) / temperature));
  const sum = powers.reduce((so, power) => so + power, 0);
  return powers.map((power) => power / sum);
}

/** What a network says of a photo: a score for each class, and the share of the last channels that answer (last-maps.ts). */
export interface Said {
  readonly scores: ArrayLike<number>;
  readonly answering: number;
}

/**
 * What a doubt may be read from, each growing with sureness. `probability`: the largest calibrated probability.
 * `entropy`: 1 − H / ln(classes), 0 where all classes are equally probable. `energy`: T · ln Σ exp(x / T), the negative
 * energy of Liu et al. 2020, "Energy-based Out-of-distribution Detection". `spread`: the scores' standard deviation.
 * `answering`: the share of the channels that the scores are made of which answer at any place of the photo.
 */
export const DOUBT_SCORES = ["probability", "entropy", "energy", "spread", "answering"] as const;
export type DoubtScore = (typeof DOUBT_SCORES)[number];

export interface Limit {
  readonly score: DoubtScore;
  readonly below: number;
}

export interface Confidence {
  readonly temperature: number;
  /** An answer is doubted where its sureness by any of these lies below the limit; none: nothing is doubted. */
  readonly doubt: readonly Limit[];
}

const mean = (all: readonly number[]): number => all.reduce((sum, value) => sum + value, 0) / all.length;

function spread(scores: ArrayLike<number>): number {
  const centre = mean(Array.from(scores));
  return Math.sqrt(mean(Array.from(scores, (score) => (score - centre) ** 2)));
}

function energy(scores: ArrayLike<number>, temperature: number): number {
  const largest = Math.max(...Array.from(scores));
  const powers = Array.from(scores, (score) => Math.exp((score - largest) / temperature));
  return largest + temperature * Math.log(powers.reduce((sum, power) => sum + power, 0));
}

/** 1 less the entropy as a share of the largest there can be. */
function certainty(probabilities: readonly number[]): number {
  const nats = probabilities.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0);
  return 1 - nats / Math.log(probabilities.length);
}

const SURENESS: Readonly<Record<DoubtScore, (said: Said, temperature: number) => number>> = {
  probability: ({ scores }, temperature) => Math.max(...softmax(scores, temperature)),
  entropy: ({ scores }, temperature) => certainty(softmax(scores, temperature)),
  energy: ({ scores }, temperature) => energy(scores, temperature),
  spread: ({ scores }) => spread(scores),
  answering: ({ answering }) => answering,
};

export function sureness(score: DoubtScore, said: Said, temperature: number): number {
  return SURENESS[score](said, temperature);
}

/** The limits that an answer lies below: any of them is a reason for doubt. */
export function doubts(said: Said, { temperature, doubt }: Confidence): readonly Limit[] {
  return doubt.filter(({ score, below }) => sureness(score, said, temperature) < below);
}

/** Classes by score, the highest first; equal ones by index. */
export function ranking(scores: ArrayLike<number>): readonly number[] {
  return Array.from(scores, (_, cls) => cls).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}
