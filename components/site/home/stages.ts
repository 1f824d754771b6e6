/** Which tensors of a network the home page shows: the last activation at each map size, each on one height. */
import type { Graph, Node } from "@/lib/graph/graph";

export interface Stage {
  readonly node: string;
  readonly channels: number;
  readonly size: number;
  /** Tiles in a row; the rows fill the common height. */
  readonly columns: number;
}

/** Pixels of height that every tensor takes at one pixel per activation; its width then is its number of activations. */
export const stageHeight = 128;

/** The last ReLU at each map size that fills whole rows of the common height, in order. */
export function stages(graph: Graph): readonly Stage[] {
  const last = new Map<number, Node>();
  for (const node of graph.nodes) if (node.op.kind === "relu") last.set(node.shape[0], node);
  return [...last].flatMap(([size, { id, shape }]) => {
    const rows = stageHeight / size;
    const columns = shape[2] / rows;
    return size > 1 && Number.isInteger(columns) ? [{ node: id, channels: shape[2], size, columns }] : [];
  });
}
