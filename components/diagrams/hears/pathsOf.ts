/** Along which tiles one channel reaches another: from the executed matrices, hop by hop. */
import type { Checked, Pairs } from "@/lib/readings/check";
import { type Rect, tileRect } from "@/lib/readings/scene";
import type { HearsCell, MatrixName } from "@/lib/spec/hears";
import type { HearsLayout, TensorName } from "./layout";

export interface Hop {
  readonly from: { readonly tensor: TensorName; readonly channel: number };
  readonly to: { readonly tensor: TensorName; readonly channel: number };
}

export type CheckedMatrices = Readonly<Record<MatrixName, Checked | null>>;

const joined = (matrix: Pairs, row: number, column: number) => matrix.reaches[row * matrix.columns + column] === 1;

/** Outputs that change with an input channel. */
export const reachedBy = (matrix: Pairs, column: number): readonly number[] =>
  Array.from({ length: matrix.rows }, (_, row) => row).filter((row) => joined(matrix, row, column));

const ENDS: Readonly<Record<MatrixName, readonly [TensorName, TensorName]>> = {
  depthwise: ["input", "filtered"],
  pointwise: ["filtered", "output"],
  both: ["input", "output"],
  standard: ["input", "output"],
};

/** What the matrix joins: where its columns and its rows are. */
export const endsOf = (of: MatrixName): readonly [from: TensorName, to: TensorName] => ENDS[of];

/** Every path of a cell as its hops; none where the pair is not joined or nothing has run yet. */
export function pathsOf({ of, row, column }: HearsCell, matrices: CheckedMatrices): readonly (readonly Hop[])[] {
  const [from, to] = ENDS[of];
  const whole = matrices[of];
  if (!whole || !joined(whole, row, column)) return [];
  if (of !== "both") return [[{ from: { tensor: from, channel: column }, to: { tensor: to, channel: row } }]];
  const { depthwise, pointwise } = matrices;
  if (!depthwise || !pointwise) return [];
  const between = Array.from({ length: depthwise.rows }, (_, channel) => channel).filter(
    (channel) => joined(depthwise, channel, column) && joined(pointwise, row, channel),
  );
  return between.map((channel) => [
    { from: { tensor: "input", channel: column }, to: { tensor: "filtered", channel } },
    { from: { tensor: "filtered", channel }, to: { tensor: "output", channel: row } },
  ]);
}

export function tileOf(layout: HearsLayout, tensor: TensorName, channel: number): Rect {
  const { x, y, mosaic } = layout.tensors[tensor];
  const rect = tileRect(mosaic, channel);
  return { ...rect, x: x + rect.x, y: y + rect.y };
}

/** A hop as a curve from tile to tile; it leaves and arrives along the way the drawing flows. */
export function hopPath(layout: HearsLayout, { from, to }: Hop): string {
  const [a, b] = [tileOf(layout, from.tensor, from.channel), tileOf(layout, to.tensor, to.channel)];
  if (layout.mode === "flow") {
    const [x, y, end, bottom] = [a.x + a.width / 2, a.y + a.height, b.x + b.width / 2, b.y];
    const bend = (bottom - y) * 0.5;
    return `M${x} ${y}C${x} ${y + bend} ${end} ${bottom - bend} ${end} ${bottom}`;
  }
  const [x, y, end, level] = [a.x + a.width, a.y + a.height / 2, b.x, b.y + b.height / 2];
  const bend = (end - x) * 0.5;
  return `M${x} ${y}C${x + bend} ${y} ${end - bend} ${level} ${end} ${level}`;
}
