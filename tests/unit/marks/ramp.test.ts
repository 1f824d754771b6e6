import { interpolateRdBu, interpolateRgbBasis, lab, rgb } from "d3";
import { describe, expect, it } from "vitest";
import { lightness, ramp } from "@/components/marks/ramp";

const RED_BLUE = [
  "#67001f",
  "#b2182b",
  "#d6604d",
  "#f4a582",
  "#fddbc7",
  "#f7f7f7",
  "#d1e5f0",
  "#92c5de",
  "#4393c3",
  "#2166ac",
  "#053061",
];
const SHARES = Array.from({ length: 101 }, (_, i) => i / 100);

describe("a ramp beside d3's", () => {
  for (const [name, ours, theirs] of [
    ["RdBu", ramp(RED_BLUE), interpolateRdBu],
    ["two colours", ramp(["#161c28", "#e3f1fc"]), interpolateRgbBasis(["#161c28", "#e3f1fc"])],
    ["seven", ramp(RED_BLUE.slice(0, 7)), interpolateRgbBasis(RED_BLUE.slice(0, 7))],
  ] as const) {
    it(`${name}: the same colours`, () => {
      for (const share of SHARES) {
        const { r, g, b } = rgb(theirs(share));
        expect(ours(share).map(Math.round), `at ${share}`).toEqual([r, g, b]);
      }
    });
  }

  it("the same lightness", () => {
    for (const share of SHARES) {
      const [r, g, b] = ramp(RED_BLUE)(share);
      // d3's white point is D50, ours the D65 of sRGB itself: as much as they differ.
      expect(Math.abs(lightness([r, g, b]) - lab(rgb(r, g, b)).l)).toBeLessThan(1.5);
    }
    expect(lightness([255, 255, 255])).toBeCloseTo(100, 9);
    expect(lightness([0, 0, 0])).toBe(0);
  });
});
