/** When to doubt an answer: chosen on photos set aside, beside pictures outside the classes. */

import type { Doubted, DoubtRates } from "@/lib/facts/measured";
import {
  type Confidence,
  DOUBT_SCORES,
  type DoubtScore,
  doubts,
  type Limit,
  ranking,
  type Said,
  sureness,
} from "@/lib/readings/confidence";
import type { Answer } from "./calibration";
import { percent } from "./tally";

/** What is said of pictures that no class describes, by kind. */
export type Outside = Readonly<Record<string, readonly Said[]>>;

const isDoubted = (said: Said, confidence: Confidence): boolean => doubts(said, confidence).length > 0;
const isRight = ({ scores, label }: Answer): boolean => ranking(scores)[0] === label;

/** Share of the right answers that a rule may doubt, so that rules are compared at one price. A doubted wrong one is free. */
export const RIGHT_DOUBTED = 0.1;

/** The value below which `share` of the others lies. */
export function limitAt(share: number, sorted: readonly number[]): number {
  return sorted[Math.min(sorted.length - 1, Math.round(share * sorted.length))] ?? 0;
}

/** Mean over the kinds of the share that is doubted, so that no kind counts for its number. */
function caught(outside: Outside, confidence: Confidence): number {
  const kinds = Object.values(outside).filter((kind) => kind.length > 0);
  const shares = kinds.map((kind) => kind.filter((said) => isDoubted(said, confidence)).length / kind.length);
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** Each score alone, and each two together. */
const RULES: readonly (readonly DoubtScore[])[] = DOUBT_SCORES.flatMap((a, i) => [
  [a],
  ...DOUBT_SCORES.slice(i + 1).map((b) => [a, b]),
]);

/** Limits that each doubt the same share of the right answers, and together as near to RIGHT_DOUBTED as they come. */
function limits(rule: readonly DoubtScore[], right: readonly Said[], temperature: number): readonly Limit[] {
  const sorted = rule.map((score) => right.map((each) => sureness(score, each, temperature)).sort((a, b) => a - b));
  const at = (share: number): readonly Limit[] =>
    rule.map((score, i) => ({ score, below: limitAt(share, sorted[i] ?? []) }));
  const price = (doubt: readonly Limit[]) =>
    right.filter((said) => isDoubted(said, { temperature, doubt })).length / right.length;
  let [low, high] = [0, RIGHT_DOUBTED];
  if (price(at(high)) <= RIGHT_DOUBTED) return at(high);
  while ((high - low) * right.length > 0.5) {
    const middle = (low + high) / 2;
    if (price(at(middle)) > RIGHT_DOUBTED) high = middle;
    else low = middle;
  }
  return at(low);
}

/** Of all rules the one that doubts most outside, and percent outside doubted by each score alone and by that rule. */
export function chooseDoubt(
  inside: readonly Answer[],
  outside: Outside,
  temperature: number,
): { readonly doubt: Confidence["doubt"]; readonly tried: Readonly<Record<string, number>> } {
  const right = inside.filter(isRight);
  const rules = RULES.map((rule) => {
    const doubt = right.length === 0 ? [] : limits(rule, right, temperature);
    return { rule, doubt, caught: caught(outside, { temperature, doubt }) };
  }).sort((a, b) => b.caught - a.caught);
  const told = rules.filter(({ rule }, place) => place === 0 || rule.length === 1);
  return {
    doubt: rules[0]?.doubt ?? [],
    tried: Object.fromEntries(told.map(({ rule, caught }) => [rule.join(" "), percent(caught, 1)])),
  };
}

function rate(all: readonly Said[], confidence: Confidence): Doubted {
  return { n: all.length, doubted: percent(all.filter((said) => isDoubted(said, confidence)).length, all.length) };
}

export function doubtRates(inside: readonly Answer[], outside: Outside, confidence: Confidence): DoubtRates {
  return {
    all: rate(inside, confidence),
    right: rate(inside.filter(isRight), confidence),
    wrong: rate(
      inside.filter((answer) => !isRight(answer)),
      confidence,
    ),
    outside: Object.fromEntries(Object.entries(outside).map(([kind, all]) => [kind, rate(all, confidence)])),
  };
}
