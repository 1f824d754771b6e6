/** Blocks are told by their operations, in every network and whatever their nodes are called. */
import { describe, expect, test } from "vitest";
import { fire } from "@/lib/graph/blocks/fire";
import { separable } from "@/lib/graph/blocks/separable";
import { unit } from "@/lib/graph/blocks/unit";
import type { Graph } from "@/lib/graph/graph";
import { alexnet } from "@/lib/graph/networks/alexnet";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { vgg16 } from "@/lib/graph/networks/vgg16";
import { blockKind, excerpt, type KnownBlock } from "@/lib/readings/block-kind";
import { cost } from "@/lib/readings/cost";

const scopesOf = ({ nodes }: Graph) => [...new Set(nodes.map(({ scope }) => scope).filter((scope) => scope !== ""))];
const known = (graph: Graph): readonly KnownBlock[] =>
  scopesOf(graph).flatMap((scope) => blockKind(graph, scope) ?? []);
const count = (graph: Graph, kind: KnownBlock["kind"]) => known(graph).filter((each) => each.kind === kind).length;

/** The same graph, its nodes called by numbers. */
function renamed(graph: Graph): Graph {
  const names = new Map(graph.nodes.map(({ id }, i) => [id, `n${i}`]));
  const name = (id: string) => names.get(id) ?? id;
  return {
    nodes: graph.nodes.map((node) => ({ ...node, id: name(node.id), inputs: node.inputs.map(name) })),
    output: name(graph.output),
  };
}

const NETWORKS: readonly (readonly [string, Graph, KnownBlock["kind"], number])[] = [
  ["trained SqueezeNet", squeezenet(TRAINED.squeezenet), "fire", 8],
  ["SqueezeNet 1.0", squeezenet(), "fire", 8],
  ["SqueezeNet 1.1", squeezenet({ version: "1.1" }), "fire", 8],
  ["with simple bypass", squeezenet({ bypass: "simple" }), "fire", 8],
  ["with complex bypass", squeezenet({ bypass: "complex" }), "fire", 8],
  ["all expand filters 3x3", squeezenet({ version: "paper-metaparams", pct3x3: 1 }), "fire", 8],
  ["trained MobileNet", mobilenet(TRAINED.mobilenet), "separable", 13],
  ["MobileNet", mobilenet(), "separable", 13],
  ["MobileNet of plain convolutions", mobilenet({ standard: true }), "separable", 0],
  ["trained ShuffleNet", shufflenet(TRAINED.shufflenet), "unit", 16],
  ["ShuffleNet, 8 groups", shufflenet({ groups: 8 }), "unit", 16],
  ["ShuffleNet, one group", shufflenet({ groups: 1 }), "unit", 16],
  ["ShuffleNet as its authors have it", shufflenet({ shuffle: "authors", reluAfter: "branch" }), "unit", 16],
  ["ShuffleNet without shuffles", shufflenet({ shuffle: "none" }), "unit", 16],
  ["AlexNet", alexnet(), "fire", 0],
  ["VGG-16", vgg16(), "fire", 0],
];

describe.each(NETWORKS)("%s", (_, graph, kind, blocks) => {
  test("all its blocks are known, and nothing is taken for another block", () => {
    expect(count(graph, kind)).toBe(blocks);
    expect(known(graph)).toHaveLength(blocks);
  });
  test("whatever its nodes are called", () => expect(count(renamed(graph), kind)).toBe(blocks));
  test("a block alone costs what it costs in its network", () => {
    const whole = cost(graph);
    for (const block of known(graph)) {
      const alone = excerpt(graph, block);
      const inside = alone.nodes.slice(1).reduce((sum, { id }) => sum + (whole.byId.get(id)?.macs ?? 0), 0);
      expect(cost(alone).macs).toBe(inside);
      expect(alone.nodes.at(-1)?.id).toBe(block.output);
    }
  });
});

test("bypasses: which modules have one, and what it is", () => {
  const of = (graph: Graph) => known(graph).map((each) => (each.kind === "fire" ? each.bypass : null));
  const simple = ["none", "simple", "none", "simple", "none", "simple", "none", "simple"];
  expect(of(squeezenet({ bypass: "simple" }))).toEqual(simple);
  expect(of(squeezenet({ bypass: "complex" }))).toEqual(simple.map((each) => (each === "none" ? "complex" : each)));
});

test("a fire module's parts; one that lacks a branch", () => {
  const config = { in: 8, h: 4, w: 4, s1: 2, e1: 3, e3: 5 };
  expect(blockKind(fire(config), "fire")).toMatchObject({
    kind: "fire",
    reads: "input",
    output: "fire/concat",
    squeeze: { conv: "fire/squeeze1x1", out: "fire/squeeze1x1/relu", norm: null },
    expand1x1: { op: { filters: 3 } },
    expand3x3: { op: { filters: 5 } },
  });
  expect(blockKind(fire({ ...config, e1: 0 }), "fire")).toMatchObject({
    expand1x1: null,
    output: "fire/expand3x3/relu",
  });
});

test("a separable block's parts: what is asked for is the batch norm where there is one", () => {
  const config = { in: 8, out: 16, h: 4, w: 4, k: 3, stride: 2 };
  expect(blockKind(separable({ ...config, bn: true, activation: "relu6" }), "separable")).toMatchObject({
    depthwise: { before: "separable/depthwise/bn", relu: { ceiling: 6 } },
    pointwise: { conv: "separable/pointwise", out: "separable/pointwise/relu" },
  });
  expect(blockKind(separable({ ...config, bn: false, bias: true }), "separable")).toMatchObject({
    depthwise: { before: "separable/depthwise", norm: null, relu: { ceiling: null } },
  });
});

test("a unit's parts", () => {
  const config = { in: 12, out: 24, h: 4, w: 4, groups: 3 };
  expect(blockKind(unit({ ...config, kind: "c" }), "unit")).toMatchObject({
    kind: "unit",
    join: "concat",
    pool: "unit/avgpool",
    relu: "unit/relu",
    first: { op: { groups: 3 } },
    shuffle: "unit/shuffle",
  });
  expect(blockKind(unit({ ...config, kind: "a", out: 12 }), "unit")).toMatchObject({ join: "add", shuffle: null });
});

test("what is no such block is none", () => {
  const graph = mobilenet(TRAINED.mobilenet);
  for (const scope of ["", "conv1", "fc", "avgpool", "nowhere"]) expect(blockKind(graph, scope)).toBeNull();
});
