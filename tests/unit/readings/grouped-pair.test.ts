/** What N2 claims of two grouped layers, by structure. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupedPair, PAIR } from "@/lib/graph/blocks/grouped-pair";
import { permutation } from "@/lib/graph/blocks/shuffle";
import { GraphError } from "@/lib/graph/faults";
import { cost, total } from "@/lib/readings/cost";
import { type Dependency, dependency } from "@/lib/readings/dependency";
import { inverseOrder } from "@/lib/spec/shuffle-input";

const sizes = fc.record({ groups: fc.integer({ min: 1, max: 8 }), n: fc.integer({ min: 1, max: 10 }) });
const directions = fc.constantFrom("paper", "authors");
const pair = (groups: number, n: number, more: Partial<Parameters<typeof groupedPair>[0]> = {}) =>
  groupedPair({ channels: groups * n, groups, h: 2, w: 3, ...more });

/** Path counts of one after the other. */
function product(after: Dependency, before: Dependency): Float64Array {
  const paths = new Float64Array(after.rows * before.columns);
  for (let row = 0; row < after.rows; row++)
    for (let column = 0; column < before.columns; column++)
      for (let k = 0; k < before.rows; k++)
        paths[row * before.columns + column] =
          (paths[row * before.columns + column] ?? 0) +
          (after.paths[row * after.columns + k] ?? 0) * (before.paths[k * before.columns + column] ?? 0);
  return paths;
}

describe("two grouped layers", () => {
  test("without a shuffle 1/g of the pairs are joined; with one min(1, n/g), in either direction", () => {
    fc.assert(
      fc.property(sizes, directions, ({ groups, n }, shuffle) => {
        expect(dependency(pair(groups, n, { shuffle: "none" })).density).toBeCloseTo(1 / groups, 12);
        expect(dependency(pair(groups, n, { shuffle })).density).toBeCloseTo(
          // The inverse reads n in place of g: a group then gets channels of as many groups.
          Math.min(1, n / groups),
          12,
        );
      }),
    );
  });
  test("the shuffle adds no path: n squared lead to every output with it and without", () => {
    fc.assert(
      fc.property(sizes, directions, ({ groups, n }, shuffle) => {
        for (const each of [shuffle, "none"] as const) {
          const { paths, rows, columns } = dependency(pair(groups, n, { shuffle: each }));
          for (let row = 0; row < rows; row++)
            expect(paths.subarray(row * columns, (row + 1) * columns).reduce((a, b) => a + b)).toBe(n * n);
        }
      }),
    );
  });
  test("the whole is the product of second layer, shuffle and first layer", () => {
    fc.assert(
      fc.property(sizes, directions, ({ groups, n }, shuffle) => {
        const graph = pair(groups, n, { shuffle });
        const first = dependency(graph, { to: PAIR.made });
        const between = dependency(graph, { from: PAIR.made, to: PAIR.shuffled });
        const second = dependency(graph, { from: PAIR.shuffled });
        const half: Dependency = { ...first, paths: product(between, first) };
        expect(product(second, half)).toEqual(dependency(graph).paths);
      }),
      { numRuns: 40 },
    );
  });
  test("the directions are inverses, and the shuffle costs nothing", () => {
    fc.assert(
      fc.property(sizes, ({ groups, n }) => {
        const paper = permutation(groups * n, groups, "paper");
        expect(inverseOrder(paper)).toEqual(permutation(groups * n, groups, "authors"));
        const { byId } = cost(pair(groups, n));
        expect(byId.get(PAIR.shuffled)).toMatchObject({ params: 0, macs: 0 });
        const layers = [PAIR.first, PAIR.second].flatMap((id) => byId.get(id) ?? []);
        expect(total(layers).split.kernel).toBe(2 * groups * n * n);
      }),
    );
  });
  test("an impossible number of groups names the nearest possible one", () => {
    expect(() => groupedPair({ channels: 12, groups: 5, h: 1, w: 1 })).toThrow(GraphError);
    try {
      groupedPair({ channels: 12, groups: 5, h: 1, w: 1 });
    } catch (error) {
      expect((error as GraphError).fault).toMatchObject({ rule: "groups-divide", key: "groups", nearest: 6 });
    }
  });
});
