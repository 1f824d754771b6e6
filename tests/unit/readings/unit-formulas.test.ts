import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bottleneck, resnext } from "@/lib/graph/blocks/bottleneck";
import { unit } from "@/lib/graph/blocks/unit";
import { cost } from "@/lib/readings/cost";
import { stridedUnitMacs, unitTerms } from "@/lib/readings/unit-formulas";

/** c and m are multiples of the groups. */
const sizes = fc
  .record({
    n: fc.integer({ min: 1, max: 20 }),
    k: fc.integer({ min: 1, max: 8 }),
    groups: fc.integer({ min: 1, max: 8 }),
    h: fc.integer({ min: 1, max: 30 }),
    w: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ n, k, groups, h, w }) => ({ c: n * groups, m: k * groups, groups, h, w }));

describe("the formulas are the graph's count", () => {
  test("at any size, of ResNet's, ResNeXt's and ShuffleNet's units a and b", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const { c, m, groups, h, w } = size;
        const block = { in: c, mid: m, h, w };
        expect(unitTerms("resnet", size).total).toBe(cost(bottleneck(block)).macs);
        expect(unitTerms("resnext", size).total).toBeCloseTo(cost(resnext({ ...block, groups })).macs, 6);
        for (const kind of ["a", "b"] as const)
          expect(unitTerms(kind, size).total).toBeCloseTo(cost(unit({ kind, ...block, out: c, groups })).macs, 6);
      }),
    );
  });
  test("and of unit c, at either stride", () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom<1 | 2>(1, 2), ({ c, m, groups, h, w }, stride) => {
        const graph = unit({ kind: "c", in: c, out: 2 * c, mid: m, groups, h, w, stride });
        expect(stridedUnitMacs({ c, m, groups, h, w }, stride)).toBeCloseTo(cost(graph).macs, 6);
      }),
    );
  });
  test("the paper's sizes: c = 240, m = 60 at 28 x 28", () => {
    const size = { c: 240, m: 60, groups: 3, h: 28, w: 28 };
    const of = (name: Parameters<typeof unitTerms>[0]) => unitTerms(name, size).total;
    expect(of("resnet")).toBe(784 * (28_800 + 32_400));
    expect(of("resnext")).toBe(784 * (28_800 + 10_800));
    expect(of("b")).toBe(784 * (9_600 + 540));
  });
  test("unit c at stride 1 keeps the size and still doubles the channels", () => {
    const graph = unit({ kind: "c", in: 12, out: 24, groups: 3, h: 6, w: 6, stride: 1 });
    expect(graph.nodes.find(({ id }) => id === graph.output)?.shape).toEqual([6, 6, 24]);
  });
});
