/** Measured batch norms and differences between runs, on TensorFlow.js's cpu backend. */
import "@tensorflow/tfjs-backend-cpu";
import { setBackend } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { momentsOf, withMeasuredNorms } from "@/lib/engine/measured";
import { Programs } from "@/lib/engine/programs";
import { difference } from "@/lib/engine/session";
import { separable } from "@/lib/graph/blocks/separable";
import { seeded } from "@/lib/weights/seeded";

beforeAll(async () => {
  await setBackend("cpu");
});

describe("measured batch norms", () => {
  test("every normalised map has mean 0 and variance 1, and folding them away changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          in: fc.integer({ min: 1, max: 8 }),
          out: fc.integer({ min: 1, max: 8 }),
          h: fc.integer({ min: 4, max: 9 }),
          w: fc.integer({ min: 4, max: 9 }),
          k: fc.constantFrom(1, 3),
          stride: fc.constantFrom(1, 2),
          activation: fc.constantFrom("relu" as const, "relu6" as const),
        }),
        async (config) => {
          const graph = separable(config);
          const input = {
            shape: [config.h, config.w, config.in] as const,
            data: Float32Array.from({ length: config.h * config.w * config.in }, (_, i) => Math.abs(Math.sin(7 * i))),
          };
          const programs = new Programs();
          const weights = await withMeasuredNorms(programs, graph, seeded(graph, 3), input);
          const norms = ["separable/depthwise/bn", "separable/pointwise/bn"];
          const convolutions = ["separable/depthwise", "separable/pointwise"];
          const apart = await programs.run(
            graph,
            weights,
            null,
            input,
            new Set([...convolutions, ...norms, graph.output]),
          );
          for (const [i, norm] of norms.entries()) {
            const before = momentsOf(
              apart.floats.get(convolutions[i] ?? "") ?? new Float32Array(0),
              apart.shapes[norm]?.[2] ?? 0,
            );
            const { mean, variance } = momentsOf(
              apart.floats.get(norm) ?? new Float32Array(0),
              apart.shapes[norm]?.[2] ?? 0,
            );
            for (const value of mean) expect(Math.abs(value)).toBeLessThan(1e-3);
            for (const [c, value] of variance.entries()) {
              // A map that is flat has no variance to set.
              if ((before.variance[c] ?? 0) > 1e-2) expect(value).toBeCloseTo(1, 2);
            }
          }
          const folded = await programs.run(graph, weights, null, input, new Set([graph.output]));
          const apartOutput = apart.floats.get(graph.output) ?? new Float32Array(0);
          const { difference: most, numbers } = difference(apartOutput, folded.floats.get(graph.output) ?? apartOutput);
          expect(numbers).toBe(apartOutput.length);
          expect(most).toBeLessThan(1e-3);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe("difference", () => {
  test("is the largest over all numbers, with the scale beside it", () => {
    const found = difference(Float32Array.of(1, -4, 2), Float32Array.of(1.5, -4, 1));
    expect(found).toEqual({ status: "done", difference: 1, largest: 4, numbers: 3 });
  });

  test("a number that is none counts as infinitely far", () => {
    expect(difference(Float32Array.of(0, Number.NaN), Float32Array.of(0, 0)).difference).toBe(Number.POSITIVE_INFINITY);
  });

  test("tensors of two sizes are refused", () => {
    expect(() => difference(new Float32Array(2), new Float32Array(3))).toThrow(RangeError);
  });
});
