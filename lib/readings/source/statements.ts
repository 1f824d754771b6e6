/**
 * A graph as a sequence of assignments, whatever the language: which nodes share a line, what each line reads, and what
 * it calls its result. `x` carries the main path, `y` and `z` what runs beside it; branches that are concatenated side
 * by side have names of their own.
 */
import { type Graph, type Node, upTo } from "@/lib/graph/graph";
import { identifier } from "./names";

export interface Statement {
  /** The nodes of the line, each reading the one before. */
  readonly nodes: readonly [Node, ...Node[]];
  /** Nodes that the first node reads, and the variables that hold them. */
  readonly reads: readonly Node[];
  readonly variables: readonly string[];
  /** The variable that the result is assigned to. */
  readonly gives: string;
}

export interface Statements {
  readonly lines: readonly Statement[];
  /** The variable that holds the graph's result. */
  readonly result: string;
}

/** Whether a node is written on the line of the node that it alone reads (and that nobody else reads). */
export type Joins = (node: Node, line: readonly Node[]) => boolean;

type Line = [Node, ...Node[]];

const lastOf = (line: Line): Node => line[line.length - 1] ?? line[0];

function linesOf(graph: Graph, readers: ReadonlyMap<string, number>, joins: Joins): Line[] {
  const lines: Line[] = [];
  const open = new Map<string, Line>();
  for (const node of graph.nodes) {
    if (node.op.kind === "input") continue;
    const [from] = node.inputs;
    const line = node.inputs.length === 1 ? open.get(from ?? "") : undefined;
    if (line && from !== undefined && readers.get(from) === 1 && joins(node, line)) {
      line.push(node);
      open.delete(from);
      open.set(node.id, line);
    } else {
      const started: Line = [node];
      lines.push(started);
      open.set(node.id, started);
    }
  }
  return lines;
}

/** How many times each node's result is read; being the graph's own result counts as one. */
function countReaders(graph: Graph): Map<string, number> {
  const readers = new Map<string, number>([[graph.output, 1]]);
  for (const { inputs } of graph.nodes) for (const id of inputs) readers.set(id, (readers.get(id) ?? 0) + 1);
  return readers;
}

/** Ids of results that a concat alone reads, each made by one line from one and the same node: a fire module's expand layers. */
function sideBySide(lines: readonly Line[], readers: ReadonlyMap<string, number>): ReadonlySet<string> {
  const makers = new Map(lines.map((line) => [lastOf(line).id, line[0]]));
  const found = lines.flatMap(([{ op, inputs }]) => {
    const roots = new Set(inputs.map((id) => makers.get(id)?.inputs.join() ?? id));
    const theirs = op.kind === "concat" && roots.size === 1 && inputs.every((id) => readers.get(id) === 1);
    return theirs && inputs.every((id) => makers.has(id)) ? inputs : [];
  });
  return new Set(found);
}

const REGISTERS = ["x", "y", "z"];

/** The assignments that lead to `graph.output`, which starts from its input in `x`. */
export function statements(whole: Graph, joins: Joins): Statements {
  const graph = upTo(whole, whole.output);
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const left = countReaders(graph);
  const lines = linesOf(graph, left, joins);
  const named = sideBySide(lines, left);
  const holds = new Map<string, string>(graph.nodes.filter(({ op }) => op.kind === "input").map(({ id }) => [id, "x"]));

  function free(): string {
    const live = new Set(holds.values());
    for (let i = 0; ; i++) {
      const register = REGISTERS[i] ?? `x${i - 1}`;
      if (!live.has(register)) return register;
    }
  }
  function nameFor(first: Node, last: Node): string {
    if (!named.has(last.id)) return free();
    const short = identifier(first.id.split("/").at(-1) ?? first.id);
    return [...holds.values()].includes(short) ? `${identifier(first.id)}_` : short;
  }

  const made = lines.map((line): Statement => {
    const [first] = line;
    const variables = first.inputs.map((id) => holds.get(id) ?? "x");
    for (const id of first.inputs) {
      const rest = (left.get(id) ?? 0) - 1;
      left.set(id, rest);
      if (rest <= 0) holds.delete(id);
    }
    const last = lastOf(line);
    const gives = nameFor(first, last);
    holds.set(last.id, gives);
    const reads = first.inputs.map((id) => byId.get(id)).filter((node) => node !== undefined);
    return { nodes: line, reads, variables, gives };
  });
  return { lines: made, result: holds.get(graph.output) ?? "x" };
}
