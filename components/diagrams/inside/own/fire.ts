/** A fire module of a network under the names of S1's drawing: pure. */
import type { RunResult } from "@/lib/engine/protocol";
import type { FireConfig } from "@/lib/graph/blocks/fire";
import type { Graph } from "@/lib/graph/graph";
import type { FireBlock } from "@/lib/readings/block-kind";
import { BRANCHES } from "@/lib/spec/fire-time";
import { fireNodes } from "../../fire/types";

export function moduleOf(graph: Graph, { scope, reads, squeeze, expand1x1, expand3x3 }: FireBlock): FireConfig {
  const [h = 1, w = 1, channels = 1] = graph.nodes.find(({ id }) => id === reads)?.shape ?? [];
  return {
    in: channels,
    h,
    w,
    s1: squeeze.op.filters,
    e1: expand1x1?.op.filters ?? 0,
    e3: expand3x3?.op.filters ?? 0,
    bias: squeeze.op.bias,
    scope,
  };
}

/** The run's own maps and filters, only called otherwise. */
export function asModule(result: RunResult, block: FireBlock): RunResult {
  const ids = fireNodes(block.scope);
  const layers = BRANCHES.flatMap((branch) => {
    const layer = block[branch];
    return layer ? [{ layer, as: ids[branch] }] : [];
  });
  const named = <T>(from: Readonly<Record<string, T>>, names: readonly (readonly [own: string, as: string])[]) =>
    Object.fromEntries(names.flatMap(([own, as]) => (from[own] === undefined ? [] : [[as, from[own]]])));
  return {
    ...result,
    taps: named(result.taps, [
      [block.reads, ids.input],
      ...layers.map(({ layer, as }) => [layer.out, as.out] as const),
    ]),
    banks: named(
      result.banks,
      layers.map(({ layer, as }) => [layer.before, as.conv] as const),
    ),
  };
}
