/** The forward vectors as requests to the engine: which graph, which weights, and which node gives which numbers. */
import { readFileSync } from "node:fs";
import { fire } from "@/lib/graph/blocks/fire";
import { group } from "@/lib/graph/blocks/group";
import { separable } from "@/lib/graph/blocks/separable";
import { standard } from "@/lib/graph/blocks/standard";
import { type UnitStyle, unit } from "@/lib/graph/blocks/unit";
import type { Graph } from "@/lib/graph/graph";
import type { Shape } from "@/lib/graph/ops";

interface VectorTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: readonly number[];
}
interface VectorResult {
  readonly shape_nhwc: readonly number[];
  readonly values: readonly number[];
}
interface Vector {
  readonly tensors: readonly VectorTensor[];
  readonly intermediates: Readonly<Record<string, VectorResult>>;
  readonly expected: Readonly<Record<string, VectorResult>>;
}

/** One run and the numbers that some of its nodes must give. */
export interface ForwardCase {
  readonly name: string;
  readonly graph: Graph;
  readonly weights: Readonly<Record<string, readonly number[]>>;
  readonly input: { readonly shape: Shape; readonly data: readonly number[] };
  readonly expected: readonly { readonly node: string; readonly what: string; readonly values: readonly number[] }[];
}

const ROLES: Readonly<Record<string, string>> = {
  w: "kernel",
  b: "bias",
  "bn.gamma": "bn/gamma",
  "bn.beta": "bn/beta",
  "bn.mean": "bn/mean",
  "bn.var": "bn/variance",
  gamma: "gamma",
  beta: "beta",
  mean: "mean",
  var: "variance",
};

const read = (file: string): Vector => JSON.parse(readFileSync(new URL(`${file}.json`, import.meta.url), "utf8"));

/** @param nodes the vector's name of a convolution -> our id; @param taps what the vector calls a result -> our node. */
function caseOf(
  file: string,
  graph: Graph,
  nodes: Readonly<Record<string, string>>,
  taps: Readonly<Record<string, string>>,
): ForwardCase {
  const vector = read(file);
  const [input, ...tensors] = vector.tensors;
  if (!input) throw new Error(`${file} has no input`);
  const weights = tensors.map(({ name, values }): [string, readonly number[]] => {
    const [convolution = "", ...role] = name.split(".");
    return [`${nodes[convolution]}/${ROLES[role.join(".")]}`, values];
  });
  const expected = Object.entries(taps).map(([what, node]) => {
    const result = vector.intermediates[what] ?? vector.expected[what];
    if (!result) throw new Error(`${file} has no ${what}`);
    return { node, what, values: result.values };
  });
  const [, h = 0, w = 0, c = 0] = input.shape;
  const name = `${file}: ${Object.keys(taps).join(", ")}`;
  return {
    name,
    graph,
    weights: Object.fromEntries(weights),
    input: { shape: [h, w, c], data: input.values },
    expected,
  };
}

const FIRE = { squeeze: "fire/squeeze1x1", expand1x1: "fire/expand1x1", expand3x3: "fire/expand3x3" };
const STANDARD = { conv: "conv", bn: "conv/bn" };
const SEPARABLE = { dw: "separable/depthwise", pw: "separable/pointwise" };
const UNIT = { gconv1: "unit/gconv1", dwconv: "unit/depthwise", gconv2: "unit/gconv2" };
const UNIT_TAPS = {
  gconv1_bn_relu: "unit/gconv1/relu",
  shuffle: "unit/shuffle",
  dwconv_bn: "unit/depthwise/bn",
  gconv2_bn: "unit/gconv2/bn",
};

const unitB = (style: UnitStyle) => unit({ kind: "b", in: 24, out: 24, groups: 2, h: 4, w: 4, ...style });
const unitC = (style: UnitStyle) => unit({ kind: "c", in: 12, out: 24, groups: 3, h: 5, w: 6, ...style });

