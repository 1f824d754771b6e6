/** Small random configurations of every block, for property tests in node and in the browser. */
import fc from "fast-check";
import { fire } from "@/lib/graph/blocks/fire";
import { group } from "@/lib/graph/blocks/group";
import { separable } from "@/lib/graph/blocks/separable";
import { depthwise, standard } from "@/lib/graph/blocks/standard";
import { unit } from "@/lib/graph/blocks/unit";
import type { Graph } from "@/lib/graph/graph";

const upTo = (max: number, min = 1) => fc.integer({ min, max });
const size = { h: upTo(9, 3), w: upTo(9, 3) };

const fires = fc
  .record({ ...size, in: upTo(9), s1: upTo(5), e1: upTo(6, 0), e3: upTo(6), bias: fc.boolean() })
  .chain((config) => fc.constantFrom("none", "complex").map((bypass) => fire({ ...config, bypass })));

const convolutions = fc.record({
  ...size,
  in: upTo(6),
  k: fc.constantFrom(1, 3, 5),
  stride: upTo(3),
  bn: fc.boolean(),
  bias: fc.boolean(),
  padding: fc.constantFrom("same" as const, undefined),
  activation: fc.constantFrom("relu" as const, "relu6" as const, "none" as const),
});

const groups = fc
  .record({
    ...size,
    groups: upTo(4),
    inEach: upTo(3),
    outEach: upTo(3),
    k: fc.constantFrom(1, 3),
    bn: fc.boolean(),
    relu: fc.boolean(),
  })
  .map(({ inEach, outEach, ...rest }) => group({ ...rest, in: rest.groups * inEach, out: rest.groups * outEach }));

const units = fc
  .record({
    ...size,
    kind: fc.constantFrom("b" as const, "c" as const),
    groups: upTo(3),
    each: upTo(2),
    shuffle: fc.constantFrom("paper" as const, "authors" as const, "none" as const),
    reluAfter: fc.constantFrom("join" as const, "branch" as const),
    countPadding: fc.boolean(),
    first: fc.boolean(),
  })
  .map(({ kind, groups: g, each, ...rest }) => {
    // out / 4 must be a multiple of the groups; unit c concatenates its input, so half of out comes from there.
    const out = 4 * g * each;
    return unit({ ...rest, kind, groups: g, in: kind === "c" ? 2 * g * each : out, out });
  });

export const randomGraph: fc.Arbitrary<Graph> = fc.oneof(
  fires,
  convolutions.map((config) => standard({ ...config, out: config.in + 1 })),
  convolutions.map((config) => depthwise(config)),
  convolutions.map((config) => separable({ ...config, out: config.in + 2 })),
  groups,
  units,
);
