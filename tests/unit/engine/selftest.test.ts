/** The self-test's known answer, worked out with loops and without TensorFlow.js. */
import { expect, test } from "vitest";
import { SELF_TEST_ANSWER, selfTestGraph, selfTestInput, selfTestWeights } from "@/lib/engine/selftest";
import type { Node } from "@/lib/graph/graph";
import type { Shape } from "@/lib/graph/ops";

type Map3 = { readonly shape: Shape; at(y: number, x: number, c: number): number };

function fill(shape: Shape, value: (y: number, x: number, c: number) => number): Map3 {
  const [h, w, channels] = shape;
  const values = Array.from({ length: h * w * channels }, (_, i) =>
    value(Math.floor(i / channels / w), Math.floor(i / channels) % w, i % channels),
  );
  return {
    shape,
    at: (y, x, c) => (y < 0 || x < 0 || y >= h || x >= w ? 0 : (values[(y * w + x) * channels + c] ?? 0)),
  };
}

const graph = selfTestGraph();
const weights = selfTestWeights(graph);
const weight = (name: string, i: number): number => weights.get(name)?.data[i] ?? Number.NaN;

function convolve(node: Node, from: Map3): Map3 {
  if (node.op.kind !== "conv") throw new Error(node.id);
  const { kernel: k, stride, padding, filters, groups } = node.op;
  const pad = Number(padding);
  const each = from.shape[2] / groups;
  return fill(node.shape, (y, x, filter) => {
    let sum = weight(`${node.id}/bias`, filter);
    for (let ky = 0; ky < k; ky++)
      for (let kx = 0; kx < k; kx++)
        for (let c = 0; c < each; c++) {
          const channel = Math.floor(filter / (filters / groups)) * each + c;
          const w = weight(`${node.id}/kernel`, ((ky * k + kx) * each + c) * filters + filter);
          sum += w * from.at(y * stride + ky - pad, x * stride + kx - pad, channel);
        }
    return sum;
  });
}

test("loops give the stated answer, past float16's largest number on the way", () => {
  const { shape, data } = selfTestInput();
  let x = fill(shape, (y, column, c) => data[(y * shape[1] + column) * shape[2] + c] ?? 0);
  let largest = 0;
  for (const node of graph.nodes.slice(1)) {
    const from = x;
    const [h, w, channels] = from.shape;
    if (node.op.kind === "conv") x = convolve(node, from);
    else if (node.op.kind === "relu") x = fill(node.shape, (y, c, z) => Math.max(0, from.at(y, c, z)));
    else if (node.op.kind === "channelShuffle") {
      const g = node.op.groups;
      x = fill(node.shape, (y, c, z) => from.at(y, c, (z % g) * (channels / g) + Math.floor(z / g)));
    } else if (node.op.kind === "maxPool") {
      const taps = [0, 1, 2].flatMap((dy) => [0, 1, 2].map((dx) => [dy, dx] as const));
      const inside = ([dy, dx]: readonly [number, number], y: number, c: number) => 2 * y + dy < h && 2 * c + dx < w;
      x = fill(node.shape, (y, c, z) =>
        Math.max(...taps.filter((tap) => inside(tap, y, c)).map(([dy, dx]) => from.at(2 * y + dy, 2 * c + dx, z))),
      );
    } else if (node.op.kind === "globalAvgPool") {
      const places = Array.from({ length: h * w }, (_, i) => [Math.floor(i / w), i % w] as const);
      x = fill(node.shape, (_, __, z) => places.reduce((sum, [y, c]) => sum + from.at(y, c, z), 0) / (h * w));
    } else if (node.op.kind === "linear") {
      const units = node.op.units;
      x = fill(node.shape, (_, __, u) =>
        Array.from({ length: channels }, (_, c) => weight("fc/kernel", c * units + u) * from.at(0, 0, c)).reduce(
          (sum, part) => sum + part,
          weight("fc/bias", u),
        ),
      );
    } else throw new Error(`${node.op.kind} is not part of the self-test`);
    if (node.id === "depthwise")
      largest = Math.max(...Array.from({ length: 64 }, (_, i) => x.at(i >> 4, (i >> 2) & 3, i & 3)));
  }
  expect(largest).toBeGreaterThan(65504);
  expect([0, 1, 2, 3].map((u) => x.at(0, 0, u))).toEqual(SELF_TEST_ANSWER.map((answer) => expect.closeTo(answer, 0)));
});
