/** The layouts that are trained, and the files from which the training builds its modules. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { GraphError } from "@/lib/graph/faults";
import { network } from "@/lib/graph/networks/build";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { cost } from "@/lib/readings/cost";
import { FOLDER, graphFile, LAYOUTS } from "@/scripts/graphs";

describe("the files of the training", () => {
  test("are the layouts, no more and no fewer", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      Object.keys(LAYOUTS)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });

  test.each(Object.entries(LAYOUTS))("%s is the graph of its configuration", (name, config) => {
    expect(readFileSync(`${FOLDER}/${name}.json`, "utf8")).toBe(graphFile(name, config));
  });

  test("a small variant is its layout, whether its keys are written out or not", () => {
    const variant = "small";
    expect(network(LAYOUTS.squeezenet ?? {})).toEqual(squeezenet({ variant }));
    expect(network(LAYOUTS.mobilenet ?? {})).toEqual(mobilenet({ variant }));
    expect(network(LAYOUTS.shufflenet ?? {})).toEqual(shufflenet({ variant }));
  });
});

/** Height of a network's maps, each size once, in order. */
const sizes = (graph: ReturnType<typeof network>) => [
  ...new Set(graph.nodes.filter(({ op }) => op.kind === "relu" || op.kind === "maxPool").map(({ shape }) => shape[0])),
];

test("MobileNet's stem keeps the size or halves it; the work is that of the counted training runs", () => {
  const fine = mobilenet({ variant: "small" });
  const coarse = mobilenet({ variant: "small", stem_stride: 2 });
  expect(sizes(fine)).toEqual([64, 32, 16, 8, 4]);
  expect(sizes(coarse)).toEqual([32, 16, 8, 4, 2]);
  expect(cost(fine).params).toBe(cost(coarse).params);
  expect(cost(fine).macs / 1e6).toBeCloseTo(48.7, 1);
  expect(() => mobilenet({ stem_stride: 3 as 1 })).toThrow(GraphError);
});

test("ShuffleNet with its max pool or without", () => {
  const without = shufflenet({ variant: "small" });
  const withPool = shufflenet({ variant: "small", max_pool: true });
  expect(sizes(without)).toEqual([32, 16, 8, 4]);
  expect(sizes(withPool)).toEqual([32, 16, 8, 4, 2]);
  expect(cost(without).params).toBe(cost(withPool).params);
  expect(cost(without).macs / 1e6).toBeCloseTo(42.7, 1);
});

test("the pair of the experiment differs in nothing but the shuffles", () => {
  const [mixed, apart] = ["shufflenet-g8", "shufflenet-g8-noshuffle"].map((name) => network(LAYOUTS[name] ?? {}));
  const without = mixed?.nodes
    .filter(({ op }) => op.kind !== "channelShuffle")
    .map(({ id, op, shape }) => [id, op, shape]);
  expect(apart?.nodes.map(({ id, op, shape }) => [id, op, shape])).toEqual(without);
  expect(mixed?.nodes.filter(({ op }) => op.kind === "channelShuffle")).toHaveLength(16);
});

test("a network of no known name is refused by name", () => {
  expect(() => network({ network: "resnet" })).toThrow("there is no network called");
  expect(() => network({ variant: "small" })).toThrow(GraphError);
});
