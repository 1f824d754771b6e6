/** Time in [0, 1]: from the followed channel's station to the last, each as long as the others. */

export interface Place {
  /** Stations that are shown whole, and how much of the next one. */
  readonly shown: number;
  readonly partial: number;
}

/** @param from the station that is followed, `count` of them in all; it and those before stand from the start. */
export function placeAt(time: number, from: number, count: number): Place {
  // Times are kept to four decimals; a station that lacks a millionth is there.
  const passed = time * (count - from - 1) + 1e-6;
  const whole = Math.floor(passed);
  const shown = Math.min(count, from + 1 + whole);
  return { shown, partial: shown === count ? 0 : passed - whole };
}

/** When station `i` is whole. */
export const endOf = (i: number, from: number, count: number): number =>
  Math.min(1, Math.max(0, (i - from) / Math.max(1, count - from - 1)));

/** The next, or former, station's end. */
export function stopAfter(time: number, from: number, count: number, direction: 1 | -1): number {
  const stops = Array.from({ length: count - from }, (_, i) => endOf(from + i, from, count));
  if (direction === 1) return stops.find((stop) => stop > time + 1e-4) ?? 1;
  return stops.findLast((stop) => stop < time - 1e-4) ?? 0;
}
