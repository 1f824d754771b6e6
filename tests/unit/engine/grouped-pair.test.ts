/** What N2 claims to be equal, executed on TensorFlow.js's cpu backend with the weights as the page asks for them. */
import "@tensorflow/tfjs-backend-cpu";
import { setBackend } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { shuffleEqualities, shuffleView } from "@/components/diagrams/shuffle/derive";
import { executedDependency } from "@/lib/engine/dependency";
import { Programs } from "@/lib/engine/programs";
import type { RunRequest, WeightsRef } from "@/lib/engine/protocol";
import { difference } from "@/lib/engine/session";
import { groupedPair, PAIR } from "@/lib/graph/blocks/grouped-pair";
import { type Graph, INPUT } from "@/lib/graph/graph";
import { dependency } from "@/lib/readings/dependency";
import { reordered } from "@/lib/weights/reordered";
import { seeded } from "@/lib/weights/seeded";
import { type Weights, WeightsError } from "@/lib/weights/weights";

beforeAll(async () => {
  await setBackend("cpu");
});

function weightsOf(ref: WeightsRef, graph: Graph): Weights {
  if (ref.kind === "reordered") return reordered(weightsOf(ref.of, graph), ref.kernels);
  if (ref.kind === "seeded") return seeded(graph, ref.seed);
  throw new Error(ref.kind);
}

async function run({ graph, weights }: RunRequest, node = graph.output): Promise<Float32Array> {
  const shape = graph.nodes[0]?.shape ?? [0, 0, 0];
  const data = Float32Array.from({ length: shape[0] * shape[1] * shape[2] }, (_, i) => Math.abs(Math.sin(3 * i)));
  const { floats } = await new Programs().run(graph, weightsOf(weights, graph), null, { shape, data }, new Set([node]));
  return floats.get(node) ?? new Float32Array(0);
}

const widths = fc.record({
  groups: fc.integer({ min: 1, max: 6 }),
  n: fc.integer({ min: 1, max: 6 }),
  direction: fc.constantFrom("paper", "authors"),
  h: fc.integer({ min: 1, max: 6 }),
});

function requests({
  groups,
  n,
  direction,
  h,
}: {
  groups: number;
  n: number;
  direction: "paper" | "authors";
  h: number;
}) {
  const asked = shuffleEqualities(
    shuffleView({ channels: groups * n, groups, h, shuffle: "on", direction }),
    "no photo",
  );
  if (!asked) throw new Error("there is nothing to run");
  return asked;
}

describe("where the shuffle makes no difference", () => {
  test("before or after the depthwise layer, its filters reordered: equal to the last bit", async () => {
    await fc.assert(
      fc.asyncProperty(widths, async (some) => {
        const { before, after } = requests(some);
        expect(difference(await run(before), await run(after)).difference).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
  test("before a dense layer, whose weights absorb it: equal but for rounding", async () => {
    await fc.assert(
      fc.asyncProperty(widths, async (some) => {
        const { dense, absorbed } = requests(some);
        const found = difference(await run(dense), await run(absorbed));
        expect(found.difference).toBeLessThanOrEqual(1e-5 * Math.max(1e-6, found.largest));
      }),
      { numRuns: 40 },
    );
  });
  test("the paper's order and then the authors': the input again", async () => {
    await fc.assert(
      fc.asyncProperty(widths, async (some) => {
        const { back } = requests(some);
        expect(difference(await run(back), await run(back, INPUT)).difference).toBe(0);
      }),
      { numRuns: 30 },
    );
  });
  test("reordered with nothing but the graph's own order, the results differ: the claims are not empty", async () => {
    const { before, after } = requests({ groups: 3, n: 4, direction: "paper", h: 4 });
    const plain = { ...after, weights: before.weights };
    expect(difference(await run(before), await run(plain)).difference).toBeGreaterThan(1e-3);
  });
});

describe("executed", () => {
  test("both matrices and their factors are what the structure implies", async () => {
    await fc.assert(
      fc.asyncProperty(widths, async ({ groups, n, direction }) => {
        for (const shuffle of [direction, "none"] as const) {
          const graph = groupedPair({ channels: groups * n, groups, h: 1, w: 1, shuffle });
          const heard = await executedDependency({ diagram: "test", graph, to: [PAIR.made, PAIR.output] });
          for (const to of [PAIR.made, PAIR.output])
            expect(heard[to]?.reaches).toEqual(dependency(graph, { to }).reaches);
        }
      }),
      { numRuns: 20 },
    );
  });
  test("an order that is none is refused", () => {
    const graph = groupedPair({ channels: 6, groups: 3, h: 1, w: 1 });
    const weights = seeded(graph, 1);
    for (const order of [[0, 0], [0], [0, 2]])
      expect(() => reordered(weights, [{ node: PAIR.first, axis: "input", order }])).toThrow(WeightsError);
  });
});
