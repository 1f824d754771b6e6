import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fire } from "@/lib/graph/blocks/fire";
import { group } from "@/lib/graph/blocks/group";
import { separable } from "@/lib/graph/blocks/separable";
import { permutation, shuffle } from "@/lib/graph/blocks/shuffle";
import { depthwise, pointwise } from "@/lib/graph/blocks/standard";
import { unit } from "@/lib/graph/blocks/unit";
import { Builder, type Graph, INPUT } from "@/lib/graph/graph";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import type { Op } from "@/lib/graph/ops";
import { type Dependency, dependency } from "@/lib/readings/dependency";

const size = { h: 4, w: 4 };
const at = ({ paths, columns }: Dependency, out: number, from: number) => paths[out * columns + from];

/** Two grouped 1x1 convolutions of c channels, with or without a shuffle between. */
function pair(c: number, groups: number, direction: "paper" | "authors" | "none"): Graph {
  const b = new Builder([2, 2, c]);
  const conv: Op = { kind: "conv", filters: c, kernel: 1, stride: 1, padding: 0, groups, bias: false };
  const first = b.add("gconv1", conv, INPUT);
  const mixed = direction === "none" ? first : b.add("shuffle", { kind: "channelShuffle", groups, direction }, first);
  return b.graph(b.add("gconv2", conv, mixed));
}

describe("one layer", () => {
  test("depthwise is the diagonal, pointwise and separable are full", () => {
    const diagonal = dependency(depthwise({ in: 5, ...size }));
    for (let j = 0; j < 5; j++) for (let i = 0; i < 5; i++) expect(at(diagonal, j, i)).toBe(i === j ? 1 : 0);
    expect(dependency(pointwise({ in: 5, out: 7, ...size }))).toMatchObject({ rows: 7, columns: 5, density: 1 });
    expect(dependency(separable({ in: 5, out: 7, ...size })).density).toBe(1);
  });
  test("groups are blocks on the diagonal, 1/g of the matrix", () => {
    const blocks = dependency(group({ in: 12, out: 6, groups: 3, ...size }));
    expect(blocks.density).toBeCloseTo(1 / 3);
    for (let j = 0; j < 6; j++)
      for (let i = 0; i < 12; i++) expect(at(blocks, j, i)).toBe(Math.floor(j / 2) === Math.floor(i / 4) ? 1 : 0);
  });
  test("a shuffle is its permutation, in both directions", () => {
    for (const direction of ["paper", "authors"] as const) {
      const matrix = dependency(shuffle({ channels: 12, groups: 3, direction }));
      for (const [j, from] of permutation(12, 3, direction).entries())
        for (let i = 0; i < 12; i++) expect(at(matrix, j, i)).toBe(i === from ? 1 : 0);
    }
  });
});

describe("two grouped layers", () => {
  test("12 channels in 3 groups: 16 paths to every output, 4 each from 4 inputs, or 1 or 2 each from 12", () => {
    const without = dependency(pair(12, 3, "none"));
    const mixed = dependency(pair(12, 3, "paper"));
    for (let j = 0; j < 12; j++) {
      const row = ({ paths }: Dependency) => [...paths.slice(12 * j, 12 * (j + 1))];
      expect(row(without).filter((n) => n === 4)).toHaveLength(4);
      expect(row(mixed).every((n) => n === 1 || n === 2)).toBe(true);
      for (const matrix of [without, mixed]) expect(row(matrix).reduce((a, n) => a + n, 0)).toBe(16);
    }
    expect(without.density).toBeCloseTo(1 / 3);
    expect(mixed.density).toBe(1);
  });
  test("density is 1/g without a shuffle and min(1, n/g) with one, in either direction", () => {
    const small = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(small, small, (groups, n) => {
        expect(dependency(pair(groups * n, groups, "none")).density).toBeCloseTo(1 / groups);
        for (const direction of ["paper", "authors"] as const) {
          const { density, reaches } = dependency(pair(groups * n, groups, direction));
          const whole = n % groups === 0 || groups % n === 0;
          if (whole) expect(density).toBeCloseTo(Math.min(1, n / groups));
          if (n >= groups) expect(Math.min(...reaches)).toBe(1);
        }
      }),
    );
  });
});

describe("blocks and networks", () => {
  test("a fire module hears everything; its shortcut adds a path", () => {
    const plain = dependency(fire({ in: 6, ...size, s1: 2, e1: 3, e3: 3 }));
    const added = dependency(fire({ in: 6, ...size, s1: 2, e1: 3, e3: 3, bypass: "simple" }));
    expect(plain.density).toBe(1);
    for (let j = 0; j < 6; j++)
      for (let i = 0; i < 6; i++) {
        expect(at(plain, j, i)).toBe(2);
        expect(at(added, j, i)).toBe(i === j ? 3 : 2);
      }
  });
  test("without shuffle a stage's groups never mix; with it one unit mixes all", () => {
    const stage = (mode: "none" | "paper") =>
      dependency(shufflenet({ shuffle: mode, resolution: 32 }), {
        from: "stage2/unit1/relu",
        to: "stage2/unit4/relu",
      }).density;
    expect(stage("none")).toBeCloseTo(1 / 3);
    expect(stage("paper")).toBe(1);
  });
  test("from any node to any node", () => {
    const graph = unit({ kind: "c", in: 24, out: 48, groups: 3, ...size });
    const pooled = dependency(graph, { to: "unit/avgpool" });
    expect(pooled).toMatchObject({ rows: 24, columns: 24 });
    expect(pooled.density).toBeCloseTo(1 / 24);
    const late = dependency(graph, { from: "unit/depthwise", to: "unit/relu" });
    expect([late.rows, late.columns]).toEqual([48, 12]);
    expect([...late.reaches.slice(0, 24 * 12)].every((reached) => reached === 0)).toBe(true);
    expect(() => dependency(graph, { to: "nowhere" })).toThrow(RangeError);
    expect(() => dependency(graph, { from: "nowhere" })).toThrow(RangeError);
  });
  test("every network, whole: every score hears red, green and blue", () => {
    for (const network of [squeezenet, mobilenet, shufflenet]) {
      const matrix = dependency(network({ resolution: 32, classes: 10 }));
      expect([matrix.rows, matrix.columns, matrix.density]).toEqual([10, 3, 1]);
    }
  });
  test("flatten keeps the channel fastest, softmax joins all", () => {
    const b = new Builder([2, 1, 3]);
    const flat = dependency(b.graph(b.add("flatten", { kind: "flatten" }, INPUT)));
    expect([...flat.paths]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(dependency(b.graph(b.add("softmax", { kind: "softmax" }, INPUT))).density).toBe(1);
  });
});
