/** Which rows stand in a column and how the rows of one class are joined between two columns: data, no drawing. */
import type { Opinion } from "./probabilities";

/** How many of the most probable classes a column shows. */
export const SHOWN = 5;

export interface Row {
  readonly cls: number;
  /** From 1. */
  readonly rank: number;
  readonly probability: number;
}

/** The first SHOWN classes, and `looked`, the class looked at, below them where it is not among them. */
export function rows({ order, probability }: Opinion, looked: number | null): readonly Row[] {
  const row = (cls: number): Row => ({ cls, rank: order.indexOf(cls) + 1, probability: probability[cls] ?? 0 });
  const first = order.slice(0, SHOWN);
  return (looked === null || first.includes(looked) ? first : [...first, looked]).map(row);
}

export interface Join {
  readonly cls: number;
  /** Index of the row at the left and at the right. */
  readonly from: number;
  readonly to: number;
}

/** Classes that stand in both columns. Equal places give a straight line, exchanged ones a crossing. */
export function joins(left: readonly Row[], right: readonly Row[]): readonly Join[] {
  return left.flatMap(({ cls }, from) => {
    const to = right.findIndex((row) => row.cls === cls);
    return to < 0 ? [] : [{ cls, from, to }];
  });
}

/** A join as an SVG path over a gap `width` wide: level at both ends; `y` gives the height of a row's middle. */
export function joinPath({ from, to }: Join, width: number, y: (row: number) => number): string {
  const middle = width / 2;
  return from === to
    ? `M0 ${y(from)}H${width}`
    : `M0 ${y(from)}C${middle} ${y(from)} ${middle} ${y(to)} ${width} ${y(to)}`;
}
