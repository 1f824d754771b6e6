/** From a network's scores to what a reader compares. Classes are known by their index. */

import { type Confidence, doubts, type Limit, ranking, type Said, softmax } from "@/lib/readings/confidence";

/** One network's opinion of one photo. */
export interface Opinion {
  /** By class, calibrated by the network's temperature. */
  readonly probability: readonly number[];
  /** All classes, the most probable first; equal ones by index. */
  readonly order: readonly number[];
  /** Why, by the network's rule, the photo may show none of the classes; empty: nothing speaks against the answer. */
  readonly doubts: readonly Limit[];
  /** Share of the last channels that answer. */
  readonly answering: number;
}

export function opinion(said: Said, confidence: Confidence): Opinion {
  const { scores, answering } = said;
  return {
    probability: softmax(scores, confidence.temperature),
    order: ranking(scores),
    doubts: doubts(said, confidence),
    answering,
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
