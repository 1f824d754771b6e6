/**
 * Which of the papers' blocks a scope of a network is, and which of its nodes plays which part: read from the operations
 * and from who reads whom. Names of nodes do not count, so the same block is found in any network.
 */
import type { Graph, Node } from "@/lib/graph/graph";
import type { OpKind, OpOf } from "@/lib/graph/ops";

/** One convolution with the batch norm and the ReLU behind it. */
export interface Layer {
  readonly conv: string;
  readonly op: OpOf<"conv">;
  readonly norm: string | null;
  readonly relu: { readonly id: string; readonly ceiling: number | null } | null;
  /** The last of these nodes: what the next layer reads. */
  readonly out: string;
  /** What goes into the ReLU: the batch norm, or the convolution itself. A folded run knows window and bank by this name. */
  readonly before: string;
}

interface Common {
  readonly scope: string;
  /** What the block reads, and the node that gives its result. */
  readonly reads: string;
  readonly output: string;
}

/** SqueezeNet's fire module: 1x1, then 1x1 and 3x3 side by side (either may be missing). */
export interface FireBlock extends Common {
  readonly kind: "fire";
  readonly squeeze: Layer;
  readonly expand1x1: Layer | null;
  readonly expand3x3: Layer | null;
  readonly bypass: "none" | "simple" | "complex";
}

/** MobileNet's separable convolution. */
export interface SeparableBlock extends Common {
  readonly kind: "separable";
  readonly depthwise: Layer;
  readonly pointwise: Layer;
}

/** ShuffleNet's unit, with or without groups and shuffle; what it reads is added at the end, or pooled and put in front. */
export interface UnitBlock extends Common {
  readonly kind: "unit";
  readonly first: Layer;
  readonly shuffle: string | null;
  readonly depthwise: Layer;
  readonly second: Layer;
  readonly pool: string | null;
  readonly join: "add" | "concat";
  /** The ReLU behind the join. */
  readonly relu: string | null;
}

export type KnownBlock = FireBlock | SeparableBlock | UnitBlock;

/** The nodes of one scope, taken one by one; a block is known when none is left. */
class Scope {
  private readonly left: Map<string, Node>;
  private readonly shapes: ReadonlyMap<string, Node>;

  constructor(graph: Graph, scope: string) {
    this.shapes = new Map(graph.nodes.map((node) => [node.id, node]));
    const inside = graph.nodes.filter((node) => node.scope === scope || node.scope.startsWith(`${scope}/`));
    this.left = new Map(inside.map((node) => [node.id, node]));
  }

  get done(): boolean {
    return this.left.size === 0;
  }

  channels(id: string): number {
    return this.shapes.get(id)?.shape[2] ?? 0;
  }

  /** What the first node of the scope reads. */
  source(): string | null {
    return this.left.values().next().value?.inputs[0] ?? null;
  }

  /** Takes the one node of that kind which reads exactly these, in this order. */
  take<K extends OpKind>(kind: K, ...from: readonly string[]): (Node & { readonly op: OpOf<K> }) | null {
    for (const node of this.left.values()) {
      if (node.op.kind !== kind || node.inputs.join() !== from.join()) continue;
      this.left.delete(node.id);
      return node as Node & { readonly op: OpOf<K> };
    }
    return null;
  }

  /** Takes a convolution of that shape with what works in place behind it. */
  layer(from: string, fits: (op: OpOf<"conv">) => boolean): Layer | null {
    for (const node of this.left.values()) {
      if (node.op.kind !== "conv" || node.inputs.join() !== from || !fits(node.op)) continue;
      this.left.delete(node.id);
      const norm = this.take("batchNorm", node.id);
      const before = norm?.id ?? node.id;
      const relu = this.take("relu", before);
      return {
        conv: node.id,
        op: node.op,
        norm: norm?.id ?? null,
        relu: relu && { id: relu.id, ceiling: relu.op.ceiling ?? null },
        out: relu?.id ?? before,
        before,
      };
    }
    return null;
  }
}

const plain = (kernel: number) => (op: OpOf<"conv">) => op.kernel === kernel && op.groups === 1 && op.stride === 1;
const pointwise = (op: OpOf<"conv">) => op.kernel === 1 && op.stride === 1;

