/** From a network's scores to what a reader compares. Classes are known by their index. */

/** exp(x) / Σ exp(x), the largest score subtracted first so that nothing overflows. */
export function softmax(scores: ArrayLike<number>): readonly number[] {
  const all = Array.from(scores);
  const largest = Math.max(...all);
  const powers = all.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((so, power) => so + power, 0);
  return powers.map((power) => power / sum);
}

/** One network's opinion of one photo. */
export interface Opinion {
  /** By class. */
  readonly probability: readonly number[];
  /** All classes, the most probable first; equal ones by index. */
  readonly order: readonly number[];
}

export function opinion(scores: ArrayLike<number>): Opinion {
  const probability = softmax(scores);
  const order = probability
    .map((_, index) => index)
    .sort((a, b) => (probability[b] ?? 0) - (probability[a] ?? 0) || a - b);
  return { probability, order };
}

/** What the first answers of several networks amount to: the classes named, those named by most networks first. */
export function verdict(
  firsts: readonly number[],
): readonly { readonly cls: number; readonly by: readonly number[] }[] {
  const named = [...new Set(firsts)].map((cls) => ({
    cls,
    by: firsts.flatMap((first, network) => (first === cls ? [network] : [])),
  }));
  return named.sort((a, b) => b.by.length - a.by.length);
}
