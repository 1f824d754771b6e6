/** Executed dependency against the reading, on TensorFlow.js's cpu backend. */
import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { executedDependency } from "@/lib/engine/dependency";
import { group } from "@/lib/graph/blocks/group";
import { separable } from "@/lib/graph/blocks/separable";
import { depthwise } from "@/lib/graph/blocks/standard";
import { unit } from "@/lib/graph/blocks/unit";
import type { Graph } from "@/lib/graph/graph";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { dependency } from "@/lib/readings/dependency";
import { randomGraph } from "../../reference/random-graphs";

beforeAll(async () => {
  await setBackend("cpu");
});

const run = (graph: Graph, more: { from?: string; to?: readonly string[]; channels?: readonly number[] } = {}) =>
  executedDependency({ diagram: "test", graph, ...more });

async function agrees(graph: Graph): Promise<void> {
  const { rows, columns, reaches } = dependency(graph);
  expect((await run(graph))[graph.output]).toEqual({ rows, columns, reaches });
}

describe("executed dependency", () => {
  test("is the reading of any graph, and leaves no tensor", async () => {
    const before = memory().numTensors;
    await fc.assert(fc.asyncProperty(randomGraph, agrees), { numRuns: 60 });
    expect(memory().numTensors).toBe(before);
  });

  test("of any group convolution, from standard to depthwise, is its blocks", async () => {
    const config = fc.record({
      n: fc.integer({ min: 1, max: 5 }),
      m: fc.integer({ min: 1, max: 5 }),
      groups: fc.integer({ min: 1, max: 8 }),
      k: fc.constantFrom(1, 3),
      stride: fc.constantFrom(1, 2),
    });
    await fc.assert(
      fc.asyncProperty(config, ({ n, m, groups, ...rest }) =>
        agrees(group({ in: n * groups, out: m * groups, groups, h: 3, w: 3, ...rest })),
      ),
      { numRuns: 40 },
    );
  });

  test("no ReLU, ceiling or batch norm hides a path, in a hundred channels either", async () => {
    await agrees(separable({ in: 100, out: 60, h: 3, w: 3, activation: "relu6" }));
    await agrees(depthwise({ in: 100, h: 3, w: 3, stride: 2 }));
  });

  test("a graph of more than one batch is put together from them", async () => {
    await agrees(separable({ in: 24, out: 24, h: 60, w: 60, bn: false, activation: "none", k: 1 }));
  });

  test("from a node inside, for some channels, to several nodes at once", async () => {
    const graph = unit({ kind: "c", in: 24, out: 48, groups: 3, h: 4, w: 4 });
    const heard = await run(graph, {
      from: "unit/gconv1/relu",
      to: ["unit/depthwise", graph.output],
      channels: [0, 5],
    });
    const reading = dependency(graph, { from: "unit/gconv1/relu" });
    const wanted = Uint8Array.from({ length: 96 }, (_, k) => reading.reaches[(k >> 1) * 12 + (k % 2 ? 5 : 0)] ?? 0);
    expect(heard[graph.output]).toEqual({ rows: 48, columns: 2, reaches: wanted });
    expect(heard["unit/depthwise"]).toMatchObject({ rows: 12, columns: 2 });
  });

  test("a whole network: every score hears red, green and blue", async () => {
    const graph = shufflenet({ variant: "small", resolution: 32, classes: 10 });
    const logits = graph.nodes.find(({ op }) => op.kind === "linear")?.id ?? "";
    expect((await run(graph, { to: [logits] }))[logits]?.reaches.every(Boolean)).toBe(true);
  });

  test("refuses nodes that are not there", async () => {
    const graph = depthwise({ in: 2, h: 3, w: 3 });
    await expect(run(graph, { from: "nowhere" })).rejects.toThrow("no node nowhere");
    await expect(run(graph, { to: ["nowhere"] })).rejects.toThrow("no node nowhere");
  });
});
