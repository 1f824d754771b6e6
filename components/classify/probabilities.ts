/** From a network's scores to what a reader compares. Classes are known by their index. */

import { type Confidence, doubtful, ranking, softmax } from "@/lib/readings/confidence";

/** One network's opinion of one photo. */
export interface Opinion {
  /** By class, calibrated by the network's temperature. */
  readonly probability: readonly number[];
  /** All classes, the most probable first; equal ones by index. */
  readonly order: readonly number[];
  /** By the network's rule the photo may show none of the classes. */
  readonly doubtful: boolean;
}

export function opinion(scores: ArrayLike<number>, confidence: Confidence): Opinion {
  return {
    probability: softmax(scores, confidence.temperature),
    order: ranking(scores),
    doubtful: doubtful(scores, confidence),
  };
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
