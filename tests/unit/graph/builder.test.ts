import { describe, expect, test } from "vitest";
import { fire } from "@/lib/graph/blocks/fire";
import { unit } from "@/lib/graph/blocks/unit";
import { type Fault, fill, GraphError, NEAREST, nearestWhole, SENTENCES, sentence } from "@/lib/graph/faults";
import { Builder, INPUT, upTo } from "@/lib/graph/graph";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import type { Op } from "@/lib/graph/ops";
import { outputSize, paddingOf } from "@/lib/graph/shapes";
import en from "@/messages/en/faults.json";
import zh from "@/messages/zh/faults.json";

function faultOf(build: () => unknown): Fault | null {
  try {
    build();
    return null;
  } catch (error) {
    if (error instanceof GraphError) return error.fault;
    throw error;
  }
}

const conv: Op = { kind: "conv", filters: 8, kernel: 3, stride: 1, padding: 1, groups: 1, bias: true };

describe("building checks each node", () => {
  const build = (op: Op, ...inputs: string[]) => faultOf(() => new Builder([6, 5, 4]).add("x", op, ...inputs));

  test.each<[string, Op, Fault["rule"], [number, number]]>([
    ["even kernel", { ...conv, kernel: 2 }, "kernel-odd", [2, 3]],
    ["groups and channels in", { ...conv, groups: 3 }, "groups-divide-in", [3, 4]],
    ["groups and filters", { ...conv, groups: 4, filters: 6 }, "groups-divide-out", [4, 6]],
    ["no filter", { ...conv, filters: 0 }, "operand-range", [0, 1]],
    ["half a filter", { ...conv, filters: 1.5 }, "operand-range", [1.5, 1]],
    ["stride 0", { ...conv, stride: 0 }, "operand-range", [0, 1]],
    ["negative padding", { ...conv, padding: -1 }, "operand-range", [-1, 0]],
    ["window too large", { ...conv, kernel: 9 }, "no-output", [9, 8]],
    ["a map into fc", { kind: "linear", units: 3, bias: true }, "linear-flat", [6, 5]],
    ["shuffle", { kind: "channelShuffle", groups: 3, direction: "paper" }, "groups-divide", [3, 4]],
    [
      "pool padded by more than half",
      { kind: "maxPool", size: 3, stride: 2, padding: 2, ceil: false },
      "pool-padding",
      [2, 3],
    ],
    ["one tensor to add", { kind: "add" }, "input-count", [1, 2]],
    ["one tensor to concatenate", { kind: "concat" }, "input-count", [1, 2]],
  ])("%s", (_, op, rule, values) => {
    expect(build(op, INPUT)).toMatchObject({ node: "x", rule, values });
  });

  test("inputs that are not there, names that are", () => {
    expect(build(conv, "nowhere")).toMatchObject({ rule: "unknown-input", given: "nowhere" });
    expect(build(conv)).toMatchObject({ rule: "input-count", values: [0, 1] });
    const b = new Builder([6, 5, 4]);
    b.add("x", conv, INPUT);
    expect(faultOf(() => b.add("x", conv, INPUT))).toMatchObject({ node: "x", rule: "duplicate-id" });
    expect(faultOf(() => b.graph("y"))).toMatchObject({ rule: "unknown-input" });
  });

  test("add and concat need equal sizes", () => {
    const b = new Builder([6, 5, 4]);
    const wide = b.add("wide", conv, INPUT);
    const small = b.add("small", { ...conv, stride: 2 }, INPUT);
    expect(faultOf(() => b.add("sum", { kind: "add" }, INPUT, wide))).toMatchObject({
      rule: "add-shapes",
      values: [4, 8],
    });
    expect(faultOf(() => b.add("cat", { kind: "concat" }, wide, small))).toMatchObject({
      rule: "concat-sizes",
      values: [6, 3],
    });
    expect(b.shape(b.add("both", { kind: "concat" }, INPUT, wide, wide))).toEqual([6, 5, 20]);
  });

  test("an input of no size, and more than can be counted", () => {
    for (const shape of [
      [0, 1, 1],
      [1, 1.5, 1],
      [1, 1, Number.NaN],
    ] as const)
      expect(faultOf(() => new Builder(shape))).toMatchObject({ node: INPUT, rule: "operand-range" });
    expect(faultOf(() => new Builder([2 ** 20, 2 ** 20, 2 ** 20]))).toMatchObject({ rule: "too-much" });
    const huge = { in: 65536, h: 8192, w: 8192, s1: 65536, e1: 1, e3: 1 };
    expect(faultOf(() => fire(huge))).toMatchObject({ node: "fire/squeeze1x1", rule: "too-much", key: "h" });
  });

  test("scopes nest and name", () => {
    const b = new Builder([6, 5, 4]);
    const inner = b.in("stage2").in("unit1");
    inner.add("gconv1", conv, INPUT);
    expect(b.graph(inner.id("gconv1")).nodes[1]).toMatchObject({ id: "stage2/unit1/gconv1", scope: "stage2/unit1" });
  });
});

