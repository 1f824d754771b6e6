/** What each configuration of the vocabulary makes: its layers, its defaults, what cannot be. */
import { describe, expect, test } from "vitest";
import { answer, description } from "@/scripts/describe/answer";
import { names, refusal, shapes } from "./answers";

describe("fire", () => {
  const fire = { block: "fire", in: 12, h: 8, w: 6, s1: 3, e1: 4, e3: 8 };
  test("bias is on by default and can be left out everywhere, the bypass included", () => {
    expect(description(fire).totals).toEqual(description({ ...fire, bias: true }).totals);
    const biases = (config: object) =>
      description(config).totals.params - description({ ...config, bias: false }).totals.params;
    expect(biases(fire)).toBe(3 + 4 + 8);
    expect(biases({ ...fire, bypass: "complex" })).toBe(3 + 4 + 8 + 12);
    expect(refusal({ ...fire, bias: 1 })).toContain("bias must be true or false");
  });
  test("an empty branch takes the concat with it, and a bypass still adds", () => {
    expect(names(description({ ...fire, e1: 0 }))).toBe("squeeze squeeze_relu expand3x3 expand3x3_relu");
    expect(names(description({ ...fire, e3: 0 }))).toBe("squeeze squeeze_relu expand1x1 expand1x1_relu");
    expect(names(description({ ...fire, e1: 12, e3: 0, bypass: "simple" }))).toMatch(/expand1x1_relu add$/);
    expect(names(description({ ...fire, e3: 0, bypass: "complex" }))).toMatch(/expand1x1_relu bypass_conv add$/);
  });
  test("a simple bypass needs as many channels in as out; a complex one does not", () => {
    expect(names(description({ ...fire, bypass: "simple" }))).toMatch(/concat add$/);
    expect(refusal({ ...fire, in: 13, bypass: "simple" })).toBe(
      "fire: a simple bypass adds input and output, so in = 13 must equal e1 + e3 = 12; the nearest possible value of in is 12",
    );
    expect(names(description({ ...fire, in: 13, bypass: "complex" }))).toMatch(/concat bypass_conv add$/);
    expect(refusal({ ...fire, bypass: "double" })).toContain("bypass cannot be");
  });
  test("both branches empty", () => expect(refusal({ ...fire, e1: 0, e3: 0 })).toContain("at least one expand filter"));
});

describe("plain convolutions", () => {
  const conv = { in: 12, h: 9, w: 6 };
  test("names and order", () => {
    expect(names(description({ block: "standard", ...conv }))).toBe("conv.conv conv.bn conv.relu");
    expect(names(description({ block: "pointwise", ...conv }))).toBe("conv.conv conv.bn conv.relu");
    expect(names(description({ block: "depthwise", ...conv }))).toBe("dw.conv dw.bn dw.relu");
    expect(names(description({ block: "separable", ...conv, bn: false }))).toBe("dw.conv dw.relu pw.conv pw.relu");
  });
  test("out is in, k is 3 (pointwise 1), stride 1, bn, no bias, pad floor(k / 2)", () => {
    const given = { out: 12, k: 3, stride: 1, bn: true, bias: false, pad: 1 };
    for (const block of ["standard", "depthwise", "separable"])
      expect(description({ block, ...conv })).toEqual(description({ block, ...conv, ...given }));
    const pointwise = { block: "pointwise", ...conv };
    expect(description(pointwise)).toEqual(description({ ...pointwise, ...given, k: 1, pad: 0 }));
  });
  test("bias and bn count what they hold", () => {
    const params = (more: object) => description({ block: "separable", out: 20, ...conv, ...more }).totals.params;
    expect(params({ bn: false })).toBe(12 * 9 + 12 * 20);
    expect(params({ bn: false, bias: true })).toBe(12 * 9 + 12 + 12 * 20 + 20);
    expect(params({ bn: true, bias: true })).toBe(12 * 9 + 12 + 24 + 12 * 20 + 20 + 40);
  });
  test("a separable convolution strides and pads in its depthwise step only", () => {
    const strided = description({ block: "separable", ...conv, out: 20, k: 5, stride: 2, bn: false });
    expect(shapes(strided)).toBe("5x3x12 5x3x12 5x3x20 5x3x20");
    const unpadded = description({ block: "separable", ...conv, k: 5, pad: 0, bn: false });
    expect(shapes(unpadded)).toBe("5x2x12 5x2x12 5x2x12 5x2x12");
  });
  test("padding 0 and more than half a kernel", () => {
    expect(shapes(description({ block: "standard", ...conv, k: 1, pad: 3, bn: false }))).toBe("15x12x12 15x12x12");
    expect(refusal({ block: "standard", in: 3, h: 9, w: 2, pad: 0 })).toBe(
      "conv: a window of 3 does not fit into 2 padded rows or columns, so nothing comes out; the nearest possible value of w is 3",
    );
  });
  test.each(["standard", "depthwise", "pointwise", "separable", "group"])("%s refuses an even kernel", (block) => {
    const more = block === "group" ? { out: 12, groups: 3 } : {};
    for (const k of [2, 4, 10])
      expect(refusal({ block, ...conv, ...more, k })).toContain(`the nearest possible value of k is ${k - 1}`);
    expect(refusal({ block, ...conv, ...more, k: 0 })).toContain("k must be at least 1");
  });
  test("a depthwise convolution has out = in", () => {
    expect(refusal({ block: "depthwise", ...conv, out: 13 })).toContain("out is 13 and in is 12");
  });
});

