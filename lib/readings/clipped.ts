/**
 * A class score where a ReLU stands between weights and mean. What the ReLU lets through is a sum of products like any
 * other, and elsewhere it is 0: so the score is still split by channel, with each map's mean over the places let through.
 */

/** One place of the last maps. */
export interface Place {
  /** The numbers of all channels there. */
  readonly input: ArrayLike<number>;
  /** Weighed and with the bias, before the ReLU. */
  readonly sum: number;
}

export interface LetThrough {
  /** By channel, the sum over the places let through, divided by all places. */
  readonly means: Float64Array;
  /** Places let through, of so many. */
  readonly through: number;
  readonly places: number;
  /** What the bias adds to the score: it counts where the ReLU lets it through. */
  readonly bias: number;
}

export function letThrough(places: readonly Place[], bias: number): LetThrough {
  const means = new Float64Array(places[0]?.input.length ?? 0);
  const open = places.filter(({ sum }) => sum > 0);
  for (const { input } of open) for (let c = 0; c < means.length; c++) means[c] = (means[c] ?? 0) + (input[c] ?? 0);
  const all = Math.max(1, places.length);
  return {
    means: means.map((sum) => sum / all),
    through: open.length,
    places: places.length,
    bias: (bias * open.length) / all,
  };
}
