/** Folding, fusing and freeing on TensorFlow.js's cpu backend: nothing that is seen may change. */
import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { foldBatchNorm } from "@/lib/engine/fold";
import { plan } from "@/lib/engine/plan";
import { Programs, TooLarge } from "@/lib/engine/programs";
import { fire } from "@/lib/graph/blocks/fire";
import { separable } from "@/lib/graph/blocks/separable";
import { standard } from "@/lib/graph/blocks/standard";
import { Builder, type Graph, INPUT } from "@/lib/graph/graph";
import { cost } from "@/lib/readings/cost";
import { seeded } from "@/lib/weights/seeded";
import { type Weights, weightSpecs } from "@/lib/weights/weights";
import { randomGraph } from "../../reference/random-graphs";

beforeAll(async () => {
  await setBackend("cpu");
});

/** Seeded weights with a batch norm that does something. */
function lively(graph: Graph): Weights {
  const plain = seeded(graph, 5);
  return new Map(
    weightSpecs(graph).map(({ name, role }) => {
      const tensor = plain.get(name);
      if (!tensor) throw new Error(name);
      const data = role === "kernel" ? tensor.data : tensor.data.map((value, i) => value + 0.3 + 0.1 * Math.sin(i + 1));
      return [name, { ...tensor, data }];
    }),
  );
}

const inputOf = (graph: Graph) => {
  const shape = graph.nodes[0]?.shape ?? [0, 0, 0];
  return { shape, data: Float32Array.from({ length: shape[0] * shape[1] * shape[2] }, (_, i) => Math.sin(3 * i)) };
};

const run = (graph: Graph, keep: readonly string[], weights = lively(graph)) =>
  new Programs().run(graph, weights, null, inputOf(graph), new Set(keep));

function near(given: Float32Array | undefined, wanted: Float32Array | undefined): void {
  if (!given || !wanted) throw new Error("nothing was kept");
  expect(given).toHaveLength(wanted.length);
  for (const [i, b] of wanted.entries()) {
    expect(Math.abs((given[i] ?? Number.NaN) - b)).toBeLessThanOrEqual(1e-4 * Math.max(1, Math.abs(b)));
  }
}

describe("folding and fusing", () => {
  const graph = separable({ in: 6, out: 8, h: 7, w: 5, bias: true, activation: "relu6" });
  const everything = graph.nodes.map(({ id }) => id);

  test("with every node tapped nothing is folded or fused; with the output alone all is, and the numbers agree", async () => {
    const open = await run(graph, everything);
    const closed = await run(graph, [graph.output]);
    expect(Object.keys(open.shapes)).toEqual(everything);
    expect(Object.keys(closed.shapes)).toEqual(["input", "separable/depthwise/relu", "separable/pointwise/relu"]);
    near(closed.floats.get(graph.output), open.floats.get(graph.output));
  });

  test("each tap alone gives what it gives among all", async () => {
    const open = await run(graph, everything);
    for (const id of everything) near((await run(graph, [id])).floats.get(id), open.floats.get(id));
  });

  test("a convolution that somebody else reads too is not folded away", () => {
    const b = new Builder([4, 4, 2]);
    const conv = { kind: "conv", filters: 2, kernel: 1, stride: 1, padding: 0, groups: 1, bias: false } as const;
    const c = b.add("conv", conv, INPUT);
    const bn = b.add("bn", { kind: "batchNorm", epsilon: 1e-5 }, c);
    const shared = b.graph(b.add("add", { kind: "add" }, c, bn));
    const { graph: folded } = foldBatchNorm(shared, lively(shared), new Set());
    expect(folded.nodes.map(({ id }) => id)).toEqual(["input", "conv", "bn", "add"]);
  });

  test("a linear layer's batch norm folds too", async () => {
    const b = new Builder([1, 1, 5]);
    const fc1 = b.add("fc", { kind: "linear", units: 4, bias: false }, INPUT);
    const linear = b.graph(b.add("bn", { kind: "batchNorm", epsilon: 1e-5 }, fc1));
    expect(plan(foldBatchNorm(linear, lively(linear), new Set(["bn"])).graph, new Set(["bn"]))).toHaveLength(2);
    near((await run(linear, ["bn"])).floats.get("bn"), (await run(linear, ["fc", "bn"])).floats.get("bn"));
  });

  test("only what the wanted nodes depend on runs", async () => {
    const net = fire({ in: 4, h: 3, w: 3, s1: 2, e1: 3, e3: 3 });
    const { shapes } = await run(net, ["fire/expand1x1/relu"]);
    expect(Object.keys(shapes)).toEqual(["input", "fire/squeeze1x1/relu", "fire/expand1x1/relu"]);
  });
});

