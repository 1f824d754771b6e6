import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dependency } from "@/lib/readings/dependency";
import { defaults, readQuery, type Table, writeQuery } from "@/lib/spec/frame";
import { HEARS, HEARS_MOST, type HearsValues, hearsCell, MATRICES, matrixSize } from "@/lib/spec/hears";
import { hearsBlocks } from "@/lib/spec/hears-input";
import { HEARS_STORY } from "@/lib/spec/hears-story";
import { pairInput, TRAINED_PAIRS, trainedPair } from "@/lib/spec/trained-pairs";

const base = defaults(HEARS);
const width = fc.integer({ min: 1, max: HEARS_MOST });
const widths = fc.record({ in: width, out: width, k: fc.constantFrom(1, 3, 5, 7), stride: fc.constantFrom(1, 2) });

describe("M3's state", () => {
  test("what is written is read back, and the cell is inside its matrix", () => {
    fc.assert(
      fc.property(widths, fc.constantFrom(...MATRICES), fc.nat(999), fc.nat(999), (some, of, row, column) => {
        const values: HearsValues = { ...base, ...some, cell: { of, row, column } };
        expect(readQuery(HEARS as Table, writeQuery(HEARS as Table, values))).toEqual({ values, complaints: [] });
        const held = hearsCell(values);
        const size = matrixSize(of, values);
        expect(held.row).toBeLessThan(size.rows);
        expect(held.column).toBeLessThan(size.columns);
      }),
    );
  });
  test("nonsense is said and stands for nothing", () => {
    const { values, complaints } = readQuery(HEARS, new URLSearchParams("m3cell=here.1.2&m3s=3&m3in=1000"));
    expect(values).toEqual({ ...base, in: HEARS_MOST });
    expect(complaints).toHaveLength(3);
  });
  test.each(HEARS_STORY)(
    "step $id names a cell that is there, and speaks of what the blocks really join",
    ({ id, set }) => {
      const values: HearsValues = { ...base, ...set };
      const { cell } = values;
      if (cell) expect(hearsCell(values)).toEqual(cell);
      if (id !== "deaf" || !cell) return;
      const { separable, scope } = hearsBlocks(values, 4);
      const { reaches, columns } = dependency(separable, { to: `${scope}/depthwise` });
      expect(reaches[cell.row * columns + cell.column]).toBe(0);
    },
  );
});

describe("M3's input and weights", () => {
  test("the default is a trained pair; so is every pair of the network, under its own name or an equal one's", () => {
    expect(trainedPair(base)?.scope).toBe("separable1");
    for (const { widths: own } of TRAINED_PAIRS) {
      const values = { ...base, ...own, h: 8 };
      const pair = trainedPair(values);
      expect(pair?.widths).toEqual(own);
      expect(hearsBlocks(values)).toMatchObject({ scope: pair?.scope, trained: true });
      const { graph } = pairInput(values);
      expect(graph.output).toBe(pair?.reads.id);
      expect(graph.nodes.at(-1)?.shape).toEqual([8, 8, own.in]);
    }
  });
  test("any other width reads maps that are wide enough, in the asked size", () => {
    fc.assert(
      fc.property(widths, fc.integer({ min: 1, max: 24 }), (some, h) => {
        const { graph, of } = pairInput({ ...some, h });
        expect(graph.nodes.at(-1)?.shape).toEqual([h, h, of]);
        expect(of).toBeGreaterThanOrEqual(some.in);
      }),
      { numRuns: 25 },
    );
  });
});
