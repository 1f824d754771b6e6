/** Lays out the filter banks of a block to scale: one cell is one weight, so area is the number of weights. */
import type { Graph, Node } from "@/lib/graph/graph";
import { type Cost, cost } from "@/lib/readings/cost";

/** A rectangle in cells. A bank of a grouped layer has one for each group, any other bank one. */
export interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly group: number;
}

export interface PlacedBank {
  /** Last part of the node's id, `expand3x3`. */
  readonly name: string;
  readonly kernel: number;
  readonly groups: number;
  readonly depthwise: boolean;
  readonly weights: number;
  readonly blocks: readonly Block[];
  readonly width: number;
  readonly height: number;
}

export interface BankLayout {
  readonly banks: readonly PlacedBank[];
  readonly width: number;
  readonly height: number;
  readonly cost: Cost;
}

/** Cells between banks, and between the groups of one bank. */
const gap = 7;
const groupGap = 3;

/** Blocks of one bank from its corner: channels read across, filters down; a depthwise bank's little grids fill rows of `wrap` cells. */
function blocks(node: Node, channelsIn: number, wrap: number): readonly Block[] {
  if (node.op.kind !== "conv") return [];
  const { filters, kernel, groups } = node.op;
  const reads = channelsIn / groups;
  if (reads === 1 && groups > 1) {
    const perRow = Math.min(filters, Math.floor(wrap / kernel));
    const rows = Math.ceil(filters / perRow);
    return [{ x: 0, y: 0, width: perRow * kernel, height: rows * kernel, group: 0 }];
  }
  return Array.from({ length: groups }, (_, group) => ({
    x: group * (reads * kernel + groupGap),
    y: 0,
    width: reads * kernel,
    height: (filters / groups) * kernel,
    group,
  }));
}

/** How many convolutions lie before each node. Layers at one depth read the same tensor and stand side by side. */
function depths(graph: Graph): ReadonlyMap<string, number> {
  const at = new Map<string, number>();
  for (const node of graph.nodes) {
    const before = Math.max(0, ...node.inputs.map((id) => at.get(id) ?? 0));
    at.set(node.id, before + (node.op.kind === "conv" ? 1 : 0));
  }
  return at;
}

/** All banks of a graph, in rows by depth. `wrap`: the width in cells at which depthwise banks turn. */
export function layoutBanks(graph: Graph, wrap: number): BankLayout {
  const prices = cost(graph);
  const depth = depths(graph);
  const shapes = new Map(graph.nodes.map((node) => [node.id, node.shape]));
  const banks: PlacedBank[] = [];
  let y = 0;
  for (let level = 1; ; level++) {
    const row = graph.nodes.filter((node) => node.op.kind === "conv" && depth.get(node.id) === level);
    if (row.length === 0) break;
    let x = 0;
    let height = 0;
    for (const node of row) {
      if (node.op.kind !== "conv") continue;
      const channelsIn = shapes.get(node.inputs[0] ?? "")?.[2] ?? 0;
      const own = blocks(node, channelsIn, wrap);
      const width = Math.max(...own.map((block) => block.x + block.width));
      const tall = Math.max(...own.map((block) => block.height));
      banks.push({
        name: node.id.slice(node.id.lastIndexOf("/") + 1),
        kernel: node.op.kernel,
        groups: node.op.groups,
        depthwise: node.op.groups === channelsIn && node.op.groups > 1,
        weights: prices.byId.get(node.id)?.split.kernel ?? 0,
        blocks: own.map((block) => ({ ...block, x: block.x + x, y: block.y + y })),
        width,
        height: tall,
      });
      x += width + gap;
      height = Math.max(height, tall);
    }
    y += height + gap;
  }
  const edges = banks.flatMap((bank) => bank.blocks);
  return {
    banks,
    width: Math.max(...edges.map((block) => block.x + block.width)),
    height: Math.max(...edges.map((block) => block.y + block.height)),
    cost: prices,
  };
}
