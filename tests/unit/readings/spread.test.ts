import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Graph } from "@/lib/graph/graph";
import { type ShuffleNetConfig, shufflenet } from "@/lib/graph/networks/shufflenet";
import { dependency } from "@/lib/readings/dependency";
import { spread, stations } from "@/lib/readings/spread";

const network = (config: ShuffleNetConfig) => shufflenet({ resolution: 32, classes: 10, ...config });
const FIRST = "stage2/unit1/relu";
const GROUPS = [1, 2, 3, 4, 8] as const;

/** Share after the last unit of stages 2, 3 and 4. */
const byStage = (graph: Graph, channel: number) => {
  const reached = spread(graph, FIRST, channel);
  return [2, 3, 4].map((stage) => reached.findLast(({ scope }) => scope.startsWith(`stage${stage}/`))?.share);
};

describe("stations", () => {
  test("the stem and sixteen units, with the widths of table 1 and what the concat puts first", () => {
    const all = stations(network({ groups: 3 }));
    expect(all.map(({ channels }) => channels)).toEqual([
      24,
      ...Array(4).fill(240),
      ...Array(8).fill(480),
      ...Array(4).fill(960),
    ]);
    expect(
      all.filter(({ computedFrom }) => computedFrom > 0).map(({ scope, computedFrom }) => [scope, computedFrom]),
    ).toEqual([
      ["stage2/unit1", 24],
      ["stage3/unit1", 240],
      ["stage4/unit1", 480],
    ]);
    expect(all.map(({ groups }) => groups)).toEqual([1, ...Array(15).fill(3), 1]);
  });
});

describe("spread", () => {
  test("without shuffle, from an output channel of stage 2's first unit: 1/3, 2/3, 1 for g = 3; 1/8, 1/4, 1/2 for g = 8", () => {
    const leaks = { 3: [1 / 3, 2 / 3, 1], 8: [1 / 8, 1 / 4, 1 / 2] } as const;
    for (const groups of [3, 8] as const) {
      const graph = network({ groups, shuffle: "none" });
      const channel = fc.nat((stations(graph)[1]?.channels ?? 0) - 1);
      fc.assert(
        fc.property(channel, (c) => {
          expect(byStage(graph, c)).toEqual(leaks[groups]);
        }),
        { numRuns: 12 },
      );
    }
  });
  test("without shuffle a stage never spreads past 1/g; its first unit's groups stay apart", () => {
    for (const groups of GROUPS) {
      const graph = network({ groups, shuffle: "none" });
      const width = stations(graph)[1]?.channels ?? 0;
      fc.assert(
        fc.property(fc.integer({ min: 0, max: width - 1 }), (channel) => {
          const inside = spread(graph, FIRST, channel).filter(({ scope }) => /^stage2\/unit[234]$/.test(scope));
          expect(inside.map(({ share }) => share)).toEqual([1 / groups, 1 / groups, 1 / groups]);
        }),
        { numRuns: 8 },
      );
    }
  });
  test("with shuffle one unit reaches every channel, whatever g", () => {
    for (const groups of GROUPS) {
      const reached = spread(network({ groups }), FIRST, 5);
      expect(reached.slice(2).every(({ share }) => share === 1)).toBe(true);
      expect(reached.slice(0, 2).map(({ count }) => count)).toEqual([0, 1]);
    }
  });
  test("is the column of the dependency matrix at every station, from any station and channel", () => {
    const graph = network({ groups: 8, shuffle: "none" });
    const all = stations(graph);
    const pick = fc.record({ a: fc.nat(all.length - 1), b: fc.nat(all.length - 1), c: fc.nat(1e6) });
    fc.assert(
      fc.property(pick, ({ a, b, c }) => {
        const [from, to] = [all[Math.min(a, b)], all[Math.max(a, b)]];
        if (!from || !to) throw new Error("no station");
        const channel = c % from.channels;
        const { reaches, columns } = dependency(graph, { from: from.id, to: to.id });
        const heard = spread(graph, from.id, channel).find(({ id }) => id === to.id)?.heard ?? [];
        expect([...heard]).toEqual(Array.from({ length: to.channels }, (_, j) => reaches[j * columns + channel]));
      }),
      { numRuns: 6 },
    );
  });
  test("refuses what is not there", () => {
    const graph = network({ groups: 3 });
    expect(() => spread(graph, "nowhere", 0)).toThrow(RangeError);
    expect(() => spread(graph, FIRST, 240)).toThrow(RangeError);
    expect(() => spread(graph, FIRST, -1)).toThrow(RangeError);
  });
});
