import { describe, expect, test } from "vitest";
import { bottleneck, resnext } from "@/lib/graph/blocks/bottleneck";
import { unit } from "@/lib/graph/blocks/unit";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { type ShuffleNetConfig, shufflenet } from "@/lib/graph/networks/shufflenet";
import { fireWidths, squeezenet } from "@/lib/graph/networks/squeezenet";
import { cost, totalByKind, totalByScope } from "@/lib/readings/cost";

/** In units of 10,000, as far as the reference's table prints. */
const inMillions = (n: number): number => Math.round(n / 1e4) / 100;

describe("SqueezeNet against its paper and repository", () => {
  test.each([
    [{}, 1_248_424, 818.92],
    [{ resolution: 227 }, 1_248_424, 832.67],
    [{ resolution: 227, conv10_pad: 1 }, 1_248_424, 861.34],
    [{ version: "1.1" }, 1_235_496, 349.15],
    [{ version: "1.1", resolution: 227 }, 1_235_496, 387.75],
    [{ bypass: "complex", resolution: 227 }, 1_589_672, 1183.95],
  ] as const)("%o", (config, params, macs) => {
    const total = cost(squeezenet(config));
    expect(total.params).toBe(params);
    expect(inMillions(total.macs)).toBe(macs);
  });

  test("table 1, parameters before pruning", () => {
    const scopes = totalByScope(cost(squeezenet({ resolution: 227 })));
    const printed = {
      conv1: 14_208,
      fire2: 11_920,
      fire3: 12_432,
      fire4: 45_344,
      fire5: 49_440,
      fire6: 104_880,
      fire7: 111_024,
      fire8: 188_992,
      fire9: 197_184,
      conv10: 513_000,
    };
    for (const [scope, params] of Object.entries(printed)) expect(scopes.get(scope)?.params).toBe(params);
  });

  test("map sizes 111, 55, 27, 13 at 227 and 109, 54, 27, 13 at 224", () => {
    const sizes = (resolution: number) => {
      const { byId } = cost(squeezenet({ resolution }));
      return ["conv1", "maxpool1", "maxpool4", "maxpool8"].map((id) => byId.get(id)?.shape[0]);
    };
    expect(sizes(227)).toEqual([111, 55, 27, 13]);
    expect(sizes(224)).toEqual([109, 54, 27, 13]);
  });

  test("metaparameters round half up, keep one squeeze filter, and give table 1 by default", () => {
    expect([2, 3, 4, 9].map((module) => fireWidths(module))).toEqual([
      { s1: 16, e1: 64, e3: 64 },
      { s1: 16, e1: 64, e3: 64 },
      { s1: 32, e1: 128, e3: 128 },
      { s1: 64, e1: 256, e3: 256 },
    ]);
    const odd = { base_e: 5, incr_e: 1, freq: 3, pct3x3: 0.5, sr: 0.01 };
    expect(fireWidths(2, odd)).toEqual({ s1: 1, e1: 2, e3: 3 });
    expect(fireWidths(9, odd)).toEqual({ s1: 1, e1: 3, e3: 4 });
    const given = { version: "paper-metaparams", base_e: 128, incr_e: 128, freq: 2, pct3x3: 0.5, sr: 0.125 } as const;
    expect(squeezenet(given)).toEqual(squeezenet());
  });

  test("a share of 0 or 1 leaves one branch and the concat out", () => {
    const kinds = (pct3x3: number) => totalByKind(cost(squeezenet({ version: "paper-metaparams", pct3x3 })));
    expect(kinds(0).has("concat")).toBe(false);
    expect(kinds(1).has("concat")).toBe(false);
    expect(kinds(0.5).has("concat")).toBe(true);
  });
});

describe("MobileNet against its paper", () => {
  test.each([
    [{}, 568.74, 4_231_976],
    [{ alpha: 0.75 }, 325.4, 2_585_560],
    [{ alpha: 0.5 }, 149.5, 1_331_592],
    [{ alpha: 0.25 }, 41.03, 470_072],
    [{ resolution: 192 }, 418.12, 4_231_976],
    [{ resolution: 160 }, 290.68, 4_231_976],
    [{ resolution: 128 }, 186.4, 4_231_976],
    [{ alpha: 0.5, resolution: 160 }, 76.52, 1_331_592],
    [{ standard: true }, 4867.29, 29_294_088],
    [{ shallow: true }, 307.32, 4_231_976 - 5 * (9 * 512 + 512 * 512 + 4 * 512)],
    [{ printed_last_stride: true }, 533.83, 4_231_976],
  ] as const)("%o", (config, macs, params) => {
    const total = cost(mobilenet(config));
    expect(inMillions(total.macs)).toBe(macs);
    expect(total.params).toBe(params);
  });

  test("the printed stride of the last depthwise layer would give a 4 x 4 map", () => {
    const shape = (printed: boolean) =>
      cost(mobilenet({ printed_last_stride: printed })).byId.get("separable13/pointwise")?.shape;
    expect(shape(true)).toEqual([4, 4, 1024]);
    expect(shape(false)).toEqual([7, 7, 1024]);
  });

  test("widths are at least 8 and cut off, not rounded", () => {
    const widths = (alpha: number) => {
      const { byId } = cost(mobilenet({ alpha }));
      return ["conv1", "separable1/pointwise", "separable13/pointwise"].map((id) => byId.get(id)?.shape[2]);
    };
    expect(widths(0.01)).toEqual([8, 8, 10]);
    expect(widths(0.3)).toEqual([9, 19, 307]);
  });

  test("without BN, bias of fc, and with ReLU6", () => {
    expect(cost(mobilenet({ bn: false })).params).toBe(4_210_088);
    expect(cost(mobilenet({ fc_bias: false })).params).toBe(4_231_976 - 1000);
    const clipped = mobilenet({ activation: "relu6" }).nodes.filter((n) => n.op.kind === "relu");
    expect(clipped).toHaveLength(27);
    expect(clipped.every((n) => n.op.kind === "relu" && n.op.ceiling === 6)).toBe(true);
  });
});

