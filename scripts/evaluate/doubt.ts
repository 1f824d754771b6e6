/** When to doubt an answer: chosen on photos set aside, beside pictures outside the classes. */
import { type Confidence, DOUBT_SCORES, type DoubtScore, doubtful, ranking, sureness } from "@/lib/readings/confidence";
import type { Answer } from "./calibration";
import { percent } from "./tally";

type Scores = ArrayLike<number>;

/** Scores of pictures that no class describes, by kind. */
export type Outside = Readonly<Record<string, readonly Scores[]>>;

/** Share of the photos set aside that is doubted, so that the rules are compared at one price. */
export const INSIDE_DOUBTED = 0.2;

/** The sureness below which that share of the photos lies. */
export function thresholdAt(share: number, values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.round(share * sorted.length))] ?? 0;
}

/** Mean over the kinds of the share that is doubted, so that no kind counts for its number. */
function caught(outside: Outside, confidence: Confidence): number {
  const kinds = Object.values(outside).filter((kind) => kind.length > 0);
  const shares = kinds.map((kind) => kind.filter((scores) => doubtful(scores, confidence)).length / kind.length);
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** Of the scores a doubt may be read from, the one that doubts most outside when INSIDE_DOUBTED is doubted inside. */
export function chooseDoubt(
  inside: readonly Answer[],
  outside: Outside,
  temperature: number,
): { readonly doubt: Confidence["doubt"]; readonly tried: Readonly<Record<DoubtScore, number>> } {
  const rules = DOUBT_SCORES.map((score) => {
    const values = inside.map(({ scores }) => sureness(score, scores, temperature));
    const doubt = { score, threshold: thresholdAt(INSIDE_DOUBTED, values) };
    return { doubt, caught: caught(outside, { temperature, doubt }) };
  });
  const best = rules.reduce((a, b) => (b.caught > a.caught ? b : a));
  const tried = Object.fromEntries(rules.map(({ doubt, caught }) => [doubt.score, percent(caught, 1)]));
  return { doubt: best.doubt, tried: tried as Record<DoubtScore, number> };
}

/** `n` photos or pictures, and percent of them doubted. */
export interface Doubted {
  readonly n: number;
  readonly doubted: number;
}

export interface DoubtRates {
  readonly all: Doubted;
  /** Photos that the network answers rightly, and wrongly. */
  readonly right: Doubted;
  readonly wrong: Doubted;
  readonly outside: Readonly<Record<string, Doubted>>;
}

function rate(all: readonly Scores[], confidence: Confidence): Doubted {
  return { n: all.length, doubted: percent(all.filter((scores) => doubtful(scores, confidence)).length, all.length) };
}

export function doubtRates(inside: readonly Answer[], outside: Outside, confidence: Confidence): DoubtRates {
  const right = ({ scores, label }: Answer) => ranking(scores)[0] === label;
  const scoresOf = (answers: readonly Answer[]) => answers.map(({ scores }) => scores);
  return {
    all: rate(scoresOf(inside), confidence),
    right: rate(scoresOf(inside.filter(right)), confidence),
    wrong: rate(scoresOf(inside.filter((answer) => !right(answer))), confidence),
    outside: Object.fromEntries(Object.entries(outside).map(([kind, all]) => [kind, rate(all, confidence)])),
  };
}
