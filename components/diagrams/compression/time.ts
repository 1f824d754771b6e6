/** Time in [0, 1] of S4: the weights are pruned, moved to their levels, written as a file. */

export const STEPS = ["prune", "levels", "code"] as const;
export type StepName = (typeof STEPS)[number];

/** How far each step is, from 0 to 1. */
export type Moment = Readonly<Record<StepName, number>>;

const LENGTH = 1 / STEPS.length;
/** A step rests for the last part of its turn, so that one can look. */
const MOVING = 0.75;

const eased = (x: number): number => (x < 0.5 ? 2 * x * x : 1 - (2 - 2 * x) ** 2 / 2);

export const stages = STEPS.map((step, i) => ({ step, start: i * LENGTH, end: (i + 1) * LENGTH }));

export function momentAt(time: number): Moment {
  // Links keep four decimals of time: what lacks less is there.
  const share = (i: number) => eased(Math.min(1, Math.max(0, (time - i * LENGTH + 1e-4) / (LENGTH * MOVING))));
  return { prune: share(0), levels: share(1), code: share(2) };
}

/** Bytes on the way between what each step leaves: as trained, pruned, quantised, coded. */
export function bytesAt(stage: readonly [number, number, number, number], { prune, levels, code }: Moment): number {
  const [trained, pruned, quantised, coded] = stage;
  return trained + (pruned - trained) * prune + (quantised - pruned) * levels + (coded - quantised) * code;
}

/** The next, or former, place worth stopping at. */
export function stopAfter(time: number, direction: 1 | -1): number {
  const at = time / LENGTH;
  const next = direction === 1 ? Math.floor(at + 1e-2) + 1 : Math.ceil(at - 1e-2) - 1;
  return Math.min(1, Math.max(0, next * LENGTH));
}
