/** The doubt rule on answers made so that one score tells inside from outside, and what it may cost. */
import { describe, expect, test } from "vitest";
import { DOUBT_SCORES, doubts, type Said, sureness } from "@/lib/readings/confidence";
import type { Answer } from "@/scripts/evaluate/calibration";
import { chooseDoubt, doubtRates, RIGHT_DOUBTED } from "@/scripts/evaluate/doubt";
import { KINDS, outside, randomFrom } from "@/scripts/evaluate/outside";

const random = randomFrom(3);
const said = (height: number, answering: number): Said => ({
  scores: [height, ...Array.from({ length: 9 }, () => random())],
  answering,
});

/** Every fifth answer is wrong. */
const inside: readonly Answer[] = Array.from({ length: 400 }, (_, i) => ({
  ...said(4 + 4 * random(), 0.6 + 0.4 * random()),
  label: i % 5 === 0 ? 9 : 0,
}));
const price = (doubt: ReturnType<typeof chooseDoubt>["doubt"]) =>
  doubtRates(inside, {}, { temperature: 1, doubt }).right.doubted / 100;

describe("the rule chosen", () => {
  test("reads what tells the pictures outside apart, and doubts at most its share of the right answers", () => {
    const silent = { silent: Array.from({ length: 50 }, () => said(8, 0.3)) };
    const { doubt, tried } = chooseDoubt(inside, silent, 1);
    expect(doubt.map(({ score }) => score)).toContain("answering");
    expect(tried.answering).toBe(100);
    expect(tried.probability).toBeLessThan(50);
    expect(price(doubt)).toBeLessThanOrEqual(RIGHT_DOUBTED + 0.005);
  });

  test("takes two scores where each tells but one kind", () => {
    const two = {
      silent: Array.from({ length: 50 }, () => said(8, 0.3)),
      flat: Array.from({ length: 50 }, () => said(0.5, 1)),
    };
    const { doubt, tried } = chooseDoubt(inside, two, 1);
    expect(doubt).toHaveLength(2);
    expect(doubt.map(({ score }) => score)).toContain("answering");
    expect(tried.answering).toBe(50);
    expect(price(doubt)).toBeLessThanOrEqual(RIGHT_DOUBTED + 0.005);
    expect(doubtRates(inside, two, { temperature: 1, doubt }).outside).toEqual({
      silent: { n: 50, doubted: 100 },
      flat: { n: 50, doubted: 100 },
    });
  });
});

describe("sureness", () => {
  test("by every score grows from a flat answer to a sharp one, except where channels are counted", () => {
    for (const score of DOUBT_SCORES.filter((each) => each !== "answering"))
      expect(sureness(score, { scores: [9, 0, 0, 0], answering: 1 }, 1)).toBeGreaterThan(
        sureness(score, { scores: [1, 1, 1, 1], answering: 1 }, 1),
      );
    expect(sureness("entropy", { scores: [1, 1, 1, 1], answering: 1 }, 1)).toBeCloseTo(0, 12);
    expect(sureness("answering", { scores: [1, 2], answering: 0.25 }, 1)).toBe(0.25);
  });

  test("any limit is enough, and no limit doubts nothing", () => {
    const doubt = [
      { score: "probability", below: 0.5 },
      { score: "answering", below: 0.5 },
    ] as const;
    const reasons = (scores: readonly number[], answering: number) =>
      doubts({ scores, answering }, { temperature: 1, doubt }).map(({ score }) => score);
    expect(reasons([9, 0, 0], 0.9)).toEqual([]);
    expect(reasons([1, 1, 1], 0.9)).toEqual(["probability"]);
    expect(reasons([9, 0, 0], 0.1)).toEqual(["answering"]);
    expect(doubts({ scores: [1, 1, 1], answering: 0 }, { temperature: 1, doubt: [] })).toEqual([]);
  });
});

test("pictures outside the classes are the same for the same seed, others for another, and none is empty", () => {
  for (const kind of KINDS) {
    const [a, again, other] = [1, 1, 2].map((seed) => outside(kind, 3, 16, seed));
    expect(again).toEqual(a);
    expect(other).not.toEqual(a);
    for (const { data, width, height } of a ?? []) {
      expect([width, height, data.length]).toEqual([16, 16, 1024]);
      expect(data.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
    }
  }
});
