/** How sure a network's scores are: softmax with a temperature, and when an answer is to be doubted. */

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

/**
 * What a doubt may be read from, each growing with sureness. `probability`: the largest calibrated probability.
 * `entropy`: 1 − H / ln(classes), 0 where all classes are equally probable. `energy`: T · ln Σ exp(x / T), the negative
 * energy of Liu et al. 2020, "Energy-based Out-of-distribution Detection". `mean`, `least` and `spread` (standard
 * deviation) of the scores themselves: softmax does not see their mean, so nothing but the photos trained on decides
 * where it lies, and it lies lower for much that is unlike them.
 */
export const DOUBT_SCORES = ["probability", "entropy", "energy", "mean", "least", "spread"] as const;
export type DoubtScore = (typeof DOUBT_SCORES)[number];

export interface Limit {
  readonly score: DoubtScore;
  readonly below: number;
}

export interface Confidence {
  readonly temperature: number;
  /** An answer is doubted where the sureness by any of these lies below its limit; none: nothing is doubted. */
  readonly doubt: readonly Limit[];
}

function mean(all: readonly number[]): number {
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}

const SURENESS: Readonly<Record<DoubtScore, (scores: ArrayLike<number>, temperature: number) => number>> = {
  probability: (scores, temperature) => Math.max(...softmax(scores, temperature)),
  entropy: (scores, temperature) => {
    const nats = softmax(scores, temperature).reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0);
    return 1 - nats / Math.log(scores.length);
  },
  energy: (scores, temperature) => {
    const all = Array.from(scores);
    const largest = Math.max(...all);
    const sum = all.reduce((so, score) => so + Math.exp((score - largest) / temperature), 0);
    return largest + temperature * Math.log(sum);
  },
  mean: (scores) => mean(Array.from(scores)),
  least: (scores) => Math.min(...Array.from(scores)),
  spread: (scores) => {
    const centre = mean(Array.from(scores));
    return Math.sqrt(mean(Array.from(scores, (score) => (score - centre) ** 2)));
  },
};

export function sureness(score: DoubtScore, scores: ArrayLike<number>, temperature: number): number {
  return SURENESS[score](scores, temperature);
}

export function doubtful(scores: ArrayLike<number>, { temperature, doubt }: Confidence): boolean {
  return doubt.some(({ score, below }) => sureness(score, scores, temperature) < below);
}

/** Classes by score, the highest first; equal ones by index. */
export function ranking(scores: ArrayLike<number>): readonly number[] {
  return Array.from(scores, (_, cls) => cls).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}
