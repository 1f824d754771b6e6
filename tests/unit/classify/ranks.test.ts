import { describe, expect, it } from "vitest";
import { opinion as opinionBy, verdict } from "@/components/classify/probabilities";
import { joinPath, joins, rows, SHOWN } from "@/components/classify/ranks";
import { softmax } from "@/lib/readings/confidence";

const opinion = (scores: readonly number[]) => opinionBy({ scores, answering: 1 }, { temperature: 1, doubt: [] });

describe("softmax", () => {
  it("adds up to 1, keeps the order, and bears scores that would overflow", () => {
    const shares = softmax([1000, 1001, 999, -1000]);
    expect(shares.reduce((so, share) => so + share, 0)).toBeCloseTo(1, 12);
    expect(shares[1]).toBeCloseTo(1 / (1 + Math.exp(-1) + Math.exp(-2)), 12);
    expect(opinion([1000, 1001, 999, -1000]).order).toEqual([1, 0, 2, 3]);
  });
  it("puts equal scores in the order of their classes", () => {
    expect(opinion([2, 5, 5, 2]).order).toEqual([1, 2, 0, 3]);
  });
});

describe("verdict", () => {
  it("names what most networks say first", () => {
    expect(verdict([7, 3, 3])).toEqual([
      { cls: 3, by: [1, 2] },
      { cls: 7, by: [0] },
    ]);
    expect(verdict([4, 4, 4])).toEqual([{ cls: 4, by: [0, 1, 2] }]);
    expect(verdict([1, 2, 3]).map(({ by }) => by.length)).toEqual([1, 1, 1]);
  });
});

describe("rows and their joins", () => {
  // Class i has score -i: the order is 0, 1, 2 ...
  const straight = opinion(Array.from({ length: 10 }, (_, i) => -i));
  const reversed = opinion(Array.from({ length: 10 }, (_, i) => i));

  it("shows the first five, and the class looked at below them with its rank", () => {
    expect(rows(straight, null).map(({ cls }) => cls)).toEqual([0, 1, 2, 3, 4]);
    expect(rows(straight, 2)).toHaveLength(SHOWN);
    expect(rows(straight, 8).at(-1)).toMatchObject({ cls: 8, rank: 9 });
  });
  it("joins what stands in both columns", () => {
    expect(joins(rows(straight, null), rows(reversed, null))).toEqual([]);
    expect(joins(rows(straight, 9), rows(reversed, 9))).toEqual([{ cls: 9, from: 5, to: 0 }]);
    expect(joins(rows(straight, null), rows(straight, null)).every(({ from, to }) => from === to)).toBe(true);
  });
  it("draws agreement straight and disagreement curved, level at both ends", () => {
    const y = (row: number) => 10 * row;
    expect(joinPath({ cls: 1, from: 2, to: 2 }, 40, y)).toBe("M0 20H40");
    expect(joinPath({ cls: 1, from: 0, to: 3 }, 40, y)).toBe("M0 0C20 0 20 30 40 30");
  });
});
