import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factorsOf, shownLayer, workView } from "@/components/diagrams/work/derive";
import { printedShares } from "@/components/diagrams/work/printedRows";
import { defaults, readQuery, type Table, writeQuery } from "@/lib/spec/frame";
import { isPapers, NETS, PAPER_ALPHAS, PAPER_RESOLUTIONS, UNITS, WORK, type WorkValues } from "@/lib/spec/work";
import { WORK_STORY } from "@/lib/spec/work-story";

const base = defaults(WORK);
const limits = (key: "alpha" | "resolution" | "classes") => WORK[key].limits ?? [1, 1];
const [least, most] = limits("alpha");
const settings = fc.record({
  alpha: fc
    .integer({ min: Math.round(100 * least), max: Math.round(100 * most) })
    .map((hundredths) => hundredths / 100),
  resolution: fc.integer({ min: limits("resolution")[0], max: limits("resolution")[1] }),
  classes: fc.integer({ min: limits("classes")[0], max: limits("classes")[1] }),
  net: fc.constantFrom(...NETS),
});

describe("M5's state", () => {
  test("what is written is read back", () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...UNITS), fc.integer({ min: 1, max: 13 }), (some, unit, pair) => {
        for (const at of [null, "fc", "conv1", `separable${pair}/depthwise`]) {
          const values: WorkValues = { ...base, ...some, unit, at };
          expect(readQuery(WORK as Table, writeQuery(WORK as Table, values))).toEqual({ values, complaints: [] });
        }
      }),
    );
  });
  test("nonsense is said and stands for nothing", () => {
    const { values, complaints } = readQuery(WORK, new URLSearchParams("m5a=0&m5net=large&m5at=fire2&m5r=1000"));
    expect(values).toEqual({ ...base, alpha: least, resolution: limits("resolution")[1] });
    expect(complaints).toHaveLength(4);
  });
  test("the paper's network is the default, and is known", () => {
    expect(isPapers(base)).toBe(true);
    expect(PAPER_ALPHAS).toContain(base.alpha);
    expect(PAPER_RESOLUTIONS).toContain(base.resolution);
    expect(isPapers({ ...base, alpha: 0.75 })).toBe(false);
    expect(isPapers({ ...base, net: "shallow" })).toBe(false);
  });
  test.each(WORK_STORY)("step $id names a layer of its network", ({ set }) => {
    const values: WorkValues = { ...base, ...set };
    const layers = workView(values).built?.layers ?? [];
    if (values.at !== null) expect(layers.map(({ id }) => id)).toContain(values.at);
    else expect(shownLayer(layers, null, null)).toBeGreaterThanOrEqual(0);
  });
});

describe("M5's numbers", () => {
  test("any settings make a network; the products that are written out are what the layers cost", () => {
    fc.assert(
      fc.property(settings, (some) => {
        const { built, fault } = workView(some);
        expect(fault).toBeNull();
        for (const layer of built?.layers ?? []) {
          const product = (factors: readonly number[]) => factors.reduce((all, factor) => all * factor, 1);
          const factors = factorsOf(layer);
          expect(product(factors.macs)).toBe(layer.macs);
          expect(product(factors.weights)).toBe(layer.weights);
        }
      }),
      { numRuns: 30 },
    );
  });
  test("of the printed table exactly one number is a misprint", () => {
    const { macs, weights } = printedShares();
    const wrong = [...Object.entries(macs), ...Object.entries(weights)].filter(([, { misprint }]) => misprint);
    expect(wrong).toEqual([["standard", { percent: 1.19, misprint: true }]]);
    expect(macs.standard.misprint).toBe(true);
  });
});
