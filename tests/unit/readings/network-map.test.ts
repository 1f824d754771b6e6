/** A network's map is read from its graph alone, and nothing of it is left out or drawn twice. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Graph } from "@/lib/graph/graph";
import { alexnet } from "@/lib/graph/networks/alexnet";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { cost } from "@/lib/readings/cost";
import { layerAt, networkMap } from "@/lib/readings/network-map";
import { plainCost } from "@/lib/readings/plain";
import { randomGraph } from "../../reference/random-graphs";

const NETWORKS: Readonly<Record<string, Graph>> = {
  "SqueezeNet as trained": squeezenet(TRAINED.squeezenet),
  "SqueezeNet 1.0": squeezenet({ resolution: 227 }),
  "SqueezeNet, simple bypass": squeezenet({ ...TRAINED.squeezenet, bypass: "simple" }),
  "SqueezeNet, complex bypass": squeezenet({ version: "1.1", bypass: "complex" }),
  "MobileNet as trained": mobilenet(TRAINED.mobilenet),
  "MobileNet 1.0": mobilenet(),
  "ShuffleNet as trained": shufflenet(TRAINED.shufflenet),
  "ShuffleNet, 8 groups": shufflenet({ groups: 8 }),
  "ShuffleNet, no shuffle": shufflenet({ groups: 3, shuffle: "none" }),
  AlexNet: alexnet(),
};

function expectWhole(graph: Graph): void {
  const map = networkMap(graph);
  const priced = cost(graph);
  // Every node belongs to exactly one layer, so times and prices add up.
  const counted = map.layers.flatMap(({ nodes }) => nodes);
  expect([...counted].sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
  expect(map.layers.reduce((sum, { params }) => sum + params, 0)).toBe(priced.params);
  expect(map.layers.reduce((sum, { macs }) => sum + macs, 0)).toBe(priced.macs);
  expect(map.layers.reduce((sum, { bank }) => sum + (bank?.weights ?? 0), 0)).toBe(priced.split.kernel);
  const shapes = new Map(graph.nodes.map(({ id, shape }) => [id, shape]));
  for (const [i, { id, shape, layers }] of map.tensors.entries()) {
    expect(shape).toEqual(shapes.get(id));
    // Every channel has a layer that makes it.
    const made = new Set(
      layers.flatMap((l) => {
        const { from = 0, channels = 0, tensor } = map.layers[l] ?? {};
        expect(tensor).toBe(i);
        return Array.from({ length: channels }, (_, k) => from + k);
      }),
    );
    expect(made.size).toBe(shape[2]);
  }
  // Flows go forwards, and everything but the first tensor reads something.
  expect(map.flows.every(({ from, to }) => from < to)).toBe(true);
  const reading = new Set(map.flows.map(({ to }) => to));
  expect(map.tensors.slice(1).every((_, i) => reading.has(i + 1))).toBe(true);
}

describe("a map", () => {
  test.each(Object.entries(NETWORKS))("%s: nothing is left out or counted twice", (_, graph) => expectWhole(graph));

  test("of any graph that can be", () => {
    fc.assert(
      fc.property(randomGraph, (graph) => expectWhole(graph)),
      { numRuns: 60 },
    );
  });

  test("what goes around others: none in SqueezeNet and MobileNet; bypasses and shortcuts in the others", () => {
    const around = (name: string) => networkMap(NETWORKS[name] as Graph).flows.filter((flow) => flow.around).length;
    expect([around("SqueezeNet as trained"), around("MobileNet as trained")]).toEqual([0, 0]);
    // Simple bypass where input and output are equally wide: fire3, 5, 7 and 9. Complex: all eight.
    expect([around("SqueezeNet, simple bypass"), around("SqueezeNet, complex bypass")]).toEqual([4, 8]);
    expect(around("ShuffleNet as trained")).toBe(16);
  });

  test("a concat stands in its parts, each with the filters that made it", () => {
    const map = networkMap(squeezenet(TRAINED.squeezenet));
    const fire = map.tensors.find(({ id }) => id === "fire2/concat");
    expect(fire?.layers.map((i) => [map.layers[i]?.id, map.layers[i]?.from])).toEqual([
      ["fire2/expand1x1", 0],
      ["fire2/expand3x3", 64],
    ]);
    expect(layerAt(map, { node: "fire2/concat", channel: 70 })).toBe(
      map.layers.findIndex(({ id }) => id === "fire2/expand3x3"),
    );
    expect(layerAt(map, { node: "fire2/expand1x1/relu", channel: 3 })).toBe(
      map.layers.findIndex(({ id }) => id === "fire2/expand1x1"),
    );
    expect(layerAt(map, { node: "nowhere", channel: 0 })).toBeNull();
  });
});

describe("one plain layer for each block", () => {
  test("of MobileNet is its own network of standard convolutions", () => {
    for (const config of [{}, { alpha: 0.5, resolution: 128 }, { ...TRAINED.mobilenet, resolution: 96 }] as const) {
      const { params, macs } = cost(mobilenet({ ...config, standard: true }));
      expect(plainCost(mobilenet(config))).toEqual({ params, macs });
    }
  });
  test("costs more in each of the three networks", () => {
    for (const graph of Object.values(NETWORKS)) {
      const [own, plain] = [cost(graph), plainCost(graph)];
      expect(plain.params).toBeGreaterThanOrEqual(own.params);
      expect(plain.macs).toBeGreaterThanOrEqual(own.macs);
    }
  });
});
