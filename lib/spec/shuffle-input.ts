/** What N2 runs: two grouped layers on the trained ShuffleNet's maps, and the relatives it holds them against. */
import { type GroupedPairConfig, groupedPair, thereAndBack } from "../graph/blocks/grouped-pair";
import { permutation } from "../graph/blocks/shuffle";
import type { Graph } from "../graph/graph";
import { type GroupsInput, groupsInput } from "./groups-input";
import type { ShuffleWidths } from "./shuffle";

/** The first channels of what a trained layer reads, in the asked size. */
export const shuffleInput = ({ channels, h }: Pick<ShuffleWidths, "channels" | "h">): GroupsInput =>
  groupsInput({ in: channels, out: channels, groups: 1, k: 1, h });

type Sizes = Pick<ShuffleWidths, "channels" | "groups" | "h">;

const pairOf = ({ channels, groups, h }: Sizes, more: Partial<GroupedPairConfig>): Graph =>
  groupedPair({ channels, groups, h, w: h, ...more });

/** The two layers with and without the shuffle in that direction. Throws `GraphError`. */
export function shufflePairs(sizes: Sizes & Pick<ShuffleWidths, "direction">) {
  return {
    with: pairOf(sizes, { shuffle: sizes.direction }),
    without: pairOf(sizes, { shuffle: "none" }),
  };
}

/** `order[j]` is the channel that comes to place j. Throws `GraphError`. */
export const shuffleOrder = ({ channels, groups, direction }: Omit<ShuffleWidths, "h" | "shuffle">) =>
  permutation(channels, groups, direction);

/**
 * Graphs that compute the same, two by two; all without batch norm, so that nothing but order differs. Before the
 * depthwise layer or after it; before a dense layer or not at all; there and back. Throws `GraphError`.
 */
export function shuffleRelatives(sizes: Sizes & Pick<ShuffleWidths, "direction">) {
  const common = { shuffle: sizes.direction, bn: false } as const;
  return {
    before: pairOf(sizes, { ...common, depthwise: "after" }),
    after: pairOf(sizes, { ...common, depthwise: "before" }),
    dense: pairOf(sizes, { ...common, second: "dense" }),
    absorbed: pairOf(sizes, { shuffle: "none", bn: false, second: "dense" }),
    back: thereAndBack({ ...sizes, w: sizes.h }),
  };
}

/** Both undone by the other: `inverse[order[j]] = j`. */
export function inverseOrder(order: readonly number[]): readonly number[] {
  const inverse = order.map(() => 0);
  for (const [j, from] of order.entries()) inverse[from] = j;
  return inverse;
}