describe("window arithmetic", () => {
  test("same pads at the end first, as TensorFlow does", () => {
    expect(paddingOf("same", 224, 3, 2)).toEqual([0, 1]);
    expect(paddingOf("same", 225, 3, 2)).toEqual([1, 1]);
    expect(paddingOf(1, 224, 3, 2)).toEqual([1, 1]);
    expect(paddingOf("valid", 224, 3, 2)).toEqual([0, 0]);
  });
  test("sizes, by counting windows", () => {
    for (let n = 1; n <= 20; n++)
      for (const k of [1, 3, 5, 7])
        for (const s of [1, 2, 3])
          for (const p of [0, 1, 2]) {
            const starts = Array.from({ length: n + 2 * p }, (_, i) => i).filter((i) => i % s === 0);
            const full = starts.filter((start) => start + k <= n + 2 * p).length;
            expect(Math.max(0, outputSize(n, k, s, p))).toBe(full);
            expect(outputSize(n, k, s, "same")).toBe(Math.ceil(n / s));
          }
  });
  test("ceil mode counts the last partial window where it starts inside", () => {
    const caffe = (n: number) => outputSize(n, 3, 2, 0, true);
    expect([109, 111, 54, 55, 27, 3, 4, 2].map(caffe)).toEqual([54, 55, 27, 27, 13, 1, 2, 1]);
    expect(caffe(1)).toBeLessThan(1);
    expect(outputSize(4, 3, 2, 1, true)).toBe(3);
    // A second window would start in the padding after the input.
    expect(outputSize(2, 1, 3, 1, true)).toBe(1);
  });
});

describe("upTo", () => {
  const net = squeezenet({ variant: "small", resolution: 64 });
  test("keeps what a node depends on, in order, and nothing else", () => {
    const cut = upTo(net, "maxpool1");
    expect(cut.nodes.map((node) => node.id)).toEqual(["input", "conv1", "conv1/relu", "maxpool1"]);
    expect(cut.output).toBe("maxpool1");
    expect(upTo(net, "fire2/expand3x3").nodes.map((node) => node.id)).not.toContain("fire2/expand1x1");
    expect(upTo(net, net.output)).toEqual(net);
  });
  test("refuses a node that is not there", () => {
    expect(faultOf(() => upTo(net, "fire1"))).toMatchObject({ rule: "unknown-input", given: "fire1" });
  });
});

describe("unit variants", () => {
  const config = { kind: "c", in: 24, out: 240, groups: 3, h: 8, w: 8 } as const;
  const ids = (more: object) => unit({ ...config, ...more }).nodes.map((node) => node.id.replace("unit/", ""));
  test("the last ReLU after the join or on the branch", () => {
    expect(ids({}).slice(-3)).toEqual(["avgpool", "concat", "relu"]);
    expect(ids({ reluAfter: "branch" }).slice(-4)).toEqual(["gconv2/bn", "gconv2/relu", "avgpool", "concat"]);
  });
  test("shuffle, its direction, pool and folded form", () => {
    expect(ids({ shuffle: "none" })).not.toContain("shuffle");
    const op = (id: string, more: object) => unit({ ...config, ...more }).nodes.find((n) => n.id === `unit/${id}`)?.op;
    expect(op("shuffle", {})).toMatchObject({ direction: "paper", groups: 3 });
    expect(op("shuffle", { shuffle: "authors" })).toMatchObject({ direction: "authors" });
    expect(op("avgpool", {})).toMatchObject({ countPadding: true });
    expect(op("avgpool", { countPadding: false })).toMatchObject({ countPadding: false });
    expect(ids({ bn: false, bias: true }).some((id) => id.endsWith("/bn"))).toBe(false);
    expect(op("gconv2", { bn: false, bias: true })).toMatchObject({ bias: true });
  });
});

describe("sentences", () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  test("English messages are the graph's own sentences", () => {
    expect(en).toEqual({ ...SENTENCES, nearest: NEAREST });
  });
  test("Chinese says the same rules with the same numbers", () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    for (const [rule, text] of Object.entries(zh)) {
      expect(new Set(placeholders(text))).toEqual(new Set(placeholders(en[rule as keyof typeof en])));
      expect(text).toMatch(/[一-鿿]/);
    }
  });
  test("name node, rule, the two numbers, and the nearest possible value", () => {
    const fault = faultOf(() => unit({ kind: "b", in: 100, out: 100, groups: 3, h: 1, w: 1, scope: "stage2/unit2" }));
    expect(fault && sentence(fault)).toBe(
      "stage2/unit2/gconv1: 3 groups do not divide 100 input channels; the nearest possible value of groups is 5",
    );
    expect(fill("{node} {nothing}", { node: "x", rule: "duplicate-id", values: [0, 0] })).toBe("x ");
  });
  test("nearest whole number: the larger of two equally near, none where none passes", () => {
    const even = (n: number) => n % 2 === 0;
    expect(nearestWhole(5, 1, 9, even)).toBe(6);
    expect(nearestWhole(-4, 1, 9, even)).toBe(2);
    expect(nearestWhole(50, 1, 9, even)).toBe(8);
    expect(nearestWhole(5, 1, 9, () => false)).toBeUndefined();
  });
});
