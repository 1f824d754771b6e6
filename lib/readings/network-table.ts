/**
 * A network as the rows of a paper's table: nodes gathered by their scopes, rows that repeat drawn together. What a paper
 * takes for a row differs (a fire module, one layer of a separable pair, a unit), so the structure is given.
 */
import type { Graph } from "@/lib/graph/graph";
import type { OpKind, Shape } from "@/lib/graph/ops";
import { type Cost, cost, type NodeCost, total } from "./cost";

export interface RowStructure {
  /** A row is a path of so many parts: `fire2` is 1, `separable1/depthwise` and `stage2/unit1` are 2. */
  readonly rows: 1 | 2;
  /** Equal neighbours of so many parts stand as one row with their number; 0: none do. */
  readonly repeats: 0 | 1 | 2;
}

/** A layer that reads through a window. */
export interface RowPart {
  readonly id: string;
  readonly kind: "conv" | "linear" | "maxPool" | "avgPool" | "globalAvgPool";
  /** Height and width of the window. */
  readonly window: readonly [height: number, width: number];
  readonly stride: number;
  readonly reads: Shape;
  /** Channels out. */
  readonly filters: number;
  readonly groups: number;
}

export interface NetworkRow {
  /** Of its first repetition; `ids` has all. */
  readonly id: string;
  readonly ids: readonly string[];
  readonly reads: Shape;
  readonly gives: Shape;
  /** Of one repetition. */
  readonly parts: readonly RowPart[];
  /** Of all repetitions, in order of execution. */
  readonly nodes: readonly NodeCost[];
  /** Layers with weights that follow one another. */
  readonly depth: number;
  readonly params: number;
  readonly macs: number;
  /** Of the whole network's, from 0 to 1. */
  readonly share: { readonly params: number; readonly macs: number };
}

export interface NetworkTable {
  readonly rows: readonly NetworkRow[];
  readonly cost: Cost;
  readonly depth: number;
}

/** Nothing of their own happens in these: they stand with the row before. */
const SILENT: readonly OpKind[] = ["dropout", "flatten"];

/** The row or block of an id: so many parts of its path, or the node that the path goes through (`conv1/relu` is of `conv1`). */
function placeOf(id: string, parts: number, ids: ReadonlySet<string>): string {
  const path = id.split("/");
  for (let n = 1; n < parts; n++) {
    const whole = path.slice(0, n).join("/");
    if (ids.has(whole)) return whole;
  }
  return path.slice(0, parts).join("/");
}

function partOf({ id, op, shape }: NodeCost, reads: Shape): readonly RowPart[] {
  const part = { id, reads, filters: shape[2], groups: 1, stride: 1 };
  const square = (side: number) => [side, side] as const;
  if (op.kind === "conv") return [{ ...part, ...op, kind: "conv", window: square(op.kernel), filters: op.filters }];
  if (op.kind === "linear") return [{ ...part, kind: "linear", window: square(1) }];
  if (op.kind === "maxPool" || op.kind === "avgPool")
    return [{ ...part, kind: op.kind, window: square(op.size), stride: op.stride }];
  if (op.kind === "globalAvgPool") return [{ ...part, kind: op.kind, window: [reads[0], reads[1]] }];
  return [];
}

interface Drawn {
  readonly place: string;
  readonly nodes: readonly NodeCost[];
}

/** Neighbours of the same place, together. */
function gather<T>(items: readonly T[], place: (item: T) => string): readonly { place: string; items: T[] }[] {
  const found: { place: string; items: T[] }[] = [];
  for (const item of items) {
    const at = place(item);
    const last = found.at(-1);
    if (last?.place === at) last.items.push(item);
    else found.push({ place: at, items: [item] });
  }
  return found;
}

/** Rows of the network's table, in its order. The input is not among them. */
export function networkTable(graph: Graph, { rows: parts, repeats }: RowStructure): NetworkTable {
  const counted = cost(graph);
  const inputs = new Map(graph.nodes.map((node) => [node.id, node.inputs]));
  const ids = new Set(inputs.keys());
  const readsOf = ({ id, shape }: NodeCost): Shape => counted.byId.get(inputs.get(id)?.[0] ?? "")?.shape ?? shape;
  const levels = new Map<string, number>();
  const levelOf = (id: string) => levels.get(id) ?? 0;
  for (const { id, op } of counted.nodes) {
    const before = Math.max(0, ...(inputs.get(id) ?? []).map(levelOf));
    levels.set(id, before + (op.kind === "conv" || op.kind === "linear" ? 1 : 0));
  }

  let at = "";
  const placed = counted.nodes
    .filter(({ op }) => op.kind !== "input")
    .map((node) => {
      at = SILENT.includes(node.op.kind) ? at : placeOf(node.id, parts, ids);
      return { place: at, node };
    });
  const drawn: readonly Drawn[] = gather(placed, ({ place }) => place).map(({ place, items }) => ({
    place,
    nodes: items.map(({ node }) => node),
  }));
  const blocks = gather(drawn, ({ place }) => (repeats === 0 ? place : placeOf(place, repeats, ids)));
  const sameAs = (row: Drawn): string => JSON.stringify(row.nodes.map((node) => [node.op, readsOf(node), node.shape]));
  const merged = gather(
    blocks.map(({ items }, i) => ({ items, sign: repeats === 0 ? String(i) : items.map(sameAs).join() })),
    ({ sign }) => sign,
  );

  const rowOf = (repeated: readonly Drawn[]): NetworkRow | null => {
    const first = repeated[0];
    const nodes = repeated.flatMap((row) => row.nodes);
    const [head, last] = [first?.nodes[0], nodes.at(-1)];
    if (!first || !head || !last) return null;
    const { params, macs } = total(nodes);
    const depths = repeated.map((row) => {
      const before = Math.max(0, ...(inputs.get(row.nodes[0]?.id ?? "") ?? []).map(levelOf));
      return Math.max(...row.nodes.map(({ id }) => levelOf(id))) - before;
    });
    return {
      id: first.place,
      ids: repeated.map(({ place }) => place),
      reads: readsOf(head),
      gives: last.shape,
      parts: first.nodes.flatMap((node) => partOf(node, readsOf(node))),
      nodes,
      depth: depths.reduce((sum, depth) => sum + depth, 0),
      params,
      macs,
      share: { params: params / counted.params, macs: macs / counted.macs },
    };
  };
  const rows = merged.flatMap(({ items }) =>
    (items[0]?.items ?? []).flatMap((_, i) => {
      const row = rowOf(items.flatMap((block) => block.items[i] ?? []));
      return row ? [row] : [];
    }),
  );
  return { rows, cost: counted, depth: rows.reduce((sum, { depth }) => sum + depth, 0) };
}
