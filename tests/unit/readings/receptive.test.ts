/** The receptive field: closed form against propagation, and both against what really changes when it is run. */
import "@tensorflow/tfjs-backend-cpu";
import { setBackend } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { Programs } from "@/lib/engine/programs";
import { Builder, type Graph, INPUT } from "@/lib/graph/graph";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { receptiveField, receptiveSteps } from "@/lib/readings/receptive";
import { positive } from "@/lib/weights/positive";
import { randomGraph } from "../../reference/random-graphs";

beforeAll(async () => {
  await setBackend("cpu");
});

const NETWORKS: readonly (readonly [string, Graph])[] = [
  ["SqueezeNet 1.0", squeezenet({ resolution: 227 })],
  ["SqueezeNet with bypass", squeezenet({ bypass: "complex", conv10_pad: 1 })],
  ["trained SqueezeNet", squeezenet(TRAINED.squeezenet)],
  ["trained MobileNet", mobilenet(TRAINED.mobilenet)],
  ["trained ShuffleNet", shufflenet(TRAINED.shufflenet)],
  ["ShuffleNet", shufflenet({ groups: 8 })],
];

/** The same graph without what could hide a change: average in place of max, so that every number is linear in the photo. */
function linear(graph: Graph): Graph {
  const nodes = graph.nodes.map((node) => {
    const { op } = node;
    if (op.kind !== "maxPool") return node;
    const { size, stride, padding } = op;
    return { ...node, op: { kind: "avgPool", size, stride, padding, countPadding: false } as const };
  });
  return { nodes, output: graph.output };
}

/**
 * By node, whether each of its pixels answers to these photo pixels, found out by running: weights are positive, biases
 * 0, all other photo pixels 0, so a pixel of any map is positive exactly where one of them reaches it.
 */
async function answering(graph: Graph, changed: readonly (readonly [y: number, x: number])[]) {
  const part = linear(graph);
  const [h, w, c] = part.nodes[0]?.shape ?? [1, 1, 1];
  const data = new Float32Array(h * w * c);
  // So large that what little of it comes through a deep network is still a number.
  for (const [y, x] of changed) data.fill(1e12, (y * w + x) * c, (y * w + x + 1) * c);
  const keep = new Set(part.nodes.filter(({ op }) => op.kind !== "softmax").map(({ id }) => id));
  const { floats } = await new Programs().run(part, positive(part, 3), null, { shape: [h, w, c], data }, keep);
  return new Map(
    part.nodes.map(({ id, shape }) => {
      const values = floats.get(id) ?? new Float32Array(0);
      const pixels = Array.from({ length: shape[0] * shape[1] }, (_, i) =>
        values.subarray(i * shape[2], (i + 1) * shape[2]).some((value) => value > 0),
      );
      return [id, pixels] as const;
    }),
  );
}

const holds = (
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  py: number,
  px: number,
) => py >= y && py < y + height && px >= x && px < x + width;

describe("the closed form", () => {
  test.each(NETWORKS)("%s: jump, size and start give what propagation gives, at every layer", (_, graph) => {
    const [down, across] = [receptiveSteps(graph, 0), receptiveSteps(graph, 1)];
    for (const { id, shape } of graph.nodes) {
      const [y, x] = [shape[0] - 1, Math.floor(shape[1] / 2)];
      const full = receptiveField(graph, { node: id, y, x }).get(INPUT)?.full;
      const [rows, columns] = [down.get(id), across.get(id)];
      if (!rows || !columns) throw new Error(id);
      expect(full, id).toEqual({
        y: rows.start + y * rows.jump,
        x: columns.start + x * columns.jump,
        height: rows.size,
        width: columns.size,
      });
    }
  });

  test("stacked 3 x 3 convolutions add two a layer, after a stride twice as much", () => {
    const b = new Builder([32, 32, 1]);
    const conv = (stride: number) =>
      ({ kind: "conv", filters: 1, kernel: 3, stride, padding: 1, groups: 1, bias: false }) as const;
    let at: string = INPUT;
    for (const [i, stride] of [1, 1, 2, 1].entries()) at = b.add(`c${i}`, conv(stride), at);
    const steps = receptiveSteps(b.graph(at));
    expect(["c0", "c1", "c2", "c3"].map((id) => steps.get(id)?.size)).toEqual([3, 5, 7, 11]);
    expect(steps.get(at)?.jump).toBe(2);
  });

  test("the widest branch decides where branches meet", () => {
    const steps = receptiveSteps(squeezenet(TRAINED.squeezenet));
    const of = (id: string) => steps.get(id)?.size ?? 0;
    expect(of("fire2/concat")).toBe(of("fire2/expand3x3/relu"));
    expect(of("fire2/expand1x1/relu")).toBe(of("fire2/squeeze1x1"));
  });
});