describe("group", () => {
  const group = { block: "group", in: 12, out: 24, groups: 4, h: 8, w: 6 };
  test("defaults: 1x1, stride 1, nothing after it", () => {
    expect(names(description(group))).toBe("conv");
    expect(description(group)).toEqual(
      description({ ...group, k: 1, stride: 1, bn: false, relu: false, bias: false, pad: 0 }),
    );
    expect(names(description({ ...group, bn: true, relu: true }))).toBe("conv bn relu");
    expect(names(description({ ...group, relu: true }))).toBe("conv relu");
  });
  test("op by its groups", () => {
    const op = (groups: number, out = 24) => description({ ...group, groups, out }).layers[0]?.op;
    expect([op(1), op(4), op(12, 12), op(12)]).toEqual(["conv", "conv_group", "conv_dw", "conv_group"]);
  });
  test("offers the nearest number that divides both", () => {
    expect(refusal({ ...group, groups: 5 })).toContain("the nearest possible value of groups is 6");
    expect(refusal({ ...group, in: 10, out: 15, groups: 2 })).toContain("nearest possible value of groups is 1");
  });
});

describe("shuffle", () => {
  test("a permutation costs nothing", () => {
    expect(description({ block: "shuffle-perm", channels: 6, groups: 3 })).toEqual({
      totals: { params: 0, macs: 0 },
      layers: [],
      perm: [0, 2, 4, 1, 3, 5],
    });
    expect(refusal({ block: "shuffle-perm", channels: 6, groups: 4 })).toContain("4 groups do not divide 6 channels");
    expect(refusal({ block: "shuffle-perm", channels: 6, groups: 7 })).toContain("value of groups is 6");
  });
});

describe("shuffle-unit", () => {
  const b = { block: "shuffle-unit", kind: "b", in: 48, out: 48, h: 8, w: 6, groups: 3 };
  const c = { ...b, kind: "c", in: 24, out: 96 };
  test("layers of each kind", () => {
    const tail = "add relu";
    expect(names(description({ ...b, kind: "a" }))).toBe(
      `gconv1.conv gconv1.bn gconv1.relu dwconv.conv dwconv.bn dwconv.relu gconv2.conv gconv2.bn ${tail}`,
    );
    expect(names(description(b))).toBe(
      `gconv1.conv gconv1.bn gconv1.relu shuffle dwconv.conv dwconv.bn gconv2.conv gconv2.bn ${tail}`,
    );
    expect(names(description(c))).toMatch(/gconv2.bn avgpool concat relu$/);
    expect(names(description({ ...b, groups: 1 }))).not.toContain("shuffle");
  });
  test("a ignores groups", () => {
    expect(description({ ...b, kind: "a", groups: 5 })).toEqual(description({ ...b, kind: "a", groups: 1 }));
  });
  test("first ungroups the first pointwise layer only", () => {
    const ops = (config: object) =>
      description(config)
        .layers.flatMap(({ op }) => (op.startsWith("conv") ? [op] : []))
        .join(" ");
    expect(ops(c)).toBe("conv_group conv_dw conv_group");
    expect(ops({ ...c, first: true })).toBe("conv conv_dw conv_group");
    expect(refusal({ ...c, in: 26, out: 96 })).toContain("3 groups do not divide 26 input channels");
    expect(description({ ...c, in: 27, out: 96, first: true, groups: 3 }).layers.at(-1)?.shape).toEqual([4, 3, 96]);
  });
  test("the bottleneck is a quarter of out, or as given; groups divide it", () => {
    expect(description(b)).toEqual(description({ ...b, mid: 12 }));
    expect(description({ ...b, mid: 6 }).layers[0]?.shape).toEqual([8, 6, 6]);
    expect(refusal({ ...b, mid: 7 })).toContain("do not divide the 7 channels of the bottleneck");
    expect(refusal({ ...b, mid: 7 })).toContain("the nearest possible value of mid is 6");
    expect(refusal({ ...b, groups: 1, in: 30, out: 30 })).toContain("no whole number for out = 30");
  });
  test("odd sizes halve upwards", () => {
    expect(description({ ...c, h: 27, w: 25 }).layers.at(-1)?.shape).toEqual([14, 13, 96]);
    expect(description({ ...c, h: 1, w: 1 }).layers.at(-1)?.shape).toEqual([1, 1, 96]);
  });
});

