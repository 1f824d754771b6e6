/** Padding as source text needs it: rows and columns on each side, in numbers. */
import type { OpOf, Shape } from "@/lib/graph/ops";
import { paddingOf } from "@/lib/graph/shapes";

export type WindowOp = OpOf<"conv"> | OpOf<"maxPool"> | OpOf<"avgPool">;

export interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const sizeOf = (op: WindowOp): number => (op.kind === "conv" ? op.kernel : op.size);

/** What `op` pads, by its own rule alone. */
export function edges(op: WindowOp, input: Shape, padding = op.padding): Edges {
  const [top, bottom] = paddingOf(padding, input[0], sizeOf(op), op.stride);
  const [left, right] = paddingOf(padding, input[1], sizeOf(op), op.stride);
  return { top, bottom, left, right };
}

/** The same, with the rows and columns that a last partial window (ceil mode) reaches beyond. */
export function reach(op: WindowOp, input: Shape, output: Shape): Edges {
  const { top, bottom, left, right } = edges(op, input);
  const needs = (axis: 0 | 1, before: number) => (output[axis] - 1) * op.stride + sizeOf(op) - input[axis] - before;
  return { top, bottom: Math.max(bottom, needs(0, top)), left, right: Math.max(right, needs(1, left)) };
}

export const equal = (a: Edges, b: Edges): boolean =>
  a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right;

export const NO_EDGES: Edges = { top: 0, bottom: 0, left: 0, right: 0 };

/** The padding on all sides where it is the same on all. */
export const allSides = ({ top, bottom, left, right }: Edges): number | null =>
  top === bottom && top === left && top === right ? top : null;

/** TensorFlow's word for what is padded, where it has one. */
export function tensorflowWord(op: WindowOp, input: Shape, wanted: Edges): "valid" | "same" | null {
  if (equal(wanted, NO_EDGES)) return "valid";
  return equal(wanted, edges(op, input, "same")) ? "same" : null;
}
