/** What source text needs to know of each node's result beside its shape: rows of numbers or maps, and whether it can be negative. */
import type { Graph, Node } from "@/lib/graph/graph";
import type { OpKind } from "@/lib/graph/ops";

/** What an operation gives: `flat`, [batch, numbers]; `maps`, with height and width; `as-read`: what it reads. */
type Gives = "flat" | "maps" | "as-read";

const GIVES: Readonly<Record<OpKind, Gives>> = {
  input: "maps",
  conv: "maps",
  linear: "flat",
  batchNorm: "as-read",
  relu: "as-read",
  maxPool: "maps",
  avgPool: "maps",
  globalAvgPool: "maps",
  flatten: "flat",
  channelShuffle: "maps",
  concat: "as-read",
  add: "as-read",
  dropout: "as-read",
  softmax: "as-read",
};

/** Ids of nodes whose result is flat. `averages`: a framework's global average pooling gives rows of numbers too. */
export function flatNodes(graph: Graph, averages: boolean): ReadonlySet<string> {
  const flat = new Set<string>();
  for (const { id, op, inputs } of graph.nodes) {
    const gives = op.kind === "globalAvgPool" && averages ? "flat" : GIVES[op.kind];
    if (gives === "flat" || (gives === "as-read" && inputs.some((from) => flat.has(from)))) flat.add(id);
  }
  return flat;
}

/** What an operation must read: flat for a fully connected layer, maps for windows; the rest take what the others they read are. */
export function readsFlat({ id, op, inputs }: Node, flat: ReadonlySet<string>): boolean {
  if (op.kind === "flatten") return inputs.some((from) => flat.has(from));
  if (op.kind === "linear") return true;
  return GIVES[op.kind] === "as-read" && flat.has(id);
}

/** Whether no number that comes out can be negative; `as-read`: where none that is read is. */
const POSITIVE: Readonly<Record<OpKind, boolean | "as-read">> = {
  input: false,
  conv: false,
  linear: false,
  batchNorm: false,
  relu: true,
  maxPool: "as-read",
  avgPool: "as-read",
  globalAvgPool: "as-read",
  flatten: "as-read",
  channelShuffle: "as-read",
  concat: "as-read",
  add: "as-read",
  dropout: "as-read",
  softmax: true,
};

/** Ids of nodes that give no negative number whatever they are given: there zero padding does what minus infinity does. */
export function neverNegative(graph: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { id, op, inputs } of graph.nodes) {
    const rule = POSITIVE[op.kind];
    if (rule === true || (rule === "as-read" && inputs.every((from) => found.has(from)))) found.add(id);
  }
  return found;
}