/** Every result, intermediate and variant of the seven files. */
export function forwardCases(): readonly ForwardCase[] {
  const standardGraph = standard({ in: 3, out: 4, h: 5, w: 6 });
  const s1 = { in: 4, out: 6, h: 6, w: 5 };
  const s2 = { in: 4, out: 6, h: 7, w: 6, stride: 2 };
  const b = "6_shuffle_unit_b_g2";
  const c = "8_shuffle_unit_c_g3";
  const relu = "unit/relu";
  return [
    caseOf("1_fire", fire({ in: 6, h: 5, w: 4, s1: 3, e1: 4, e3: 4 }), FIRE, {
      squeeze_relu: "fire/squeeze1x1/relu",
      expand1x1_relu: "fire/expand1x1/relu",
      expand3x3_relu: "fire/expand3x3/relu",
      output: "fire/concat",
    }),
    // Once with the convolution tapped, so that nothing may be folded away, once without.
    caseOf("2_standard_conv", standardGraph, STANDARD, { conv: "conv", output: "conv/relu" }),
    caseOf("2_standard_conv", standardGraph, STANDARD, { output: "conv/relu" }),
    caseOf("3_separable_s1", separable(s1), SEPARABLE, {
      dw_bn_relu: "separable/depthwise/relu",
      output: "separable/pointwise/relu",
    }),
    caseOf("4_separable_s2", separable(s2), SEPARABLE, {
      dw_bn_relu: "separable/depthwise/relu",
      output: "separable/pointwise/relu",
    }),
    caseOf("4_separable_s2", separable({ ...s2, padding: "same" }), SEPARABLE, {
      variant_tf_same_padding: "separable/pointwise/relu",
    }),
    caseOf(
      "5_group_conv",
      group({ in: 4, out: 6, k: 3, groups: 2, h: 5, w: 5 }),
      { conv: "gconv" },
      { output: "gconv" },
    ),
    caseOf(b, unitB({}), UNIT, { ...UNIT_TAPS, output: relu }),
    caseOf(b, unitB({}), UNIT, { output: relu }),
    caseOf(b, unitB({ shuffle: "authors" }), UNIT, { variant_inverse_shuffle_before_dw: relu }),
    caseOf(c, unitC({}), UNIT, { ...UNIT_TAPS, avgpool_shortcut: "unit/avgpool", output: relu }),
    caseOf(c, unitC({}), UNIT, { output: relu }),
    caseOf(c, unitC({ countPadding: false }), UNIT, {
      avgpool_shortcut_excluding_padding: "unit/avgpool",
      variant_avgpool_excludes_padding: relu,
    }),
    caseOf(c, unitC({ reluAfter: "branch" }), UNIT, { variant_relu_on_main_branch_only: "unit/concat" }),
    caseOf(c, unitC({ shuffle: "authors" }), UNIT, { variant_inverse_shuffle_before_dw: relu }),
  ];
}

/** Names of all results in the seven files, to be sure that none is left out. */
export function everyResult(): readonly string[] {
  const files = forwardCases().map(({ name }) => name.split(":")[0] ?? "");
  return [...new Set(files)].flatMap((file) => {
    const { intermediates, expected } = read(file);
    return [...Object.keys(intermediates), ...Object.keys(expected)].map((what) => `${file} ${what}`);
  });
}

/** The largest of |a − b| / max(1, |b|), b being what is expected; Infinity when the lengths differ. */
export function distance(given: ArrayLike<number>, expected: readonly number[]): number {
  if (given.length !== expected.length) return Number.POSITIVE_INFINITY;
  return expected.reduce((most, b, i) => {
    const off = Math.abs((given[i] ?? Number.NaN) - b) / Math.max(1, Math.abs(b));
    return Number.isNaN(off) ? Number.POSITIVE_INFINITY : Math.max(most, off);
  }, 0);
}
