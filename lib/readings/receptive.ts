/**
 * The receptive field: which part of every earlier map, and of the photo, can reach one pixel. By structure alone, from
 * kernels, strides and paddings; channels are not distinguished. A part is the smallest rectangle around all that reaches:
 * a stride wider than its kernel leaves holes in it.
 */
import type { Graph, Node } from "@/lib/graph/graph";
import type { Op, OpKind, OpOf } from "@/lib/graph/ops";
import { paddingOf } from "@/lib/graph/shapes";
import type { Rect } from "./scene";

/** How one output row reads input rows: `kernel` of them, from `stride` · row − `before` on. */
interface Window {
  readonly kernel: number;
  readonly stride: number;
  readonly before: number;
}

type Rules = { readonly [K in OpKind]: (op: OpOf<K>, size: number) => Window };

const POINT: Window = { kernel: 1, stride: 1, before: 0 };
const point = (): Window => POINT;
const whole = (_: unknown, size: number): Window => ({ kernel: size, stride: size, before: 0 });
const pool = ({ size: kernel, stride, padding }: OpOf<"maxPool"> | OpOf<"avgPool">, size: number): Window => ({
  kernel,
  stride,
  before: paddingOf(padding, size, kernel, stride)[0],
});

const RULES: Rules = {
  input: point,
  conv: ({ kernel, stride, padding }, size) => ({
    kernel,
    stride,
    before: paddingOf(padding, size, kernel, stride)[0],
  }),
  linear: point,
  batchNorm: point,
  relu: point,
  maxPool: pool,
  avgPool: pool,
  globalAvgPool: whole,
  // All pixels become channels of one.
  flatten: whole,
  channelShuffle: point,
  concat: point,
  add: point,
  dropout: point,
  softmax: point,
};

function windowOf(op: Op, size: number): Window {
  // Op and rule share their kind, which the compiler cannot follow through an indexed record.
  return (RULES[op.kind] as (op: Op, size: number) => Window)(op, size);
}

/** Rows (or columns) `from` to, but not including, `to`; none where they are equal. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const length = ({ from, to }: Span): number => Math.max(0, to - from);

/** Around both; an empty one adds nothing. */
function around(a: Span | undefined, b: Span): Span {
  if (!a || length(a) === 0) return b;
  return length(b) === 0 ? a : { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** What the window reads for a span of outputs, as if the map went on for ever. */
function readBy({ kernel, stride, before }: Window, { from, to }: Span): Span {
  if (to <= from) return { from: 0, to: 0 };
  return { from: from * stride - before, to: (to - 1) * stride - before + kernel };
}

function clipped({ from, to }: Span, size: number): Span {
  const [first, end] = [Math.max(0, from), Math.min(size, to)];
  return first < end ? { from: first, to: end } : { from: 0, to: 0 };
}

/** Along one axis, back from one row of `target`: by node, what reaches it inside the maps (`clip`), or with their surroundings. */
function along(graph: Graph, target: string, at: number, axis: 0 | 1, clip: boolean): ReadonlyMap<string, Span> {
  const sizes = new Map(graph.nodes.map(({ id, shape }) => [id, shape[axis]]));
  const spans = new Map<string, Span>([[target, { from: at, to: at + 1 }]]);
  for (const { id, op, inputs } of [...graph.nodes].reverse()) {
    const span = spans.get(id);
    if (!span) continue;
    for (const input of inputs) {
      const size = sizes.get(input) ?? 1;
      const read = readBy(windowOf(op, size), span);
      spans.set(input, around(spans.get(input), clip ? clipped(read, size) : read));
    }
  }
  return spans;
}

export interface Reach {
  /** Rows and columns of the map that reach the pixel; without area where nothing but padding does. */
  readonly inside: Rect;
  /** The same with what lies beyond the map's border, where there are only zeros: its full size. */
  readonly full: Rect;
}

const NOTHING: Span = { from: 0, to: 0 };
const rect = (y: Span = NOTHING, x: Span = NOTHING): Rect => ({
  x: x.from,
  y: y.from,
  width: length(x),
  height: length(y),
});

export interface Pixel {
  readonly node: string;
  readonly y: number;
  readonly x: number;
}

/**
 * By node id, in pixels of that node's map, what can reach the pixel; nodes that cannot are left out. Of the photo it is
 * the entry of the graph's input. Throws `RangeError` where there is no such pixel.
 */
export function receptiveField(graph: Graph, { node: id, y, x }: Pixel): ReadonlyMap<string, Reach> {
  const node = graph.nodes.find((each) => each.id === id);
  const inside = (value: number, size: number) => Number.isInteger(value) && value >= 0 && value < size;
  if (!node || !inside(y, node.shape[0]) || !inside(x, node.shape[1]))
    throw new RangeError(`there is no pixel ${y}, ${x} of ${id}`);
  const [rows, columns] = [along(graph, id, y, 0, true), along(graph, id, x, 1, true)];
  const [fullRows, fullColumns] = [along(graph, id, y, 0, false), along(graph, id, x, 1, false)];
  return new Map(
    [...rows.keys()].map((key) => [
      key,
      { inside: rect(rows.get(key), columns.get(key)), full: rect(fullRows.get(key), fullColumns.get(key)) },
    ]),
  );
}

/** What one axis of the photo one row of a map stands for: rows `start` + `jump` · row to `size` further. */
export interface Step {
  /** Photo pixels from the middle of one pixel to that of the next: the product of the strides so far. */
  readonly jump: number;
  /** Photo pixels that reach one pixel, those beyond the border included. */
  readonly size: number;
  /** The first that reaches row 0; negative: beyond the border. */
  readonly start: number;
}

const FIRST: Step = { jump: 1, size: 1, start: 0 };

function stepOf(node: Node, reads: readonly Step[], size: number): Step {
  const { kernel, stride, before } = windowOf(node.op, size);
  // Maps that meet have one size, so also one jump.
  const start = Math.min(...reads.map((read) => read.start - before * read.jump));
  const end = Math.max(...reads.map((read) => read.start + (kernel - 1 - before) * read.jump + read.size));
  return { jump: (reads[0]?.jump ?? 1) * stride, size: end - start, start };
}

/** By node id, jump and size of the receptive field down (axis 0) or across (1) the photo, in closed form. */
export function receptiveSteps(graph: Graph, axis: 0 | 1 = 0): ReadonlyMap<string, Step> {
  const sizes = new Map(graph.nodes.map(({ id, shape }) => [id, shape[axis]]));
  const steps = new Map<string, Step>();
  for (const node of graph.nodes) {
    const reads = node.inputs.flatMap((id) => steps.get(id) ?? []);
    steps.set(node.id, reads.length === 0 ? FIRST : stepOf(node, reads, sizes.get(node.inputs[0] ?? "") ?? 1));
  }
  return steps;
}
