/** What the page is told of a run: bitmaps, banks, windows and maps, worked out again by hand. */
import { describe, expect, test } from "vitest";
import { bank, bitmap } from "@/lib/engine/bitmap";
import { type Kept, mapOf, windowInputs, windowOf } from "@/lib/engine/window";
import { fire } from "@/lib/graph/blocks/fire";
import { group } from "@/lib/graph/blocks/group";
import { separable } from "@/lib/graph/blocks/separable";
import type { Graph } from "@/lib/graph/graph";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { seeded } from "@/lib/weights/seeded";

const ramp = (length: number) => Float32Array.from({ length }, (_, i) => i);

function keptOf(graph: Graph, ids: readonly string[]): Kept {
  const floats = ids.map((id) => {
    const [h = 0, w = 0, c = 0] = graph.nodes.find((node) => node.id === id)?.shape ?? [];
    return [id, ramp(h * w * c)] as const;
  });
  return { run: 1, graph, weights: seeded(graph, 2), floats: new Map(floats) };
}

describe("bitmap", () => {
  test("planar, each channel on its own range, with its mean", () => {
    const { data, min, max, mean } = bitmap("x", [1, 3, 2], Float32Array.of(0, -5, 1, -5, 2, -5));
    expect([...data]).toEqual([0, 128, 255, 0, 0, 0]);
    expect([[...min], [...max], [...mean]]).toEqual([
      [0, -5],
      [2, -5],
      [1, -5],
    ]);
  });

  test("its formula gives every value back within half a step", () => {
    const floats = Float32Array.from({ length: 240 }, (_, i) => Math.sin(7 * i) * (1 + (i % 4)));
    const { data, min, max } = bitmap("x", [6, 10, 4], floats);
    floats.forEach((value, at) => {
      const [c, i] = [at % 4, Math.floor(at / 4)];
      const [low = 0, high = 0] = [min[c], max[c]];
      expect(Math.abs(low + ((data[c * 60 + i] ?? 0) / 255) * (high - low) - value)).toBeLessThanOrEqual(
        (high - low) / 509,
      );
    });
  });
});

describe("bank", () => {
  test("kernels to 8 bits by their largest weight, with the bias", () => {
    const graph = fire({ in: 4, h: 2, w: 2, s1: 3, e1: 0, e3: 5 });
    const weights = seeded(graph, 2);
    const node = graph.nodes.find(({ id }) => id === "fire/expand3x3");
    if (!node) throw new Error("no such node");
    const { kernel, data, maxAbs, bias } = bank(node, weights);
    expect(kernel).toEqual([3, 3, 3, 5]);
    const exact = weights.get("fire/expand3x3/kernel")?.data ?? new Float32Array();
    for (const [i, w] of exact.entries())
      expect(Math.abs(((data[i] ?? 0) / 127) * maxAbs - w)).toBeLessThanOrEqual(maxAbs / 253);
    expect(bias).toHaveLength(5);
    expect(() => bank({ ...node, op: { kind: "concat" } }, weights)).toThrow("has no filters to show");
  });
});

describe("a linear layer", () => {
  test("is read like a 1 x 1 convolution: all it reads, its row of weights, bias and score", () => {
    const graph = mobilenet({ ...TRAINED.mobilenet, alpha: 0.25, classes: 7 });
    const weights = seeded(graph, 2);
    const [node, kernel] = [graph.nodes.find(({ id }) => id === "fc"), weights.get("fc/kernel")?.data];
    if (!node || !kernel) throw new Error("no such node");
    expect(windowInputs(graph, new Set(["fc"]))).toEqual(["flatten"]);
    const kept = keptOf(graph, ["flatten", "fc"]);
    const window = windowOf({ ...kept, weights }, { node: "fc", y: 0, x: 0, filter: 3 });
    const channels = kernel.length / 7;
    expect(window.shape).toEqual([1, 1, channels]);
    expect([...window.kernel]).toEqual(Array.from({ length: channels }, (_, c) => kernel[c * 7 + 3]));
    const sum = [...window.input].reduce((so, value, i) => so + value * (window.kernel[i] ?? 0), window.bias);
    expect(window.sum).toBeCloseTo(sum, 6);
    expect(window.output).toBe(3);
    expect(bank(node, weights).kernel).toEqual([1, 1, channels, 7]);
  });
});