describe("ShuffleNet against its paper and the authors' code", () => {
  const macs = (config: ShuffleNetConfig, withFc = true): number => {
    const total = cost(shufflenet(config));
    return inMillions(total.macs - (withFc ? 0 : (total.byId.get("fc")?.macs ?? 0)));
  };

  test.each([
    [1, 143.08, 142.5],
    [2, 140.84, 140.04],
    [3, 137.46, 136.5],
    [4, 134.34, 133.25],
    [8, 138.37, 136.83],
  ] as const)("1x with %i groups", (groups, withFc, without) => {
    expect(macs({ groups })).toBe(withFc);
    expect(macs({ groups }, false)).toBe(without);
    expect(shufflenet({ groups, round: "up" })).toEqual(shufflenet({ groups }));
  });

  test.each([
    [{ groups: 3, scale: 2 }, 524.05],
    [{ groups: 3, scale: 1.5 }, 299.61],
    [{ groups: 3, scale: 1.5, round: "authors" }, 292.44],
    [{ groups: 3, scale: 1.5, stem: 24 }, 292.44],
    [{ groups: 1, scale: 0.5 }, 38.52],
    [{ groups: 2, scale: 0.5, round: "up" }, 38.57],
    [{ groups: 3, scale: 0.5 }, 37.59],
    [{ groups: 4, scale: 0.5, round: "up" }, 37.47],
    [{ groups: 8, scale: 0.5, round: "authors" }, 40.47],
    [{ groups: 8, scale: 0.5, round: "up" }, 40.47],
    [{ groups: 8, scale: 0.5, stem: 16 }, 40.47],
    [{ groups: 3, scale: 0.25 }, 11.01],
    [{ groups: 1, scale: 0.25, stem: 12 }, 13.16],
    [{ groups: 3, scale: 0.25, stem: 12 }, 13.3],
  ] as const)("%o", (config, expected) => expect(macs(config)).toBe(expected));

  test("up rounds stem, stage 2 and each bottleneck to multiples of the groups", () => {
    const { byId } = cost(shufflenet({ groups: 8, scale: 0.3, round: "up" }));
    // 7.2, 115.2 and a quarter of 120, 240, 480.
    expect(byId.get("conv1")?.shape[2]).toBe(8);
    const out = [2, 3, 4].map((s) => byId.get(`stage${s}/unit1/concat`)?.shape[2]);
    const mid = [2, 3, 4].map((s) => byId.get(`stage${s}/unit1/gconv1`)?.shape[2]);
    expect(out).toEqual([120, 240, 480]);
    expect(mid).toEqual([32, 64, 120]);
  });

  test("only stage 2's first pointwise layer has no groups, and one group needs no shuffle", () => {
    const { nodes } = shufflenet({ groups: 4 });
    const dense = nodes.filter((n) => n.op.kind === "conv" && n.op.groups === 1).map((n) => n.id);
    expect(dense).toEqual(["conv1", "stage2/unit1/gconv1"]);
    expect(nodes.filter((n) => n.op.kind === "channelShuffle")).toHaveLength(16);
    expect(shufflenet({ groups: 1 }).nodes.some((n) => n.op.kind === "channelShuffle")).toBe(false);
    expect(shufflenet({ shuffle: "none" }).nodes.some((n) => n.op.kind === "channelShuffle")).toBe(false);
  });
});

describe("the three units by the paper's formulas, h = w = 28", () => {
  const [c, m, hw] = [240, 60, 28 * 28];
  test.each([1, 2, 3, 4, 6])("g = %i", (groups) => {
    const size = { in: c, h: 28, w: 28 };
    expect(cost(bottleneck({ ...size, mid: m })).macs).toBe(hw * (2 * c * m + 9 * m * m));
    expect(cost(resnext({ ...size, mid: m, groups })).macs).toBe(hw * (2 * c * m + (9 * m * m) / groups));
    expect(cost(unit({ ...size, kind: "b", out: c, groups })).macs).toBe(hw * ((2 * c * m) / groups + 9 * m));
  });
});