describe("any graph", () => {
  const pixels = randomGraph.chain((graph) =>
    fc.constantFrom(...graph.nodes).chain(({ id, shape }) =>
      fc.record({
        graph: fc.constant(graph),
        node: fc.constant(id),
        y: fc.nat(shape[0] - 1),
        x: fc.nat(shape[1] - 1),
      }),
    ),
  );

  test("what reaches lies inside the map and inside its full size; the pixel reaches itself", () => {
    fc.assert(
      fc.property(pixels, ({ graph, ...pixel }) => {
        const field = receptiveField(graph, pixel);
        expect(field.get(pixel.node)?.inside).toEqual({ x: pixel.x, y: pixel.y, width: 1, height: 1 });
        for (const { id, shape } of graph.nodes) {
          const reach = field.get(id);
          if (!reach || reach.inside.width * reach.inside.height === 0) continue;
          const { inside, full } = reach;
          expect(
            inside.x >= Math.max(0, full.x) && inside.x + inside.width <= Math.min(shape[1], full.x + full.width),
          ).toBe(true);
          expect(
            inside.y >= Math.max(0, full.y) && inside.y + inside.height <= Math.min(shape[0], full.y + full.height),
          ).toBe(true);
        }
      }),
    );
  });

  test("what can reach a pixel on the way can reach it in the end", () => {
    fc.assert(
      fc.property(pixels, ({ graph, ...pixel }) => {
        const field = receptiveField(graph, pixel);
        for (const [node, { inside }] of field) {
          if (inside.width * inside.height === 0) continue;
          const part = receptiveField(graph, { node, y: inside.y, x: inside.x }).get(INPUT)?.inside;
          const all = field.get(INPUT)?.inside;
          if (!part || !all || part.width * part.height === 0) continue;
          expect(holds(all, part.y, part.x) && holds(all, part.y + part.height - 1, part.x + part.width - 1)).toBe(
            true,
          );
        }
      }),
    );
  });

  test("run with one photo pixel changed at a time: the rectangle is the smallest around those that change the pixel", async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, async (graph) => {
        const [h, w] = graph.nodes[0]?.shape ?? [1, 1];
        const found = new Map<string, { x: number; y: number; right: number; bottom: number }>();
        for (let y = 0; y < h; y++)
          for (let x = 0; x < w; x++)
            for (const [id, pixels] of await answering(graph, [[y, x]]))
              for (const [i, answers] of pixels.entries()) {
                const old = found.get(`${id} ${i}`);
                if (!answers) continue;
                found.set(`${id} ${i}`, {
                  x: Math.min(x, old?.x ?? x),
                  y: Math.min(y, old?.y ?? y),
                  right: Math.max(x + 1, old?.right ?? 0),
                  bottom: Math.max(y + 1, old?.bottom ?? 0),
                });
              }
        for (const { id, shape } of graph.nodes)
          for (let i = 0; i < shape[0] * shape[1]; i++) {
            const at = { node: id, y: Math.floor(i / shape[1]), x: i % shape[1] };
            const inside = receptiveField(graph, at).get(INPUT)?.inside;
            const box = found.get(`${id} ${i}`) ?? { x: 0, y: 0, right: 0, bottom: 0 };
            expect(inside, `${id} ${at.y} ${at.x}`).toEqual({
              x: box.x,
              y: box.y,
              width: box.right - box.x,
              height: box.bottom - box.y,
            });
          }
      }),
      { numRuns: 12 },
    );
  });

  test("there is no pixel outside a map", () => {
    const graph = squeezenet(TRAINED.squeezenet);
    expect(() => receptiveField(graph, { node: "fire2/concat", y: -1, x: 0 })).toThrow(RangeError);
    expect(() => receptiveField(graph, { node: "nowhere", y: 0, x: 0 })).toThrow(RangeError);
  });
});

describe("the networks themselves, run", () => {
  const trained = NETWORKS.filter(([name]) => name.startsWith("trained"));

  test.each(trained)(
    "%s: a changed photo pixel changes exactly the pixels, of all maps, that it lies in the field of",
    async (_, graph) => {
      const [h = 1, w = 1] = graph.nodes[0]?.shape ?? [];
      for (const [y, x] of [
        [0, 0],
        [Math.floor(h / 2), Math.floor(w / 3)],
        [h - 1, w - 2],
      ] as const) {
        const changed = await answering(graph, [[y, x]]);
        for (const { id, op, shape } of graph.nodes) {
          if (op.kind === "softmax") continue;
          const answers = changed.get(id) ?? [];
          for (const [i, answer] of answers.entries()) {
            const at = { node: id, y: Math.floor(i / shape[1]), x: i % shape[1] };
            const field = receptiveField(graph, at).get(INPUT)?.inside;
            expect(field && holds(field, y, x), `${id} ${at.y} ${at.x}`).toBe(answer);
          }
        }
      }
    },
    120_000,
  );
});
