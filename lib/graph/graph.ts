/** A network is data: a list of named operations in the order in which they can run. */
import type { Op, Shape } from "./ops";

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
