import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, done, filtersOf, stages, step, timeOf } from "@/lib/spec/fire-time";

const config = fc
  .record({
    h: fc.integer({ min: 1, max: 224 }),
    s1: fc.integer({ min: 1, max: 512 }),
    e1: fc.integer({ min: 0, max: 1024 }),
    e3: fc.integer({ min: 0, max: 1024 }),
  })
  .filter(({ e1, e3 }) => e1 + e3 > 0);

const FIRE2 = { h: 36, s1: 16, e1: 64, e3: 64 };

describe("time of the fire module", () => {
  it("covers [0, 1] without a hole, stage after stage", () => {
    fc.assert(
      fc.property(config, (random) => {
        const list = stages(random);
        expect(list[0]?.start).toBe(0);
        expect(list.at(-1)?.end).toBe(1);
        list.slice(1).forEach((stage, i) => {
          expect(stage.start).toBe(list[i]?.end);
          expect(stage.end).toBeGreaterThan(stage.start);
        });
      }),
    );
  });

  it("gives the stages with filters lengths in the ratio of their filters, none below the least", () => {
    const [, squeeze, e1, e3] = stages(FIRE2).map(({ start, end }) => end - start);
    expect(e1).toBeCloseTo(e3 ?? 0, 12);
    expect(squeeze).toBeCloseTo(0.12, 12);
    const [, s, one, three] = stages({ h: 9, s1: 100, e1: 100, e3: 200 }).map(({ start, end }) => end - start);
    expect((three ?? 0) / (one ?? 1)).toBeCloseTo(2, 12);
    expect((s ?? 0) / (one ?? 1)).toBeCloseTo(1, 12);
  });

  it("finds filter and row again that a time was made from", () => {
    fc.assert(
      fc.property(
        config,
        fc.nat(),
        fc.nat(),
        fc.constantFrom("squeeze", "expand1x1", "expand3x3"),
        (c, a, b, stage) => {
          const filters = filtersOf(c, stage);
          fc.pre(filters > 0);
          const [filter, row] = [a % filters, b % c.h];
          expect(at(c, timeOf(c, stage, filter, row))).toMatchObject({ stage, filter, row });
        },
      ),
    );
  });

  it("holds times outside [0, 1] and what is no number", () => {
    expect(at(FIRE2, -3).stage).toBe("input");
    expect(at(FIRE2, 7)).toMatchObject({ stage: "concat", progress: 1 });
    expect(at(FIRE2, Number.NaN).stage).toBe("input");
  });

  it("has nothing done at the start and everything at the end, and never takes back", () => {
    fc.assert(
      fc.property(
        config,
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        (c, a, b) => {
          const [early, late] = [done(c, Math.min(a, b)), done(c, Math.max(a, b))];
          for (const branch of ["squeeze", "expand1x1", "expand3x3"] as const) {
            const amount = (of: typeof early) => of[branch].filters + of[branch].rows / c.h;
            expect(amount(late)).toBeGreaterThanOrEqual(amount(early));
            expect(done(c, 0)[branch]).toEqual({ filters: 0, rows: 0 });
            expect(done(c, 1)[branch]).toEqual({ filters: filtersOf(c, branch), rows: 0 });
          }
        },
      ),
    );
  });

  it("steps from filter to filter and back to where it was", () => {
    let time = 0;
    const seen: string[] = [];
    while (time < 1) {
      time = step(FIRE2, time, 1);
      const { stage, filter } = at(FIRE2, time + 1e-9);
      seen.push(`${stage} ${filter}`);
    }
    expect(new Set(seen).size).toBe(16 + 64 + 64 + 1);
    expect(step(FIRE2, step(FIRE2, 0.5, 1), -1)).toBeLessThanOrEqual(0.5);
    expect(step(FIRE2, 0, -1)).toBe(0);
    expect(step(FIRE2, 1, 1)).toBe(1);
  });
});
