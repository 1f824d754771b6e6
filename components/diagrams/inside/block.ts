/** What stands in an opened block: its tensors in the order in which they are made, each with what makes it. */
import type { Graph, Node } from "@/lib/graph/graph";
import type { Shape } from "@/lib/graph/ops";

/** What stands outside and is read: it has no operation here. */
export interface Source {
  readonly id: string;
  readonly shape: Shape;
}

/** One operation with the batch norm and ReLU after it, and the tensor that comes out. */
export interface Station extends Source {
  /** `id` is the last of these nodes, and names the tensor. */
  readonly head: Node;
  readonly relu: boolean;
  /** Stations and sources that the operation reads, by id. */
  readonly reads: readonly string[];
  /** The node by which window and bank are asked for: the convolution, or the batch norm that it is folded into; null: no weights. */
  readonly asked: string | null;
  /** Operations in a row from the sources to here. */
  readonly depth: number;
}

export const isStation = (item: Source): item is Station => "head" in item;

export interface Block {
  readonly scope: string;
  readonly sources: readonly Source[];
  readonly stations: readonly Station[];
}

const inScope = (node: Node, scope: string): boolean =>
  node.id === scope || node.scope === scope || node.scope.startsWith(`${scope}/`) || node.id.startsWith(`${scope}/`);

/** They hand on what they read, unchanged, in use: no picture of their own. */
function passes(node: Node, reads: Shape | undefined): boolean {
  if (node.op.kind === "dropout") return true;
  return node.op.kind === "flatten" && reads?.[0] === 1 && reads[1] === 1;
}

/** The block that `scope` names: all nodes of that scope, or one node that stands alone with its batch norm and ReLU. Null: there is none. */
export function blockOf(graph: Graph, scope: string): Block | null {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const readers = new Map<string, Node[]>();
  for (const node of graph.nodes) for (const id of node.inputs) readers.set(id, [...(readers.get(id) ?? []), node]);
  const inside = graph.nodes.filter((node) => inScope(node, scope));
  if (inside.length === 0) return null;
  const members = new Set(inside.map(({ id }) => id));

  /** By node, the tensor that stands for it. */
  const shown = new Map<string, string>();
  const resolve = (id: string): string => {
    const node = byId.get(id);
    const from = node?.inputs[0];
    return node && from && passes(node, byId.get(from)?.shape) ? resolve(from) : id;
  };
  const sources = new Map<string, Source>();
  const stations: Station[] = [];
  const depths = new Map<string, number>();
  for (const head of inside) {
    if (shown.has(head.id)) continue;
    if (inside.length > 1 && passes(head, byId.get(head.inputs[0] ?? "")?.shape)) continue;
    const chain = [head];
    for (;;) {
      const last = chain.at(-1) ?? head;
      const [only, ...more] = readers.get(last.id) ?? [];
      const after = only?.op.kind === "batchNorm" || only?.op.kind === "relu";
      if (!only || more.length > 0 || !after || !members.has(only.id)) break;
      chain.push(only);
    }
    const tail = chain.at(-1) ?? head;
    for (const { id } of chain) shown.set(id, tail.id);
    const reads = head.inputs.map((input) => {
      const id = resolve(input);
      const own = shown.get(id);
      const source = byId.get(id);
      if (own === undefined && source) sources.set(id, { id, shape: source.shape });
      return own ?? id;
    });
    const depth = 1 + Math.max(0, ...reads.map((id) => depths.get(id) ?? 0));
    depths.set(tail.id, depth);
    const weighs = head.op.kind === "conv" || head.op.kind === "linear";
    const norm = chain.find(({ op }) => op.kind === "batchNorm");
    stations.push({
      id: tail.id,
      shape: tail.shape,
      head,
      relu: chain.some(({ op }) => op.kind === "relu"),
      reads,
      asked: weighs ? (norm?.id ?? head.id) : null,
      depth,
    });
  }
  return { scope, sources: [...sources.values()], stations };
}

/** One channel of one node's tensor. */
interface Channel {
  readonly node: string;
  readonly channel: number;
}

/**
 * The block's own tensor, and channel in it, where the numbers of a node's channel stand: that very tensor, or the one
 * that a batch norm, a ReLU, a concat or an addition makes of it on the way into the block. Null: they stand in none.
 */
export function tensorOf(block: Block, graph: Graph, { node, channel }: Channel): Channel | null {
  const own = new Set([...block.sources, ...block.stations].map(({ id }) => id));
  const byId = new Map(graph.nodes.map((each) => [each.id, each]));
  const seek = (id: string, at: number): Channel | null => {
    if (own.has(id)) return { node: id, channel: at };
    for (const reader of graph.nodes.filter(({ inputs }) => inputs.includes(id))) {
      const { kind } = reader.op;
      const before = reader.inputs.slice(0, reader.inputs.indexOf(id));
      const offset = before.reduce((sum, read) => sum + (byId.get(read)?.shape[2] ?? 0), 0);
      const goesOn = kind === "relu" || kind === "batchNorm" || kind === "dropout" || kind === "add";
      const found = kind === "concat" ? seek(reader.id, at + offset) : goesOn ? seek(reader.id, at) : null;
      if (found) return found;
    }
    return null;
  };
  return byId.has(node) ? seek(node, channel) : null;
}

/** The blocks of a network in their order: its outermost scopes, or one further in where a scope is a stage of units; single nodes by their id. */
export function blocksOf(graph: Graph): readonly string[] {
  const names = graph.nodes.flatMap(({ id, op, scope, inputs }) => {
    if (op.kind === "input") return [];
    if (scope !== "") return [scope];
    if (op.kind === "batchNorm" || op.kind === "relu") return [];
    const from = graph.nodes.find((node) => node.id === inputs[0]);
    return passes({ id, op, scope, inputs, shape: [1, 1, 1] }, from?.shape) ? [] : [id];
  });
  return [...new Set(names)];
}
