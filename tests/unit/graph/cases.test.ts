import { describe, expect, test } from "vitest";
import { GraphError } from "@/lib/graph/faults";
import { cost } from "@/lib/readings/cost";
import { layers } from "@/lib/readings/layers";
import { parse } from "@/lib/spec/vocabulary";
import { description } from "@/scripts/describe/answer";
import cases from "../../reference/cases.json";

interface ExpectedLayer {
  name: string;
  op: string;
  out_shape: number[];
  params_total: number;
  macs: number;
  params: Record<string, number>;
}
interface Expected {
  ok: boolean;
  perm?: number[];
  layers: ExpectedLayer[];
  totals: {
    params: number;
    macs: number;
    params_split: Record<string, number>;
    bn_running_not_counted: number;
    fp32_bytes: number;
    macs_by_op: Record<string, number>;
  };
}
interface Case {
  id: number;
  name: string;
  config: object;
  expected: Expected;
}

const all = cases as unknown as Case[];
const possible = all.filter(({ expected }) => expected.ok);
const impossible = all.filter(({ expected }) => !expected.ok);

/** NCHW, or NC after flattening, as height, width, channels. */
const hwc = ([, c = 0, h = 1, w = 1]: number[]) => [h, w, c];

test("there are 60 cases, 10 of them impossible", () => {
  expect(all).toHaveLength(60);
  expect(impossible).toHaveLength(10);
});

describe.each(possible)("case $id, $name", ({ config, expected }) => {
  const described = parse(config);
  if (described.kind === "permutation") {
    test("permutation", () => {
      expect(described.perm).toEqual(expected.perm);
      expect(description(config)).toEqual({ totals: { params: 0, macs: 0 }, layers: [], perm: expected.perm });
    });
    return;
  }
  const { graph } = described;

  test("every layer in order: name, op, shape, parameters, multiply-adds", () => {
    const wanted = expected.layers.map(({ name, op, out_shape, params_total, macs }) => {
      return { name, op, shape: hwc(out_shape), params: params_total, macs };
    });
    expect(layers(graph)).toEqual(wanted);
    expect(description(config).layers).toEqual(wanted);
  });

  test("totals, their split, multiply-adds by op, bytes", () => {
    const { totals } = expected;
    const { params, macs, split, bytes, nodes } = cost(graph);
    expect({ params, macs, bytes: bytes.params }).toEqual({
      params: totals.params,
      macs: totals.macs,
      bytes: totals.fp32_bytes,
    });
    expect(description(config).totals).toEqual({ params: totals.params, macs: totals.macs });
    const linear = nodes.filter((node) => node.op.kind === "linear");
    const kernel = linear.reduce((so, node) => so + node.split.kernel, 0);
    const bias = linear.reduce((so, node) => so + node.split.bias, 0);
    expect({
      conv_weight: split.kernel - kernel,
      conv_bias: split.bias - bias,
      bn_gamma: split.gamma,
      bn_beta: split.beta,
      fc_weight: kernel,
      fc_bias: bias,
    }).toEqual(totals.params_split);
    expect(split.running).toBe(totals.bn_running_not_counted);
    const byOp: Record<string, number> = { conv: 0, conv_group: 0, conv_dw: 0, linear: 0 };
    for (const layer of layers(graph)) if (layer.op in byOp) byOp[layer.op] = (byOp[layer.op] ?? 0) + layer.macs;
    expect(byOp).toEqual(totals.macs_by_op);
  });

  test("the split of each layer", () => {
    const ours = cost(graph).nodes.filter((node) => node.op.kind !== "input");
    for (const [i, layer] of expected.layers.entries()) {
      const split = ours[i]?.split;
      const { conv_weight = 0, fc_weight = 0, conv_bias = 0, fc_bias = 0, bn_gamma, bn_beta } = layer.params;
      expect({ kernel: split?.kernel, bias: split?.bias, gamma: split?.gamma, beta: split?.beta }).toEqual({
        kernel: conv_weight + fc_weight,
        bias: conv_bias + fc_bias,
        gamma: bn_gamma,
        beta: bn_beta,
      });
    }
  });
});

test.each(impossible)("case $id, $name, is refused", ({ config }) => {
  expect(() => parse(config)).toThrow(GraphError);
});
