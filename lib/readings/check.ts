/** A matrix that was executed, held against the one that the structure implies. */
import type { Dependency } from "./dependency";

/** Pairs of channels, row-major [rows, columns]; 1 where the column's channel reaches the row's. */
export type Pairs = Pick<Dependency, "rows" | "columns" | "reaches">;

export interface Checked extends Pairs {
  /** Pairs that are joined, and their share of all, 0 to 1. */
  readonly joined: number;
  readonly density: number;
  /** What the structure implies, in the same order; null where it is of another size. */
  readonly implied: Uint8Array | null;
  /** Pairs on which the two matrices differ; the first of them, if there is one. */
  readonly differing: number;
  readonly first: { readonly row: number; readonly column: number } | null;
}

/** The columns of `matrix` that belong to `channels`, in that order. */
function columnsOf(matrix: Pairs, channels: readonly number[]): Pairs {
  const { rows, columns, reaches } = matrix;
  const picked = Uint8Array.from({ length: rows * channels.length }, (_, k) => {
    const [row, at] = [Math.floor(k / channels.length), k % channels.length];
    return reaches[row * columns + (channels[at] ?? 0)] ?? 0;
  });
  return { rows, columns: channels.length, reaches: picked };
}

/**
 * `executed` with what it differs in from `implied`. Matrices of different sizes differ in every pair of the executed one.
 * @param channels the input channels that were changed, where not all were.
 */
export function check(executed: Pairs, implied: Pairs, channels?: readonly number[]): Checked {
  const { rows, columns, reaches } = executed;
  const wanted = channels ? columnsOf(implied, channels) : implied;
  const fits = wanted.rows === rows && wanted.columns === columns;
  const differs = (k: number) => !fits || reaches[k] !== wanted.reaches[k];
  const places = [...reaches.keys()].filter(differs);
  const joined = reaches.reduce((sum, reached) => sum + reached, 0);
  const [at] = places;
  const first = at === undefined ? null : { row: Math.floor(at / columns), column: at % columns };
  return {
    rows,
    columns,
    reaches,
    joined,
    density: joined / Math.max(1, reaches.length),
    implied: fits ? wanted.reaches : null,
    differing: places.length,
    first,
  };
}
