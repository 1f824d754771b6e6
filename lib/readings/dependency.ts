/**
 * Who hears whom: which input channels reach which output channel, by structure alone (weights might happen to be 0,
 * and positions are not distinguished), and along how many paths of channels.
 */

import { permutation } from "@/lib/graph/blocks/shuffle";
import type { Graph, Node } from "@/lib/graph/graph";
import type { Op, OpKind, OpOf, Shape } from "@/lib/graph/ops";

export interface Dependency {
  /** Channels of the output (rows) and of the input (columns). */
  readonly rows: number;
  readonly columns: number;
  /** Row-major, [rows, columns]: number of paths from input channel to output channel. Exact up to 2^53. */
  readonly paths: Float64Array;
  /** Row-major, 1 where there is a path. */
  readonly reaches: Uint8Array;
  /** Share of the pairs that are joined, 0 to 1. */
  readonly density: number;
}

/** One row of path counts per channel. Rows are shared between nodes, never written to. */
type Rows = readonly Float64Array[];

function sum(rows: Rows, columns: number): Float64Array {
  const total = new Float64Array(columns);
  for (const row of rows) for (let i = 0; i < columns; i++) total[i] = (total[i] ?? 0) + (row[i] ?? 0);
  return total;
}

interface Reads {
  readonly shape: Shape;
  readonly rows: Rows;
}

type Rule<K extends OpKind> = (op: OpOf<K>, reads: readonly Reads[], columns: number) => Rows;
type Rules = { readonly [K in OpKind]: Rule<K> };

const same = (_: unknown, [input]: readonly Reads[]): Rows => input?.rows ?? [];

/** Every channel out of a group hears every channel in of that group. */
function grouped(rows: Rows, groups: number, out: number, columns: number): Rows {
  const size = rows.length / groups;
  const heard = Array.from({ length: groups }, (_, g) => sum(rows.slice(g * size, (g + 1) * size), columns));
  return Array.from({ length: out }, (_, j) => heard[Math.floor((j * groups) / out)] ?? new Float64Array(columns));
}

const RULES: Rules = {
  input: (op, _, columns) => Array.from({ length: op.shape[2] }, () => new Float64Array(columns)),
  conv: ({ groups, filters }, [input], columns) => grouped(input?.rows ?? [], groups, filters, columns),
  linear: ({ units }, [input], columns) => grouped(input?.rows ?? [], 1, units, columns),
  batchNorm: same,
  relu: same,
  maxPool: same,
  avgPool: same,
  globalAvgPool: same,
  // Numbers in order (y, x, channel), so channel is what varies fastest.
  flatten: (_, [input]) =>
    Array.from({ length: input ? input.shape[0] * input.shape[1] : 0 }, () => input?.rows ?? []).flat(),
  channelShuffle: ({ groups, direction }, [input], columns) => {
    const rows = input?.rows ?? [];
    return permutation(rows.length, groups, direction).map((from) => rows[from] ?? new Float64Array(columns));
  },
  concat: (_, reads) => reads.flatMap((input) => input.rows),
  add: (_, [first, second], columns) =>
    (first?.rows ?? []).map((row, j) => sum([row, second?.rows[j] ?? new Float64Array(columns)], columns)),
  dropout: same,
  // Each probability depends on every score.
  softmax: (_, [input], columns) => grouped(input?.rows ?? [], 1, input?.rows.length ?? 0, columns),
};

function identity(size: number): Rows {
  return Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(size);
    row[i] = 1;
    return row;
  });
}

/** The nodes on some way from `from` to `to`; where nothing else is asked, of the whole graph. */
function ends(graph: Graph, from: string | undefined, to: string): readonly [source: Node, target: Node] {
  const source = graph.nodes.find((node) => (from === undefined ? node.op.kind === "input" : node.id === from));
  const target = graph.nodes.find((node) => node.id === to);
  if (!source) throw new RangeError(`no node ${from ?? "input"} in this graph`);
  if (!target) throw new RangeError(`no node ${to} in this graph`);
  return [source, target];
}

/** Rows of path counts at every node from `source` to `target`, where the source's own are `seeds` (one row a channel). */
function propagate(
  graph: Graph,
  source: Node,
  target: string,
  seeds: Rows,
  columns: number,
): ReadonlyMap<string, Reads> {
  const known = new Map<string, Reads>();
  for (const { id, op, inputs, shape } of graph.nodes) {
    const reads = inputs.flatMap((input) => known.get(input) ?? []);
    // Op and rule share their kind, which the compiler cannot follow through an indexed record.
    const rule = RULES[op.kind] as (op: Op, reads: readonly Reads[], columns: number) => Rows;
    known.set(id, { shape, rows: id === source.id ? seeds : rule(op, reads, columns) });
    if (id === target) break;
  }
  return known;
}

/**
 * Channels of node `from` (default: the input) that reach channels of node `to` (default: the output).
 * Throws `RangeError` where the graph has no such node.
 */
export function dependency(graph: Graph, { from, to = graph.output }: { from?: string; to?: string } = {}): Dependency {
  const [source, target] = ends(graph, from, to);
  const columns = source.shape[2];
  const known = propagate(graph, source, target.id, identity(columns), columns);
  const rows = known.get(target.id)?.rows ?? [];
  const paths = new Float64Array(rows.length * columns);
  for (const [j, row] of rows.entries()) paths.set(row, j * columns);
  const reaches = Uint8Array.from(paths, (count) => (count > 0 ? 1 : 0));
  const joined = reaches.reduce((so, reached) => so + reached, 0);
  return { rows: rows.length, columns, paths, reaches, density: joined / Math.max(1, reaches.length) };
}

/**
 * One column of `dependency` at every node: which of its channels hear channel `channel` of node `from`.
 * Nodes before `from` are left out. Throws `RangeError` where there is no such node or channel.
 */
export function heardFrom(graph: Graph, from: string, channel: number): ReadonlyMap<string, Uint8Array> {
  const [source] = ends(graph, from, graph.output);
  const channels = source.shape[2];
  if (!Number.isInteger(channel) || channel < 0 || channel >= channels)
    throw new RangeError(`no channel ${channel} of ${channels} in ${from}`);
  const seeds = Array.from({ length: channels }, (_, c) => Float64Array.of(c === channel ? 1 : 0));
  const known = propagate(graph, source, graph.output, seeds, 1);
  // Nodes that only pass channels on share their rows, and so what is read off them.
  const made = new Map<Rows, Uint8Array>();
  const heardAt = (rows: Rows): Uint8Array => {
    const heard = made.get(rows) ?? new Uint8Array(rows.length);
    if (!made.has(rows)) for (let i = 0; i < rows.length; i++) heard[i] = (rows[i]?.[0] ?? 0) > 0 ? 1 : 0;
    made.set(rows, heard);
    return heard;
  };
  const after = graph.nodes.slice(graph.nodes.indexOf(source));
  return new Map(after.map(({ id }) => [id, heardAt(known.get(id)?.rows ?? [])]));
}