function fireOf(left: Scope, scope: string, reads: string): FireBlock | null {
  const squeeze = left.layer(reads, plain(1));
  if (!squeeze) return null;
  const expand1x1 = left.layer(squeeze.out, plain(1));
  const expand3x3 = left.layer(squeeze.out, plain(3));
  const joined = expand1x1 && expand3x3 ? left.take("concat", expand1x1.out, expand3x3.out)?.id : undefined;
  const expanded = joined ?? expand1x1?.out ?? expand3x3?.out;
  if (expanded === undefined || (expand1x1 && expand3x3 && !joined)) return null;
  const made = { kind: "fire", scope, reads, squeeze, expand1x1, expand3x3 } as const;
  if (left.done) return { ...made, output: expanded, bypass: "none" };
  const simple = left.take("add", expanded, reads);
  if (simple) return left.done ? { ...made, output: simple.id, bypass: "simple" } : null;
  const around = left.layer(reads, plain(1));
  const complex = around && left.take("add", expanded, around.out);
  return complex && left.done ? { ...made, output: complex.id, bypass: "complex" } : null;
}

function depthwiseOf(left: Scope, reads: string): Layer | null {
  const channels = left.channels(reads);
  return left.layer(reads, ({ groups, filters }) => groups === channels && filters === channels);
}

function separableOf(left: Scope, scope: string, reads: string): SeparableBlock | null {
  const depthwise = depthwiseOf(left, reads);
  const made = depthwise && left.layer(depthwise.out, plain(1));
  if (!depthwise || !made || !left.done) return null;
  return { kind: "separable", scope, reads, depthwise, pointwise: made, output: made.out };
}

function unitOf(left: Scope, scope: string, reads: string): UnitBlock | null {
  const first = left.layer(reads, pointwise);
  if (!first) return null;
  const shuffle = left.take("channelShuffle", first.out)?.id ?? null;
  const depthwise = depthwiseOf(left, shuffle ?? first.out);
  const second = depthwise && left.layer(depthwise.out, pointwise);
  if (!depthwise || !second) return null;
  const pool = left.take("avgPool", reads)?.id ?? null;
  const join = pool ? left.take("concat", pool, second.out) : left.take("add", reads, second.out);
  if (!join) return null;
  const relu = left.take("relu", join.id)?.id ?? null;
  if (!left.done) return null;
  const joined = pool ? "concat" : "add";
  const parts = { first, shuffle, depthwise, second, pool, join: joined, relu } as const;
  return { kind: "unit", scope, reads, output: relu ?? join.id, ...parts };
}

/** Whether a scope is such a block, by one kind's reading. */
function reading<B extends KnownBlock>(of: (left: Scope, scope: string, reads: string) => B | null) {
  return (graph: Graph, scope: string): B | null => {
    if (scope === "") return null;
    const left = new Scope(graph, scope);
    const reads = left.source();
    return reads === null ? null : of(left, scope, reads);
  };
}

const fireIn = reading(fireOf);
export const separableIn = reading(separableOf);
export const unitIn = reading(unitOf);

/** The block that a scope is; null for anything else, as a stem, a pool or a classifier. */
export const blockKind = (graph: Graph, scope: string): KnownBlock | null =>
  fireIn(graph, scope) ?? separableIn(graph, scope) ?? unitIn(graph, scope);

/** All blocks of a network that are known, in the order in which they begin. */
export function blocksOf(graph: Graph): readonly KnownBlock[] {
  const scopes = new Set(graph.nodes.map(({ scope }) => scope));
  return [...scopes].flatMap((scope) => blockKind(graph, scope) ?? []);
}

/** A block as a graph of its own: what it reads is given, everything else is as it was. */
export function excerpt(graph: Graph, { scope, reads, output }: Common): Graph {
  const source = graph.nodes.find(({ id }) => id === reads);
  const inside = graph.nodes.filter((node) => node.scope === scope || node.scope.startsWith(`${scope}/`));
  if (!source || inside.length === 0) throw new RangeError(`no block ${scope} reads ${reads}`);
  const given: Node = { ...source, op: { kind: "input", shape: source.shape }, inputs: [], scope: "" };
  return { nodes: [given, ...inside], output };
}
