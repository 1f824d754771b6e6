/** Opened blocks: what stands in them, where it stands, and what is outlined. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockOf, blocksOf, tensorOf } from "@/components/diagrams/inside/block";
import { type InsideLayout, insideLayout } from "@/components/diagrams/inside/layout";
import { originOf, reachOf, seenAs } from "@/components/diagrams/inside/reach";
import type { Graph } from "@/lib/graph/graph";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { cost } from "@/lib/readings/cost";
import type { Rect } from "@/lib/readings/scene";

const GRAPHS: readonly (readonly [string, Graph])[] = [
  ["trained SqueezeNet", squeezenet(TRAINED.squeezenet)],
  ["SqueezeNet 1.0 with complex bypass", squeezenet({ bypass: "complex" })],
  ["trained MobileNet", mobilenet(TRAINED.mobilenet)],
  ["MobileNet", mobilenet()],
  ["trained ShuffleNet", shufflenet(TRAINED.shufflenet)],
  ["ShuffleNet, 8 groups", shufflenet({ groups: 8 })],
];
const ROOMS = [
  [980, "wide"],
  [1240, "wide"],
  [330, "flow"],
] as const;

function block(graph: Graph, scope: string) {
  const found = blockOf(graph, scope);
  if (!found) throw new Error(`no block ${scope}`);
  return found;
}

const apart = (a: Rect, b: Rect) =>
  a.x + a.width <= b.x + 0.01 ||
  b.x + b.width <= a.x + 0.01 ||
  a.y + a.height <= b.y + 0.01 ||
  b.y + b.height <= a.y + 0.01;

describe.each(GRAPHS)("%s", (_, graph) => {
  const scopes = blocksOf(graph);

  test("its blocks together have every weight once, and each reads what the blocks before it make", () => {
    const weighed = scopes.flatMap((scope) =>
      block(graph, scope).stations.flatMap(({ head, asked }) => (asked ? [head.id] : [])),
    );
    const all = cost(graph).nodes.flatMap(({ id, split }) => (split.kernel > 0 ? [id] : []));
    expect(weighed.toSorted()).toEqual(all.toSorted());
    const made = new Set(["input"]);
    for (const scope of scopes) {
      const { sources, stations } = block(graph, scope);
      for (const { id } of sources) expect(made.has(id), `${scope} reads ${id}`).toBe(true);
      for (const { id } of stations) made.add(id);
    }
  });

  test.each(ROOMS)("%i pixels, %s: every block fits, and nothing covers anything else", (width, mode) => {
    for (const scope of scopes) {
      const layout: InsideLayout = insideLayout(block(graph, scope), width, mode);
      const parts = layout.placed.flatMap(({ tensor, bank }): readonly Rect[] => (bank ? [tensor, bank] : [tensor]));
      for (const { x, y, width: w, height: h } of parts) {
        expect(Math.min(x, y), scope).toBeGreaterThanOrEqual(0);
        expect(x + w, scope).toBeLessThanOrEqual(width + 0.01);
        expect(y + h, scope).toBeLessThanOrEqual(layout.height + 0.01);
      }
      for (const [i, a] of parts.entries()) for (const b of parts.slice(i + 1)) expect(apart(a, b), scope).toBe(true);
    }
  });

  test("area is count: tiles of one scale, cells of one scale", () => {
    for (const scope of scopes) {
      const opened = block(graph, scope);
      const { placed, scales } = insideLayout(opened, 1100, "wide");
      for (const { id, tensor, bank } of placed) {
        const shape = [...opened.sources, ...opened.stations].find((item) => item.id === id)?.shape ?? [0, 0, 0];
        expect(tensor.mosaic.tile).toEqual({
          width: shape[1] * scales.activation,
          height: shape[0] * scales.activation,
        });
        expect(tensor.mosaic.count).toBe(shape[2]);
        if (bank) expect(bank.grid.cell).toBe(scales.weight);
      }
    }
  });

  test("a number named by any of its nodes is found in its block", () => {
    for (const scope of scopes) {
      const opened = block(graph, scope);
      for (const { id, head } of opened.stations) {
        expect(tensorOf(opened, graph, { node: head.id, channel: 2 })).toEqual({ node: id, channel: 2 });
        expect(tensorOf(opened, graph, { node: id, channel: 2 })).toEqual({ node: id, channel: 2 });
      }
    }
    expect(tensorOf(block(graph, scopes[0] ?? ""), graph, { node: "nowhere", channel: 0 })).toBeNull();
  });
});

describe("one number, traced", () => {
  const trained = GRAPHS.filter(([name]) => name.startsWith("trained")).map(([, graph]) => graph);
  const cells = fc.constantFrom(...trained).chain((graph) =>
    fc.constantFrom(...blocksOf(graph)).chain((scope) => {
      const opened = block(graph, scope);
      return fc.constantFrom(...opened.stations).chain(({ id, shape: [h, w, c] }) =>
        fc.record({
          graph: fc.constant(graph),
          opened: fc.constant(opened),
          cell: fc.record({ node: fc.constant(id), channel: fc.nat(c - 1), y: fc.nat(h - 1), x: fc.nat(w - 1) }),
        }),
      );
    }),
  );

  test("what it comes from stands again at the number itself", () => {
    fc.assert(
      fc.property(cells, ({ opened, cell }) => {
        const origin = originOf(opened, cell);
        expect(seenAs(opened, origin).get(cell.node)).toEqual(cell);
      }),
      { numRuns: 200 },
    );
  });

  test("its window lies in what reaches it: as many channels as its filter reads, as many pixels as its kernel has", () => {
    fc.assert(
      fc.property(cells, ({ graph, opened, cell }) => {
        const station = opened.stations.find(({ id }) => id === cell.node);
        const op = station?.head.op;
        const [source] = station?.reads ?? [];
        if (op?.kind !== "conv" || source === undefined) return;
        const reached = reachOf(graph, opened, cell).get(source);
        const of = [...opened.sources, ...opened.stations].find(({ id }) => id === source)?.shape[2] ?? 0;
        const heard = reached?.channels ? reached.channels.reduce((sum, each) => sum + each, 0) : of;
        expect(heard).toBe(of / op.groups);
        expect(reached?.rect.width).toBeLessThanOrEqual(op.kernel);
        expect(reached?.rect.height).toBeLessThanOrEqual(op.kernel);
      }),
      { numRuns: 60 },
    );
  });

  test("a shuffled channel reads one, a concatenated one belongs to one branch", () => {
    const graph = shufflenet(TRAINED.shufflenet);
    const opened = block(graph, "stage3/unit1");
    const [h, w] = [0, 0];
    const shuffled = reachOf(graph, opened, { node: "stage3/unit1/shuffle", channel: 1, y: h, x: w });
    expect(shuffled.get("stage3/unit1/gconv1/relu")?.channels?.reduce((sum, each) => sum + each, 0)).toBe(1);
    const pooled = reachOf(graph, opened, { node: "stage3/unit1/relu", channel: 0, y: h, x: w });
    expect([...pooled.keys()].toSorted()).toEqual(["stage2/unit4/relu", "stage3/unit1/avgpool", "stage3/unit1/relu"]);
  });
});

test("separable6 of the trained MobileNet stands as it did", () => {
  expect(insideLayout(block(mobilenet(TRAINED.mobilenet), "separable6"), 1000, "wide")).toMatchSnapshot();
});
