/** What pruning leaves of layers, when it keeps a given share of each one's weights and all biases. */
import type { NodeCost } from "./cost";

/** `percents` in the order of the layers that have weights. A part of a weight counts as one: so the paper's table does. */
export function prunedParams(nodes: readonly NodeCost[], percents: readonly number[]): number {
  return nodes
    .filter(({ split }) => split.kernel > 0)
    .reduce((sum, { split }, i) => sum + Math.ceil((split.kernel * (percents[i] ?? 100)) / 100) + split.bias, 0);
}
