/** Which blocks of a network an object's own drawing can show, and what it needs of the network's run: pure. */
import type { Graph } from "@/lib/graph/graph";
import { blockKind, type KnownBlock, type SeparableBlock } from "@/lib/readings/block-kind";
import { CEILING } from "@/lib/spec/separable-input";
import type { Needs } from "../request";

/** The block, where its own drawing shows all that is in it; else null. */
export function ownBlock(graph: Graph, scope: string): KnownBlock | null {
  const block = blockKind(graph, scope);
  if (!block) return null;
  switch (block.kind) {
    // The drawing knows no bypass.
    case "fire":
      return block.bypass === "none" ? block : null;
    case "separable":
      return block;
    // Nor a unit whose first layer has other groups than its second: the very first of ShuffleNet.
    case "unit":
      return block.first.op.groups === block.second.op.groups ? block : null;
  }
}

/** What the drawing shows beyond the block's own tensors: of a separable block what goes into each ReLU, and how much of it lies above six. */
export function ownNeeds(block: KnownBlock | null): Pick<Needs, "taps" | "above"> {
  if (block?.kind !== "separable") return { taps: [] };
  return { taps: [block.depthwise.before, block.pointwise.before], above: CEILING };
}

/** The separable block with its batch norms seen: each step's result, so that nothing runs folded. Null where there are none. */
export function unfoldedNeeds({ reads, depthwise, pointwise }: SeparableBlock): Needs | null {
  const norms = [depthwise, pointwise].flatMap(({ norm }) => norm ?? []);
  if (norms.length === 0) return null;
  const taps = [depthwise, pointwise].flatMap(({ conv, before, out }) => [conv, before, out]);
  return { taps: [...new Set([reads, ...taps])], banks: [depthwise.conv, pointwise.conv], norms, above: CEILING };
}