describe("window", () => {
  const graph = fire({ in: 4, h: 3, w: 5, s1: 2, e1: 2, e3: 2, bias: true });
  const squeezed = "fire/squeeze1x1/relu";
  const relu = "fire/expand3x3/relu";

  test("nine taps around the place, zeros outside, and the executed value after ReLU", () => {
    const window = windowOf(keptOf(graph, [squeezed, relu]), { node: "fire/expand3x3", y: 0, x: 4, filter: 1 });
    expect(window.shape).toEqual([3, 3, 2]);
    expect(window.origin).toEqual([-1, 3]);
    // Row 0 is padding; of rows 1 and 2 the third column is. Pixel (0, 3) of a ramp with 2 channels starts at 6.
    expect([...window.input]).toEqual([0, 0, 0, 0, 0, 0, 6, 7, 8, 9, 0, 0, 16, 17, 18, 19, 0, 0]);
    const kernel = seeded(graph, 2).get("fire/expand3x3/kernel")?.data ?? [];
    expect([...window.kernel]).toEqual(Array.from({ length: 18 }, (_, i) => kernel[i * 2 + 1]));
    expect(window.sum).toBeCloseTo(
      window.input.reduce((sum, x, i) => sum + x * (window.kernel[i] ?? 0), window.bias),
      4,
    );
    expect([window.output, window.outputNode]).toEqual([(0 * 5 + 4) * 2 + 1, relu]);
  });

  test("without a tapped result the sum stands for it", () => {
    const window = windowOf(keptOf(graph, [squeezed]), { node: "fire/expand3x3", y: 1, x: 1, filter: 0 });
    expect([window.output, window.outputNode]).toEqual([window.sum, null]);
  });

  test("a grouped filter reads the channels of its group", () => {
    const grouped = group({ in: 6, out: 4, groups: 2, h: 2, w: 2 });
    const window = windowOf(keptOf(grouped, ["input", "gconv"]), { node: "gconv", y: 1, x: 0, filter: 3 });
    expect([window.firstChannel, ...window.input]).toEqual([3, 15, 16, 17]);
  });

  test("strides, 'same' padding and depthwise", () => {
    const net = separable({ in: 3, h: 6, w: 6, stride: 2, padding: "same" });
    const window = windowOf(keptOf(net, ["input"]), { node: "separable/depthwise", y: 2, x: 2, filter: 1 });
    expect([window.origin, window.shape, window.firstChannel]).toEqual([[4, 4], [3, 3, 1], 1]);
    expect([...window.input]).toEqual([85, 88, 0, 103, 106, 0, 0, 0, 0]);
  });

  test("a place that is not there is named", () => {
    const kept = keptOf(graph, [squeezed]);
    const at = { node: "fire/expand3x3", y: 0, x: 0, filter: 0 };
    expect(() => windowOf(kept, { ...at, y: 3 })).toThrow("there is no row 3 of 3");
    expect(() => windowOf(kept, { ...at, filter: -1 })).toThrow("there is no filter -1 of 2");
    expect(() => windowOf(kept, { ...at, node: "fire/concat" })).toThrow("fire/concat is no convolution of this run");
    expect(() => windowOf(kept, { ...at, node: "fire/squeeze1x1" })).toThrow(
      "the activations of input were not asked for",
    );
  });

  test("the inputs of tapped convolutions are kept", () => {
    expect(windowInputs(graph, new Set([relu]))).toEqual([squeezed]);
    expect(windowInputs(graph, new Set(["fire/concat"]))).toEqual([]);
    expect(windowInputs(graph, new Set([squeezed, "fire/expand1x1"]))).toEqual(["input", squeezed]);
  });
});

test("a map is one channel, row by row", () => {
  const graph = group({ in: 2, out: 2, groups: 1, h: 2, w: 2 });
  const kept = keptOf(graph, ["gconv"]);
  expect([...mapOf(kept, "gconv", 1)]).toEqual([1, 3, 5, 7]);
  expect(() => mapOf(kept, "gconv", 2)).toThrow("there is no channel 2 of 2");
  expect(() => mapOf(kept, "conv9", 0)).toThrow("conv9 is no node of this run");
});
