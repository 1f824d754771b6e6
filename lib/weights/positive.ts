/** Weights that can hide nothing: for finding out by execution which channels a block joins. */
import type { Graph } from "@/lib/graph/graph";
import { seeded } from "./seeded";
import type { Weights } from "./weights";

/**
 * The seeded kernels in absolute value, each filter scaled so that its weights sum to 1; biases 0, batch norm the identity.
 * On a positive input every number then stays positive and no larger than the input's largest (sums of shortcuts
 * aside), so no ReLU, no ceiling of 6 and no overflow can hide a path, however deep the graph is.
 */
export function positive(graph: Graph, seed: number): Weights {
  return new Map(
    [...seeded(graph, seed)].map(([name, tensor]) => {
      if (!name.endsWith("/kernel")) return [name, tensor] as const;
      const filters = tensor.shape.at(-1) ?? 1;
      const sums = new Float64Array(filters);
      for (const [i, weight] of tensor.data.entries()) sums[i % filters] = (sums[i % filters] ?? 0) + Math.abs(weight);
      const data = tensor.data.map((weight, i) => Math.abs(weight) / (sums[i % filters] || 1));
      return [name, { ...tensor, data }] as const;
    }),
  );
}
