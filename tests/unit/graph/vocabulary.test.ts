/** The vocabulary of configurations: which keys there are, in which ranges, and how the rest is refused. */
import { describe, expect, test } from "vitest";
import { GraphError } from "@/lib/graph/faults";
import { parse } from "@/lib/spec/vocabulary";
import { description } from "@/scripts/describe/answer";
import { refusal } from "./answers";

const size = { h: 8, w: 6 };
const required: Record<string, Record<string, unknown>> = {
  fire: { in: 12, ...size, s1: 3, e1: 4, e3: 8 },
  standard: { in: 12, ...size },
  depthwise: { in: 12, ...size },
  pointwise: { in: 12, ...size },
  separable: { in: 12, ...size },
  group: { in: 12, out: 24, groups: 4, ...size },
  "shuffle-perm": { channels: 12, groups: 4 },
  "shuffle-unit": { kind: "b", in: 48, out: 48, ...size },
};
const blocks = Object.keys(required);
const networks = ["squeezenet", "mobilenet", "shufflenet"];

describe.each(blocks)("block %s", (block) => {
  const config = { block, ...required[block] };

  test("its required keys are enough", () => {
    expect(() => parse(config)).not.toThrow();
  });

  test.each(Object.keys(required[block] ?? {}))("without %s it is refused by name", (key) => {
    const { [key]: _, ...rest } = required[block] ?? {};
    expect(refusal({ block, ...rest })).toMatch(new RegExp(`: ${key} is missing$`));
  });

  test("a key that is not listed is refused by name", () => {
    expect(refusal({ ...config, dilation: 2 })).toContain("dilation");
    expect(refusal({ ...config, scope: "fire2" })).toContain("scope");
    expect(refusal({ ...config, In: 3 })).toContain("In");
  });

  const numbers = Object.entries(required[block] ?? {}).filter(([, value]) => typeof value === "number");
  test.each(numbers)("%s takes whole numbers in its range only", (key) => {
    for (const bad of [-1, 0.5, 1.5, 1e12, Number.NaN, "3", null, true, [3], {}, Number.POSITIVE_INFINITY])
      expect(refusal({ ...config, [key]: bad })).toMatch(new RegExp(`\\b${key}\\b.*(must|expand)`));
  });
});

describe.each(networks)("network %s", (network) => {
  test("needs no key", () => {
    expect(description({ network }).layers.at(-1)?.shape).toEqual([1, 1, 1000]);
  });

  test("classes and resolution", () => {
    expect(description({ network, classes: 7, resolution: 65 }).layers.at(-1)?.shape).toEqual([1, 1, 7]);
    for (const key of ["classes", "resolution"])
      for (const bad of [0, -3, 2.5, "224", null]) expect(refusal({ network, [key]: bad })).toContain(`${key} must be`);
  });

  test("what is not in the vocabulary is refused by name", () => {
    for (const key of ["bn", "h", "shuffle", "activation", "depth"])
      expect(refusal({ network, [key]: "small" })).toContain(`no key called ${key}`);
  });

  test("the small variant is one of two", () => {
    expect(description({ network, variant: "small" }).layers[0]?.shape[0]).toBeLessThanOrEqual(64);
    expect(refusal({ network, variant: "tiny" })).toContain("variant");
  });
});

describe("configurations that are none", () => {
  test.each([
    [null, "not null"],
    ["fire", 'not "fire"'],
    [7, "not 7"],
    [[], "not []"],
    [{}, "block or a network"],
    [{ in: 3 }, "block or a network"],
    [{ block: "fire", network: "squeezenet" }, "not both"],
    [{ block: "ice" }, 'no block called "ice"'],
    [{ block: "squeezenet" }, 'no block called "squeezenet"'],
    [{ network: "fire" }, 'no network called "fire"'],
    [{ block: "toString" }, "no block called"],
    [{ block: null }, "no block called null"],
    [JSON.parse('{"block":"fire","__proto__":1}'), "__proto__"],
  ])("%j", (config, words) => expect(refusal(config)).toContain(words));
});

test("what is refused is refused by a GraphError", () => {
  expect(() => parse({ block: "fire" })).toThrow(GraphError);
});
