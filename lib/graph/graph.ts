/** A network is data: a list of named operations in the order in which they can run. */
import { refuse } from "./faults";
import type { Op, Shape } from "./ops";
import { shapeOf } from "./shapes";

export interface Node {
  /** A path a reader recognises from the paper, `fire2/expand3x3`; weights are `<id>/kernel`, `<id>/bias`, `<id>/gamma` ... */
  readonly id: string;
  readonly op: Op;
  readonly inputs: readonly string[];
  /** The enclosing scope, `fire2` or `stage2/unit1`; empty at the top. Scopes nest, so a diagram can draw a block closed or open. */
  readonly scope: string;
  /** The shape of what this node gives. */
  readonly shape: Shape;
}

export interface Graph {
  /** Topologically ordered; inputs come before what reads them. */
  readonly nodes: readonly Node[];
  /** Id of the node whose tensor is the result. */
  readonly output: string;
}

/** Id of the node that holds a graph's input. */
export const INPUT = "input";

/** Adds nodes to a graph one by one and checks each; a graph that cannot exist is not built. */
export class Builder {
  private readonly nodes: Map<string, Node>;
  readonly scope: string;

  /** @param shape Shape of the input, [height, width, channels]. Throws `GraphError` if it holds anything but whole numbers from 1. */
  constructor(shape: Shape, within?: { readonly nodes: Map<string, Node>; readonly scope: string }) {
    this.nodes = within?.nodes ?? new Map();
    this.scope = within?.scope ?? "";
    if (within === undefined) this.put(INPUT, { kind: "input", shape }, [], "");
  }

  /** The same graph, further nodes of which are named under `scope` (an empty name changes nothing). */
  in(scope: string): Builder {
    const inner = this.scope === "" || scope === "" ? this.scope + scope : `${this.scope}/${scope}`;
    return new Builder([1, 1, 1], { nodes: this.nodes, scope: inner });
  }

  /** The id that `name` gets, or has, in this scope. */
  id(name: string): string {
    return this.scope === "" ? name : `${this.scope}/${name}`;
  }

  /** Adds `<scope>/<name>`, which reads the nodes `inputs` (full ids), and returns its id. Throws `GraphError`. */
  add(name: string, op: Op, ...inputs: readonly string[]): string {
    return this.put(this.id(name), op, inputs, this.scope);
  }

  /** Shape of a node that is already there. */
  shape(id: string): Shape {
    return this.nodes.get(id)?.shape ?? refuse(id, "unknown-input", undefined, { given: id });
  }

  /** The graph so far, of which `output` is the result. */
  graph(output: string): Graph {
    this.shape(output);
    return { nodes: [...this.nodes.values()], output };
  }

  private put(id: string, op: Op, inputs: readonly string[], scope: string): string {
    if (this.nodes.has(id)) refuse(id, "duplicate-id");
    const shapes = inputs.map(
      (from) => this.nodes.get(from)?.shape ?? refuse(id, "unknown-input", undefined, { given: from }),
    );
    this.nodes.set(id, { id, op, inputs, scope, shape: shapeOf(id, op, shapes) });
    return id;
  }
}

/** The part of a graph that `output` depends on, with `output` as its result. Throws `GraphError` if there is no such node. */
export function upTo(graph: Graph, output: string): Graph {
  const wanted = new Set([output]);
  const nodes = [...graph.nodes].reverse().filter((node) => {
    if (!wanted.has(node.id)) return false;
    for (const id of node.inputs) wanted.add(id);
    return true;
  });
  if (nodes[0]?.id !== output) refuse(output, "unknown-input", undefined, { given: output });
  return { nodes: nodes.reverse(), output };
}
