/** A batch norm asked about as the convolution it is folded into: its numbers, its kernel, its windows. */
import "@tensorflow/tfjs-backend-cpu";
import { setBackend } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { bank, countAbove, norm } from "@/lib/engine/bitmap";
import { foldedFor } from "@/lib/engine/fold";
import { withMeasuredNorms } from "@/lib/engine/measured";
import { Programs } from "@/lib/engine/programs";
import { windowOf } from "@/lib/engine/window";
import { separable } from "@/lib/graph/blocks/separable";
import type { Graph } from "@/lib/graph/graph";
import { drawnNorms, seeded } from "@/lib/weights/seeded";
import { type Weights, weightOf } from "@/lib/weights/weights";

const LAYERS = ["separable/depthwise", "separable/pointwise"] as const;
const config = fc.record({
  in: fc.integer({ min: 1, max: 6 }),
  out: fc.integer({ min: 1, max: 6 }),
  h: fc.integer({ min: 3, max: 7 }),
  w: fc.integer({ min: 3, max: 7 }),
  k: fc.constantFrom(1, 3, 5),
  stride: fc.constantFrom(1, 2),
  activation: fc.constantFrom("relu" as const, "relu6" as const),
});

async function run(graph: Graph, gamma: number) {
  const shape = graph.nodes[0]?.shape ?? ([1, 1, 1] as const);
  const data = Float32Array.from({ length: shape[0] * shape[1] * shape[2] }, (_, i) => Math.abs(Math.sin(5 * i)));
  const input = { shape, data };
  const programs = new Programs();
  const drawn = drawnNorms(seeded(graph, 3), graph, 3, { gamma, beta: 0 });
  const weights = await withMeasuredNorms(programs, graph, drawn, input);
  const keep = new Set(graph.nodes.map(({ id }) => id));
  const { floats } = await programs.run(graph, weights, null, input, keep);
  return { run: 1, graph, weights, floats };
}

const nodeOf = (graph: Graph, id: string) => {
  const node = graph.nodes.find((each) => each.id === id);
  if (!node) throw new Error(id);
  return node;
};

beforeAll(async () => {
  await setBackend("cpu");
});

describe("folding, channel by channel", () => {
  test("the folded filter's sum is the batch norm of the convolution's, and its weights are scale · w", async () => {
    await fc.assert(
      fc.asyncProperty(config, fc.integer({ min: 1, max: 6 }), fc.nat(99), async (some, gamma, at) => {
        const graph = separable(some);
        const kept = await run(graph, gamma);
        for (const layer of LAYERS) {
          const [height, width, channels] = nodeOf(graph, layer).shape;
          const place = { y: at % height, x: at % width, filter: at % channels };
          const apart = windowOf(kept, { ...place, node: layer });
          const folded = windowOf(kept, { ...place, node: `${layer}/bn` });
          const { scale, shift, gamma: g, variance, epsilon } = norm(nodeOf(graph, `${layer}/bn`), kept.weights);
          const [a, b] = [scale[place.filter] ?? 0, shift[place.filter] ?? 0];
          expect(a).toBeCloseTo((g[place.filter] ?? 0) / Math.sqrt((variance[place.filter] ?? 0) + epsilon), 3);
          expect(folded.bias).toBeCloseTo(b, 5);
          expect(folded.input).toEqual(apart.input);
          for (const [i, w] of apart.kernel.entries())
            expect(Math.abs((folded.kernel[i] ?? 0) - a * w)).toBeLessThan(1e-5 * (1 + Math.abs(a * w)));
          const tolerance = 1e-4 * (1 + Math.abs(a));
          expect(Math.abs(folded.sum - (a * apart.sum + b))).toBeLessThan(tolerance);
          expect(Math.abs(folded.output - apart.output)).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("the bank of a batch norm is the folded kernel with its bias; a convolution's is as it was", () => {
    const graph = separable({ in: 3, out: 4, h: 5, w: 5 });
    const weights = drawnNorms(seeded(graph, 3), graph, 3, { gamma: 2, beta: 0 });
    const id = "separable/pointwise/bn";
    const folded = foldedFor(graph, weights, id);
    const made = bank(nodeOf(folded.graph, id), folded.weights);
    expect(made.kernel).toEqual([1, 1, 3, 4]);
    expect(made.bias).toHaveLength(4);
    expect(foldedFor(graph, weights, "separable/pointwise")).toEqual({ graph, weights });
    expect(bank(nodeOf(graph, "separable/pointwise"), weights).bias).toBeNull();
  });
});

describe("drawn batch norms", () => {
  test("lie around their middle, each channel its own, the same for the same seed; kernels stay", () => {
    const graph = separable({ in: 8, out: 16, h: 5, w: 5 });
    const plain: Weights = seeded(graph, 3);
    const drawn = drawnNorms(plain, graph, 3, { gamma: 4, beta: 1 });
    expect(drawnNorms(plain, graph, 3, { gamma: 4, beta: 1 })).toEqual(drawn);
    for (const layer of LAYERS) {
      const [gamma, beta] = [weightOf(drawn, `${layer}/bn`, "gamma").data, weightOf(drawn, `${layer}/bn`, "beta").data];
      for (const value of gamma) expect(Math.abs(value - 4)).toBeLessThanOrEqual(2);
      for (const value of beta) expect(Math.abs(value - 1)).toBeLessThanOrEqual(0.5);
      expect(new Set(gamma).size).toBe(gamma.length);
      expect(weightOf(drawn, layer, "kernel")).toBe(weightOf(plain, layer, "kernel"));
    }
  });
});

test("what exceeds a limit is counted", () => {
  expect(countAbove(Float32Array.of(6, 6.5, -7, 8, Number.NaN), 6)).toBe(2);
});
