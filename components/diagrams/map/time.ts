/** The replay: every layer as long as it took, slowed so that it can be watched. Time is one number in [0, 1]. */
import type { NetworkMap } from "@/lib/readings/network-map";

export interface Schedule {
  /** By layer, in [0, 1]. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Milliseconds by layer; null where they were not measured and mult-adds stand for them. */
  readonly ms: readonly number[] | null;
  readonly total: number;
}

/** Milliseconds of the replay at speed 1. */
export const DURATION = 16000;
/** Least share of a layer, so that none is skipped: layers that take no time at all are still seen. */
const LEAST = 0.004;

/** @param times milliseconds by node; null: not measured. */
export function schedule({ layers }: NetworkMap, times: Readonly<Record<string, number>> | null): Schedule {
  const ms = times && layers.map(({ nodes }) => nodes.reduce((sum, id) => sum + (times[id] ?? 0), 0));
  const shares = ms ?? layers.map(({ macs }) => macs);
  const total = Math.max(
    Number.MIN_VALUE,
    shares.reduce((sum, share) => sum + share, 0),
  );
  const lengths = shares.map((share) => Math.max(LEAST, share / total));
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const ends: number[] = [];
  for (const length of lengths) ends.push((ends.at(-1) ?? 0) + length / all);
  ends[ends.length - 1] = 1;
  return { starts: [0, ...ends.slice(0, -1)], ends, ms, total };
}

/** How many times slower than it ran. */
export const slowness = ({ ms, total }: Schedule): number | null => (ms && total > 0 ? DURATION / total : null);

export interface Moment {
  /** Layers that are done. */
  readonly done: number;
  /** How much of the next one is, in [0, 1). */
  readonly share: number;
}

export function momentAt({ starts, ends }: Schedule, time: number): Moment {
  // Times are kept to four decimals; what lacks less than one is there.
  const at = ends.findIndex((end) => end > time + 1e-4);
  if (at < 0) return { done: ends.length, share: 0 };
  const [start = 0, end = 1] = [starts[at], ends[at]];
  return { done: at, share: Math.max(0, Math.min(1, (time - start) / (end - start))) };
}

/** The next, or former, layer's end. */
export function stopAfter({ ends }: Schedule, time: number, direction: 1 | -1): number {
  if (direction === 1) return ends.find((end) => end > time + 2e-4) ?? 1;
  return ends.findLast((end) => end < time - 2e-4) ?? 0;
}

interface SizeStage {
  readonly size: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of layers whose maps have one size. */
export function sizeStages({ layers }: NetworkMap, { starts, ends }: Schedule): readonly SizeStage[] {
  const stages: SizeStage[] = [];
  layers.forEach(({ shape: [h, w] }, i) => {
    const size = `${h} × ${w}`;
    const [start = 0, end = 1, last] = [starts[i], ends[i], stages.at(-1)];
    if (last?.size === size) stages[stages.length - 1] = { ...last, end };
    else stages.push({ size, start, end });
  });
  return stages;
}
