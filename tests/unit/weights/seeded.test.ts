import fc from "fast-check";
import { expect, test } from "vitest";
import { fire } from "@/lib/graph/blocks/fire";
import { separable } from "@/lib/graph/blocks/separable";
import { seeded } from "@/lib/weights/seeded";
import { weightOf, weightSpecs } from "@/lib/weights/weights";

const widths = fc.record({
  in: fc.integer({ min: 1, max: 40 }),
  s1: fc.integer({ min: 1, max: 20 }),
  e1: fc.integer({ min: 0, max: 20 }),
  e3: fc.integer({ min: 1, max: 20 }),
});

test("the same seed gives the same numbers, another seed others, and every weight is there", () => {
  const graph = fire({ in: 8, h: 4, w: 4, s1: 3, e1: 4, e3: 5 });
  expect(seeded(graph, 7)).toEqual(seeded(graph, 7));
  expect(weightOf(seeded(graph, 8), "fire/squeeze1x1", "kernel")).not.toEqual(
    weightOf(seeded(graph, 7), "fire/squeeze1x1", "kernel"),
  );
  expect([...seeded(graph, 7).keys()]).toEqual(weightSpecs(graph).map(({ name }) => name));
});

test("a filter keeps its pattern whatever the widths: only the scale follows the input channels", () => {
  fc.assert(
    fc.property(widths, widths, (a, b) => {
      const [one, two] = [a, b].map((config) => seeded(fire({ ...config, h: 4, w: 4 }), 1));
      if (!one || !two) throw new Error("two configurations are given");
      for (const node of ["fire/squeeze1x1", "fire/expand3x3"]) {
        const [p, q] = [weightOf(one, node, "kernel"), weightOf(two, node, "kernel")];
        const [, , inP = 0, outP = 0] = p.shape;
        const [, , inQ = 0, outQ = 0] = q.shape;
        const places = p.data.length / (inP * outP);
        for (let place = 0; place < places; place++)
          for (let i = 0; i < Math.min(inP, inQ); i++)
            for (let o = 0; o < Math.min(outP, outQ); o++) {
              const scaled = (p.data[(place * inP + i) * outP + o] ?? 0) * Math.sqrt(inP / inQ);
              expect(q.data[(place * inQ + i) * outQ + o]).toBeCloseTo(scaled, 5);
            }
      }
    }),
    { numRuns: 30 },
  );
});

test("kernels have mean 0 and variance 2 / fan-in; biases are 0 and batch norm is the identity", () => {
  const weights = seeded(separable({ in: 256, out: 128, h: 4, w: 4, bias: true }), 3);
  const { data } = weightOf(weights, "separable/pointwise", "kernel");
  const mean = data.reduce((sum, w) => sum + w, 0) / data.length;
  const variance = data.reduce((sum, w) => sum + w * w, 0) / data.length;
  // 32,768 numbers: the mean's standard error is 0.0005, the variance's 0.8 %.
  expect(Math.abs(mean)).toBeLessThan(0.002);
  expect(variance * (256 / 2)).toBeGreaterThan(0.96);
  expect(variance * (256 / 2)).toBeLessThan(1.04);
  expect(new Set(weightOf(weights, "separable/pointwise", "bias").data)).toEqual(new Set([0]));
  expect(new Set(weightOf(weights, "separable/pointwise/bn", "variance").data)).toEqual(new Set([1]));
});
