import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromTrack, onStep, pageStep, type TrackScale, toTrack } from "@/components/controls/scale";

const scales: readonly TrackScale[] = [
  { min: 1, max: 1024, kind: "doubling" },
  { min: 0, max: 1024, kind: "doubling" },
  { min: 1, max: 224, kind: "linear" },
];

describe("a slider's track", () => {
  it("has a place of its own for every whole number", () => {
    for (const scale of scales)
      for (let value = scale.min; value <= scale.max; value++) {
        const place = toTrack(value, scale);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(1);
        expect(fromTrack(place, scale)).toBe(value);
      }
  });

  it("rises, and stays within the limits wherever it is touched", () => {
    fc.assert(
      fc.property(fc.constantFrom(...scales), fc.double({ noNaN: true }), fc.double({ noNaN: true }), (scale, a, b) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        expect(fromTrack(low, scale)).toBeLessThanOrEqual(fromTrack(high, scale));
        expect(fromTrack(low, scale)).toBeGreaterThanOrEqual(scale.min);
        expect(fromTrack(high, scale)).toBeLessThanOrEqual(scale.max);
      }),
    );
  });

  it("pages by more than one, and by more where numbers are larger", () => {
    expect(pageStep(0)).toBe(2);
    expect(pageStep(64)).toBe(16);
    expect(pageStep(1024)).toBe(256);
  });

  it("keeps to multiples of its step where there are any between its limits", () => {
    const limits = fc.record({
      low: fc.integer({ min: 0, max: 50 }),
      room: fc.nat(200),
      step: fc.integer({ min: 1, max: 16 }),
    });
    fc.assert(
      fc.property(limits, fc.integer({ min: -100, max: 400 }), ({ low, room, step }, value) => {
        const [min, max] = [low, low + room];
        const kept = onStep(value, { min, max, step });
        expect(kept).toBeGreaterThanOrEqual(min);
        expect(kept).toBeLessThanOrEqual(max);
        if (room >= step) expect(kept % step).toBe(0);
        if (room >= step && value >= min && value <= max) expect(Math.abs(kept - value)).toBeLessThan(step);
      }),
    );
  });
});
