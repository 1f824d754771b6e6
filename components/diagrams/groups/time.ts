/** Time in [0, 1] of one convolution: the input is there, then filter after filter fills its map, row by row. */
import type { GroupsWidths } from "@/lib/spec/groups";

export type Timed = Pick<GroupsWidths, "out" | "groups" | "h">;

/** The part of time in which nothing runs yet. */
const INPUT = 0.04;
/** Up to so many groups are stages of their own. */
const NAMED = 8;

export interface Stage {
  /** null: the input, or all groups where there are too many to name. */
  readonly group: number | null;
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export function stages({ groups }: Timed): readonly Stage[] {
  const input: Stage = { id: "input", group: null, start: 0, end: INPUT };
  if (groups > NAMED || groups === 1) return [input, { id: "all", group: null, start: INPUT, end: 1 }];
  const length = (1 - INPUT) / groups;
  return [
    input,
    ...Array.from({ length: groups }, (_, group) => ({
      id: `group${group}`,
      group,
      start: INPUT + group * length,
      end: INPUT + (group + 1) * length,
    })),
  ];
}

export interface Moment {
  /** Complete maps, and complete rows of the next one. */
  readonly filters: number;
  readonly rows: number;
  /** The filter at work; null before the first and after the last. */
  readonly filter: number | null;
}

export function momentAt({ out, h }: Timed, time: number): Moment {
  const passed = ((time - INPUT) / (1 - INPUT)) * out;
  if (passed < 0) return { filters: 0, rows: 0, filter: null };
  // Times are kept to four decimals; a filter that has begun a millionth early has not begun.
  const filters = Math.min(out, Math.floor(passed + 1e-6));
  if (filters === out) return { filters, rows: 0, filter: null };
  return { filters, rows: Math.min(h - 1, Math.floor(Math.max(0, passed - filters) * h)), filter: filters };
}

/** When `filter` begins. */
export const startOf = ({ out }: Timed, filter: number): number => INPUT + (filter / out) * (1 - INPUT);

/** The next, or former, place worth stopping at: the start of each filter, and the end. */
export function stopAfter(timed: Timed, time: number, direction: 1 | -1): number {
  const stops = [0, ...Array.from({ length: timed.out }, (_, filter) => startOf(timed, filter)), 1];
  if (direction === 1) return stops.find((stop) => stop > time + 1e-4) ?? 1;
  return stops.findLast((stop) => stop < time - 1e-4) ?? 0;
}
