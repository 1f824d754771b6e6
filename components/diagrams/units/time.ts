/** Time in [0, 1] of the three units, which run step by step beside each other. */
import type { UnitTensor } from "@/lib/spec/units";

export const STAGES = ["input", "first", "shuffle", "depthwise", "second", "merge"] as const;
export type StageName = (typeof STAGES)[number];

/** Where each stage ends. */
const ENDS: Readonly<Record<StageName, number>> = {
  input: 0.04,
  first: 0.26,
  shuffle: 0.46,
  depthwise: 0.62,
  second: 0.82,
  merge: 1,
};

export interface Stage {
  readonly id: StageName;
  readonly start: number;
  readonly end: number;
}

export const TIMELINE: readonly Stage[] = STAGES.map((id, i) => {
  const before = STAGES[i - 1];
  return { id, start: before === undefined ? 0 : ENDS[before], end: ENDS[id] };
});

export interface Moment {
  readonly stage: StageName;
  /** How much of each tensor there is, 0 to 1; of `shuffled`: how far its tiles are on their way. */
  readonly done: Readonly<Record<UnitTensor, number>>;
}

export function momentAt(time: number): Moment {
  const share = ({ start, end }: Stage) => Math.min(1, Math.max(0, (time - start) / (end - start)));
  const of = Object.fromEntries(TIMELINE.map((stage) => [stage.id, share(stage)])) as Record<StageName, number>;
  const stage = TIMELINE.find(({ end }) => time < end)?.id ?? "merge";
  // The shortcut is pooled first, then joined with the branch.
  const half = (value: number, which: 0 | 1) => Math.min(1, Math.max(0, 2 * value - which));
  const done = {
    input: of.input,
    bottleneck: of.first,
    shuffled: of.shuffle,
    filtered: of.depthwise,
    branch: of.second,
    pooled: half(of.merge, 0),
    output: half(of.merge, 1),
  };
  return { stage, done };
}

/** Complete maps and the share of the next one's rows, of `count` maps. */
export function filled(done: number, count: number): { readonly complete: number; readonly partial: number } {
  // Times are kept to four decimals; a map that lacks a millionth is there.
  const passed = done * count + 1e-6;
  const complete = Math.min(count, Math.floor(passed));
  return { complete, partial: complete === count ? 0 : passed - complete };
}

/** The next, or former, place worth stopping at. */
export function stopAfter(time: number, direction: 1 | -1): number {
  const stops = [0, ...TIMELINE.map(({ end }) => end)];
  if (direction === 1) return stops.find((stop) => stop > time + 1e-4) ?? 1;
  return stops.findLast((stop) => stop < time - 1e-4) ?? 0;
}

/** Slow at both ends. */
export const ease = (t: number): number => t * t * (3 - 2 * t);
