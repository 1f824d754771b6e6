/** How often a network is right, where it fails, and what it mistakes for what. */
import { ranking } from "@/lib/readings/confidence";
import type { Answer } from "./calibration";

export interface Confusion {
  /** Index of the class that the photo shows, and of the one that the network answered. */
  readonly shown: number;
  readonly answered: number;
  readonly photos: number;
}

export interface Tally {
  readonly n: number;
  /** Percent with two decimals. */
  readonly top1: number;
  readonly top5: number;
  /** By class: photos of it, and percent of them answered rightly. */
  readonly classes: readonly { readonly n: number; readonly top1: number }[];
  /** The commonest first. */
  readonly confusions: readonly Confusion[];
}

const KEPT_CONFUSIONS = 20;

export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100;

export function tally(answers: readonly Answer[], classes: number): Tally {
  const seen = new Array<number>(classes).fill(0);
  const right = new Array<number>(classes).fill(0);
  const confused = new Map<number, number>();
  let five = 0;
  for (const { scores, label } of answers) {
    const order = ranking(scores).slice(0, 5);
    const [first = 0] = order;
    seen[label] = (seen[label] ?? 0) + 1;
    if (order.includes(label)) five += 1;
    if (first === label) right[label] = (right[label] ?? 0) + 1;
    else confused.set(label * classes + first, (confused.get(label * classes + first) ?? 0) + 1);
  }
  const confusions = [...confused].map(([pair, photos]) => ({
    shown: Math.floor(pair / classes),
    answered: pair % classes,
    photos,
  }));
  confusions.sort((a, b) => b.photos - a.photos || a.shown - b.shown || a.answered - b.answered);
  return {
    n: answers.length,
    top1: percent(
      right.reduce((sum, each) => sum + each, 0),
      answers.length,
    ),
    top5: percent(five, answers.length),
    classes: seen.map((n, cls) => ({ n, top1: percent(right[cls] ?? 0, n) })),
    confusions: confusions.slice(0, KEPT_CONFUSIONS),
  };
}
