/** Time in [0, 1] of M1: the input is there, then in all three rows at once filter after filter fills its map, row by row. */
import type { FilterKind, FiltersWidths } from "@/lib/spec/filters";

export interface Timed extends Pick<FiltersWidths, "in" | "out"> {
  /** Rows of an output. */
  readonly side: number;
}

/** The part of time in which nothing runs yet. */
const INPUT = 0.04;
/** Up to so many filters are stages of their own. */
const NAMED = 12;

/** As many turns as the row with the most filters has. */
const turns = ({ in: channels, out }: Timed) => Math.max(channels, out);

export const startOf = (timed: Timed, turn: number): number => INPUT + (turn / turns(timed)) * (1 - INPUT);

export interface Stage {
  /** null: the input, or all filters where there are too many to name. */
  readonly turn: number | null;
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export function stages(timed: Timed): readonly Stage[] {
  const input: Stage = { id: "input", turn: null, start: 0, end: INPUT };
  const count = turns(timed);
  if (count > NAMED) return [input, { id: "all", turn: null, start: INPUT, end: 1 }];
  return [
    input,
    ...Array.from({ length: count }, (_, turn) => ({
      id: `filter${turn}`,
      turn,
      start: startOf(timed, turn),
      end: startOf(timed, turn + 1),
    })),
  ];
}

/** What is done of one row: complete maps, and complete rows of the next one. */
export interface Filled {
  readonly maps: number;
  readonly rows: number;
}

export interface Moment {
  readonly filled: Readonly<Record<FilterKind, Filled>>;
  /** The filter at work and where its window is; null before the first and after the last. */
  readonly at: { readonly turn: number; readonly y: number; readonly x: number } | null;
}

export function momentAt(timed: Timed, time: number): Moment {
  const { in: channels, out, side } = timed;
  const passed = ((time - INPUT) / (1 - INPUT)) * turns(timed);
  // Times are kept to four decimals; a filter that lacks a millionth is done.
  const turn = Math.min(turns(timed), Math.max(0, Math.floor(passed + 1e-6)));
  const along = Math.max(0, passed - turn) * side;
  const rows = Math.min(side - 1, Math.floor(along + 1e-6));
  const filled = (count: number): Filled => (turn >= count ? { maps: count, rows: 0 } : { maps: turn, rows });
  const running = passed >= 0 && turn < turns(timed);
  // Back and forth, so that the window never jumps across the map.
  const across = Math.min(side - 1, Math.max(0, Math.floor((along - rows) * side)));
  return {
    filled: { standard: filled(out), depthwise: filled(channels), pointwise: filled(out) },
    at: running ? { turn, y: rows, x: rows % 2 === 0 ? across : side - 1 - across } : null,
  };
}

/** The next, or former, place worth stopping at: the start of each filter, and the end. */
export function stopAfter(timed: Timed, time: number, direction: 1 | -1): number {
  const stops = [0, ...Array.from({ length: turns(timed) + 1 }, (_, turn) => startOf(timed, turn))];
  if (direction === 1) return stops.find((stop) => stop > time + 1e-4) ?? 1;
  return stops.findLast((stop) => stop < time - 1e-4) ?? 0;
}