describe("pooling", () => {
  const pool = (size: number, ceil: boolean, padding: number) => {
    const b = new Builder([size, size, 2]);
    return b.graph(b.add("pool", { kind: "maxPool", size: 3, stride: 2, padding, ceil }, INPUT));
  };

  test.each([
    [6, true, 0],
    [6, false, 0],
    [7, true, 0],
    [8, true, 1],
    [5, false, 1],
  ])(
    "max pool 3x3/2 over %i, ceil %s, padding %i: windows see what is inside the picture",
    async (size, ceil, padding) => {
      const graph = pool(size, ceil, padding);
      const { data } = inputOf(graph);
      const negative = data.map((x) => x - 5);
      const { floats } = await new Programs().run(
        graph,
        new Map(),
        null,
        { shape: [size, size, 2], data: negative },
        new Set(["pool"]),
      );
      const [rows = 0, columns = 0] = graph.nodes[1]?.shape ?? [];
      const wanted = Float32Array.from({ length: rows * columns * 2 }, (_, i) => {
        const [c, x, y] = [i % 2, Math.floor(i / 2) % columns, Math.floor(i / 2 / columns)];
        let most = Number.NEGATIVE_INFINITY;
        for (let row = y * 2 - padding; row < y * 2 - padding + 3; row++)
          for (let column = x * 2 - padding; column < x * 2 - padding + 3; column++)
            if (row >= 0 && column >= 0 && row < size && column < size)
              most = Math.max(most, negative[(row * size + column) * 2 + c] ?? Number.NaN);
        return most;
      });
      expect(floats.get("pool")).toEqual(wanted);
    },
  );
});

describe("what is refused", () => {
  test("an input of another shape, and more activations than the limit", async () => {
    const graph = standard({ in: 2, h: 4, w: 4 });
    const wrong = { shape: [4, 4, 3] as const, data: new Float32Array(48) };
    await expect(new Programs().run(graph, lively(graph), null, wrong, new Set([graph.output]))).rejects.toThrow(
      "the graph reads [4,4,2] but is given [4,4,3]",
    );
    const large = standard({ in: 1, out: 1024, h: 600, w: 600, k: 1 });
    const input = { shape: [600, 600, 1] as const, data: new Float32Array(360_000) };
    await expect(new Programs().run(large, seeded(large, 1), null, input, new Set([large.output]))).rejects.toThrow(
      TooLarge,
    );
  });

  test("nothing stays alive when a run fails", async () => {
    const graph = standard({ in: 2, h: 4, w: 4 });
    const before = memory().numTensors;
    await expect(run(graph, [graph.output], new Map())).rejects.toThrow("there are no weights named conv");
    expect(memory().numTensors).toBe(before);
  });
});

describe("any configuration", () => {
  test("every executed shape is the one that cost states, and no tensor is left", async () => {
    const before = memory().numTensors;
    await fc.assert(
      fc.asyncProperty(randomGraph, async (graph) => {
        const { shapes } = await run(
          graph,
          graph.nodes.map(({ id }) => id),
        );
        const { byId } = cost(graph);
        expect(shapes).toEqual(Object.fromEntries(graph.nodes.map(({ id }) => [id, byId.get(id)?.shape])));
      }),
      { numRuns: 60 },
    );
    expect(memory().numTensors).toBe(before);
  });

  test("folded and fused give what open gives", async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, async (graph) => {
        const open = await run(
          graph,
          graph.nodes.map(({ id }) => id),
        );
        near((await run(graph, [graph.output])).floats.get(graph.output), open.floats.get(graph.output));
      }),
      { numRuns: 40 },
    );
  });
});
