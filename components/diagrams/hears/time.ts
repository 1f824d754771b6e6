/** Time in [0, 1] of M3: each matrix is found out column by column, one input channel changed after another. */
import { type HearsWidths, MATRICES, type MatrixName } from "@/lib/spec/hears";

/** Each of the four matrices takes a quarter. */
const LENGTH = 1 / MATRICES.length;

export const stages = MATRICES.map((of, i) => ({ of, start: i * LENGTH, end: (i + 1) * LENGTH }));

export interface Moment {
  /** Columns of each matrix that are known. */
  readonly known: Readonly<Record<MatrixName, number>>;
  /** The matrix being found out and the input channel being changed; null when all is known. */
  readonly probe: { readonly of: MatrixName; readonly channel: number } | null;
}

type Timed = Pick<HearsWidths, "in">;

export function momentAt({ in: channels }: Timed, time: number): Moment {
  // Links keep four decimals of time; a column that lacks a millionth is there.
  const columns = (start: number) =>
    Math.min(channels, Math.max(0, Math.floor(((time - start) / LENGTH) * channels + 1e-6)));
  const entries = stages.map(({ of, start }) => [of, columns(start)] as const);
  const known = Object.fromEntries(entries) as Record<MatrixName, number>;
  const running = stages.find(({ of }) => known[of] < channels);
  return { known, probe: running ? { of: running.of, channel: known[running.of] } : null };
}

/** When the channel of a matrix begins to be changed. */
export const startOf = ({ in: channels }: Timed, of: MatrixName, channel: number): number =>
  (MATRICES.indexOf(of) + channel / channels) * LENGTH;

/** The next, or former, place worth stopping at: every channel of every matrix, and the end. */
export function stopAfter(timed: Timed, time: number, direction: 1 | -1): number {
  const stops = MATRICES.flatMap((of) => Array.from({ length: timed.in }, (_, channel) => startOf(timed, of, channel)));
  stops.push(1);
  if (direction === 1) return stops.find((stop) => stop > time + 1e-4) ?? 1;
  return stops.findLast((stop) => stop < time - 1e-4) ?? 0;
}
