import { describe, expect, test } from "vitest";
import { group } from "@/lib/graph/blocks/group";
import type { OpOf } from "@/lib/graph/ops";
import { convCode, FRAMEWORKS } from "@/lib/readings/conv-code";

function lines(channels: number, out: number, groups: number, k = 3) {
  const graph = group({ in: channels, out, groups, k, h: 8, w: 8 });
  const op = graph.nodes.find(({ op: { kind } }) => kind === "conv")?.op as OpOf<"conv">;
  return Object.fromEntries(FRAMEWORKS.map((name) => [name, convCode(name, op, channels).join("")]));
}

describe("one convolution in code", () => {
  test("in groups", () => {
    expect(lines(24, 60, 3, 1)).toEqual({
      pytorch: "nn.Conv2d(24, 60, 1, groups=3, bias=False)",
      keras: "Conv2D(60, 1, groups=3, use_bias=False)",
      caffe: "num_output: 60 kernel_size: 1 group: 3 bias_term: false",
    });
  });
  test("depthwise: groups = channels, a layer of its own in Keras alone", () => {
    expect(lines(24, 24, 24)).toEqual({
      pytorch: "nn.Conv2d(24, 24, 3, padding=1, groups=24, bias=False)",
      keras: 'DepthwiseConv2D(3, padding="same", use_bias=False)',
      caffe: "num_output: 24 kernel_size: 3 pad: 1 group: 24 bias_term: false",
    });
    expect(lines(24, 48, 24).keras).toBe('DepthwiseConv2D(3, padding="same", depth_multiplier=2, use_bias=False)');
  });
  test("one group", () => {
    expect(lines(8, 8, 1).pytorch).toBe("nn.Conv2d(8, 8, 3, padding=1, groups=1, bias=False)");
  });
});
