import { describe, expect, test } from "vitest";
import type { Graph } from "@/lib/graph/graph";
import { POSSIBLE_DIFFERENCES, SMALL_DIFFERENCES } from "@/lib/graph/networks/differences";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { SMALL } from "@/lib/graph/networks/small";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { cost } from "@/lib/readings/cost";
import en from "@/messages/en/small.json";
import zh from "@/messages/zh/small.json";
import trained from "../../reference/cases-trained.json";

const networks = { squeezenet, mobilenet, shufflenet };
type Builder = (config: object) => Graph;

/** Names and shapes of the tensors a graph needs; kernels HWIO with I = channels in per group. */
function tensorsOf(graph: Graph): Record<string, readonly number[]> {
  const channels = new Map(graph.nodes.map((node) => [node.id, node.shape[2]]));
  const tensors: Record<string, readonly number[]> = {};
  for (const { id, op, inputs } of graph.nodes) {
    const read = channels.get(inputs[0] ?? "") ?? 0;
    if (op.kind === "conv") tensors[`${id}/kernel`] = [op.kernel, op.kernel, read / op.groups, op.filters];
    if (op.kind === "linear") tensors[`${id}/kernel`] = [read, op.units];
    if (op.kind === "conv" && op.bias) tensors[`${id}/bias`] = [op.filters];
    if (op.kind === "linear" && op.bias) tensors[`${id}/bias`] = [op.units];
    if (op.kind === "batchNorm") tensors[`${id}/gamma`] = [read];
  }
  return tensors;
}

test("every difference has its reason in both languages, and every reason is used", () => {
  const reasons = [...new Set(POSSIBLE_DIFFERENCES.map((difference) => difference.reasonKey))].sort();
  for (const messages of [en, zh]) expect(Object.keys(messages).sort()).toEqual(reasons);
});

describe.each(["squeezenet", "mobilenet", "shufflenet"] as const)("the trained %s", (name) => {
  const build = networks[name] as Builder;
  const shipped = build(TRAINED[name]);

  test("needs exactly the tensors there are", () => {
    expect(tensorsOf(shipped)).toEqual(trained[name].tensors);
  });

  test("costs what the training counted", () => {
    const { params, macs } = cost(shipped);
    expect({ params, macs }).toEqual({ params: trained[name].weights, macs: trained[name].macs });
  });

  test("runs at any size, square or not, with the same tensors", () => {
    for (const resolution of [33, 128, [96, 144]] as const) {
      const graph = build({ ...TRAINED[name], resolution });
      expect(tensorsOf(graph)).toEqual(trained[name].tensors);
      expect(graph.nodes.at(-1)?.shape).toEqual([1, 1, SMALL.classes]);
    }
  });

  test("tells its differences from the paper", () => {
    const ours = SMALL_DIFFERENCES.filter((difference) => difference.network === name);
    expect(ours.map((difference) => difference.where)).toEqual(expect.arrayContaining(["resolution", "classes"]));
    for (const { paper, ours: value } of ours) expect(value).not.toBe(paper);
  });
});

test("the small SqueezeNet halves at conv1 and at two pools, and its scores are the mean of conv10", () => {
  const { nodes } = squeezenet({ variant: "small", resolution: 144 });
  const shape = (id: string) => nodes.find((node) => node.id === id)?.shape;
  expect(shape("maxpool1")).toEqual([36, 36, 64]);
  expect(shape("fire2/concat")).toEqual([36, 36, 128]);
  expect(shape("maxpool3")).toEqual([18, 18, 128]);
  expect(shape("fire9/concat")).toEqual([18, 18, 512]);
  expect(nodes.find((node) => node.op.kind === "globalAvgPool")?.inputs).toEqual(["conv10"]);
});

test("batch normalisation of the small MobileNet can be written out again", () => {
  const graph = mobilenet({ variant: "small", bn: true, bias: false });
  expect(graph.nodes.filter((node) => node.op.kind === "batchNorm")).toHaveLength(27);
  expect(graph.nodes.some((node) => node.op.kind === "conv" && node.op.bias)).toBe(false);
});