describe("networks", () => {
  test("metaparameters belong to one version", () => {
    for (const key of ["base_e", "incr_e", "freq", "pct3x3", "sr"])
      expect(refusal({ network: "squeezenet", [key]: 1 })).toBe(
        `squeezenet: ${key} applies to version paper-metaparams only`,
      );
    const paper = { network: "squeezenet", version: "paper-metaparams" };
    expect(description(paper)).toEqual(description({ network: "squeezenet" }));
    for (const [key, bad] of Object.entries({ base_e: 0, incr_e: -1, freq: 0, pct3x3: 1.1, sr: -0.1 }))
      expect(refusal({ ...paper, [key]: bad })).toContain(`${key} must be at`);
  });
  test("an input too small for some window is refused with the smallest possible one", () => {
    for (const [network, version] of [
      ["squeezenet", "1.0"],
      ["squeezenet", "1.1"],
    ]) {
      const config = { network, version };
      const smallest = Array.from({ length: 64 }, (_, i) => i + 1).find((resolution) => {
        return !("error" in answer({ ...config, resolution }));
      });
      expect(smallest).toBeGreaterThan(1);
      for (let resolution = 1; resolution < (smallest ?? 0); resolution++)
        expect(refusal({ ...config, resolution })).toContain(`nearest possible value of resolution is ${smallest}`);
    }
    expect(description({ network: "mobilenet", resolution: 1 }).layers.at(-1)?.shape).toEqual([1, 1, 1000]);
    expect(description({ network: "shufflenet", resolution: 1 }).layers.at(-1)?.shape).toEqual([1, 1, 1000]);
  });
  test("a shallow MobileNet has eight pairs; a standard one no depthwise layer", () => {
    const count = (config: object, op: string) => description(config).layers.filter((layer) => layer.op === op).length;
    expect(count({ network: "mobilenet", shallow: true }, "conv_dw")).toBe(8);
    expect(count({ network: "mobilenet", standard: true }, "conv_dw")).toBe(0);
    expect(count({ network: "mobilenet", standard: true, shallow: true }, "conv")).toBe(9);
  });
  test("ShuffleNet's strict widths, released stems and overrides", () => {
    const net = { network: "shufflenet" };
    expect(refusal({ ...net, groups: 2, scale: 0.5 })).toContain("do not divide the 25 channels of the bottleneck");
    expect(refusal({ ...net, scale: 0.3 })).toContain("0.3 times 24 channels is no whole number");
    expect(refusal({ ...net, groups: 8, scale: 0.5 })).toContain("nearest possible value of stem is 16");
    expect(refusal({ ...net, groups: 4, round: "authors" })).toContain("no width for 4 groups at scale 1");
    expect(refusal({ ...net, scale: 0.25, round: "authors" })).toContain("no width for 3 groups at scale 0.25");
    expect(refusal({ ...net, groups: 5 })).toContain("nearest possible value of groups is 4");
    expect(refusal({ ...net, stem: 25 })).toContain("nearest possible value of stem is 24");
    expect(refusal({ ...net, round: "down" })).toContain("round cannot be");
    expect(description({ ...net, stem: 48, round: "up" }).layers[0]?.shape).toEqual([112, 112, 48]);
    const stems = [0.5, 1, 1.5, 2].map((scale) => {
      const released = (groups: number) => description({ ...net, groups, scale, round: "authors" }).layers[0]?.shape[2];
      return [released(3), released(8)];
    });
    expect(stems).toEqual([
      [12, 16],
      [24, 24],
      [24, 24],
      [48, 48],
    ]);
    const bias = description({ ...net, fc_bias: true }).totals.params - description(net).totals.params;
    expect(bias).toBe(1000);
  });
  test("alpha is above 0", () => {
    for (const alpha of [0, -1]) expect(refusal({ network: "mobilenet", alpha })).toContain("greater than 0");
    expect(refusal({ network: "mobilenet", alpha: "half" })).toContain("alpha must be a number");
  });
});
