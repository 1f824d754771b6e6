/** Temperature and reliability on answers whose truth is known. */
import { describe, expect, test } from "vitest";
import { softmax } from "@/lib/readings/confidence";
import {
  type Answer,
  calibrationError,
  crossEntropy,
  fitTemperature,
  reliability,
} from "@/scripts/evaluate/calibration";
import { randomFrom } from "@/scripts/evaluate/outside";
import { tally } from "@/scripts/evaluate/tally";

const CLASSES = 10;

/** Answers whose labels are drawn with the very probabilities that the scores give at `temperature`. */
function drawn(count: number, temperature: number): readonly Answer[] {
  const random = randomFrom(7);
  return Array.from({ length: count }, () => {
    const scores = Array.from({ length: CLASSES }, () => 6 * random());
    let left = random();
    const label = softmax(scores, temperature).findIndex((p) => {
      left -= p;
      return left < 0;
    });
    return { scores, label: label < 0 ? CLASSES - 1 : label, answering: 1 };
  });
}

const sure = (label: number, first: number, score = 20): Answer => ({
  scores: Array.from({ length: CLASSES }, (_, cls) => (cls === first ? score : 0)),
  label,
  answering: 1,
});

describe("temperature", () => {
  test.each([0.5, 1, 2.5])("is found where the labels follow it (%d)", (temperature) => {
    expect(fitTemperature(drawn(6000, temperature))).toBeCloseTo(temperature, 0.7);
  });

  test("has no smaller cross entropy on either side", () => {
    const answers = drawn(800, 1.7);
    const best = fitTemperature(answers);
    for (const other of [0.9 * best, 1.1 * best])
      expect(crossEntropy(answers, other)).toBeGreaterThan(crossEntropy(answers, best));
  });
});

describe("reliability", () => {
  test("bins hold every answer once; what follows its own percentages has next to no error", () => {
    const answers = drawn(6000, 1);
    const bins = reliability(answers, 1);
    expect(bins).toHaveLength(10);
    expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(answers.length);
    expect(calibrationError(bins)).toBeLessThan(0.03);
    expect(calibrationError(reliability(answers, 0.3))).toBeGreaterThan(0.15);
  });

  test("one sure and right, one sure and wrong: the last bin, half right, error one half", () => {
    const bins = reliability([sure(3, 3), sure(4, 3)], 1);
    expect(bins[9]).toMatchObject({ n: 2, accuracy: 0.5 });
    expect(calibrationError(bins)).toBeCloseTo(0.5, 5);
  });
});

test("accuracy, classes and confusions are counted", () => {
  const near: Answer = { scores: [5, 4, 3, 2, 1, 0, 0, 0, 0, 0], label: 4, answering: 1 };
  const { n, top1, top5, classes, confusions } = tally([sure(3, 3), sure(4, 3), sure(4, 3), near], CLASSES);
  expect({ n, top1 }).toEqual({ n: 4, top1: 25 });
  // The two taken for 3 have all else equal, so that classes 0 to 4 without 3 make up the first five.
  expect(top5).toBe(100);
  expect(classes[3]).toEqual({ n: 1, top1: 100 });
  expect(classes[4]).toEqual({ n: 3, top1: 0 });
  expect(confusions).toEqual([
    { shown: 4, answered: 3, photos: 2 },
    { shown: 4, answered: 0, photos: 1 },
  ]);
});
