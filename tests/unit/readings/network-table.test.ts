import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type NamedConfig, network } from "@/lib/graph/networks/build";
import { type NetworkTable, networkTable, type RowStructure } from "@/lib/readings/network-table";
import { prunedParams } from "@/lib/readings/pruned";

const STRUCTURES: Readonly<Record<string, RowStructure>> = {
  squeezenet: { rows: 1, repeats: 0 },
  mobilenet: { rows: 2, repeats: 1 },
  shufflenet: { rows: 2, repeats: 2 },
};
const tableOf = (config: NamedConfig): NetworkTable =>
  networkTable(network(config), STRUCTURES[String(config.network)] as RowStructure);
const idsOf = (config: NamedConfig) => tableOf(config).rows.map(({ id, ids }) => `${ids.length}x ${id}`);

interface Case {
  readonly name: string;
  readonly config: NamedConfig;
  readonly expected: { readonly ok: boolean; readonly totals: { readonly params: number; readonly macs: number } };
}
const cases = (
  JSON.parse(readFileSync(join(import.meta.dirname, "../../reference/cases.json"), "utf8")) as readonly Case[]
).filter(({ config, expected }) => "network" in config && expected.ok);

const configs: fc.Arbitrary<NamedConfig> = fc.oneof(
  fc.record({
    network: fc.constant("squeezenet"),
    version: fc.constantFrom("1.0", "1.1"),
    bypass: fc.constantFrom("none", "simple", "complex"),
    resolution: fc.integer({ min: 32, max: 320 }),
  }),
  fc.record({
    network: fc.constant("mobilenet"),
    alpha: fc.double({ min: 0.01, max: 2, noNaN: true }),
    resolution: fc.integer({ min: 1, max: 320 }),
    standard: fc.boolean(),
    shallow: fc.boolean(),
    printed_last_stride: fc.boolean(),
  }),
  fc.record({
    network: fc.constant("shufflenet"),
    groups: fc.constantFrom(1, 2, 3, 4, 8),
    scale: fc.constantFrom(0.25, 0.5, 1, 1.5, 2),
    round: fc.constant("up"),
  }),
);

describe("a network as a table", () => {
  test.each(cases)("$name: rows sum to the totals of an independent count", ({ config, expected }) => {
    const { rows } = tableOf(config);
    expect(rows.reduce((sum, { params }) => sum + params, 0)).toBe(expected.totals.params);
    expect(rows.reduce((sum, { macs }) => sum + macs, 0)).toBe(expected.totals.macs);
  });

  test("every node stands in one row, in order, and shares are of the whole", () => {
    fc.assert(
      fc.property(configs, (config) => {
        const graph = network(config);
        const { rows, cost } = tableOf(config);
        const ids = rows.flatMap(({ nodes }) => nodes.map(({ id }) => id));
        const all = graph.nodes.filter(({ op }) => op.kind !== "input").map(({ id }) => id);
        expect([...ids].sort()).toEqual([...all].sort());
        expect(new Set(ids).size).toBe(ids.length);
        for (const of of ["params", "macs"] as const) {
          expect(rows.reduce((sum, row) => sum + row[of], 0)).toBe(cost[of]);
          expect(rows.reduce((sum, row) => sum + row.share[of], 0)).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the papers' layers: 18, 28 and 50", () => {
    expect(tableOf({ network: "squeezenet" }).depth).toBe(18);
    expect(tableOf({ network: "mobilenet" }).depth).toBe(28);
    expect(tableOf({ network: "shufflenet" }).depth).toBe(50);
  });

  test("five equal pairs stand together, also where they are standard convolutions or not there", () => {
    expect(idsOf({ network: "mobilenet" })).toContain("5x separable7/pointwise");
    expect(idsOf({ network: "mobilenet", standard: true })).toContain("5x conv8");
    expect(idsOf({ network: "mobilenet", shallow: true }).every((id) => id.startsWith("1x"))).toBe(true);
    // However thin: neighbours of equal width but another stride are other rows.
    expect(idsOf({ network: "mobilenet", alpha: 0.01 })).toHaveLength(idsOf({ network: "mobilenet" }).length);
  });

  test("units stand together within their stage", () => {
    expect(idsOf({ network: "shufflenet" })).toEqual([
      "1x conv1",
      "1x maxpool",
      "1x stage2/unit1",
      "3x stage2/unit2",
      "1x stage3/unit1",
      "7x stage3/unit2",
      "1x stage4/unit1",
      "3x stage4/unit2",
      "1x globalpool",
      "1x fc",
    ]);
  });

  test("pruning keeps all where it is told so, and never a part of a weight", () => {
    const { rows } = tableOf({ network: "squeezenet" });
    for (const { nodes, params } of rows) {
      expect(prunedParams(nodes, [])).toBe(params);
      expect(Number.isInteger(prunedParams(nodes, [33, 33, 33]))).toBe(true);
    }
  });
});
