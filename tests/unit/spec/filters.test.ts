import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cost } from "@/lib/readings/cost";
import { filterFormulas } from "@/lib/readings/filter-formulas";
import {
  FILTERS,
  FILTERS_MOST,
  FILTERS_OBJECT,
  type FiltersValues,
  filtersSpot,
  KERNELS,
  KINDS,
  STRIDES,
} from "@/lib/spec/filters";
import { filterLayers, filtersInput, isStem, STEM_WIDTHS } from "@/lib/spec/filters-input";
import { FILTERS_STORY } from "@/lib/spec/filters-story";
import { defaults, readQuery, type Table, writeQuery } from "@/lib/spec/frame";
import { baseOf, readObject, writeObject } from "@/lib/spec/object";
import { TRAINED_PAIRS } from "@/lib/spec/trained-pairs";

const base = defaults(FILTERS);
const width = fc.integer({ min: 1, max: FILTERS_MOST });
const widths = fc.record({
  in: width,
  out: width,
  k: fc.constantFrom(...KERNELS),
  stride: fc.constantFrom(...STRIDES),
  h: fc.integer({ min: 1, max: 112 }),
});

describe("M1's state", () => {
  test("what is written is read back, and the spot is inside its maps", () => {
    fc.assert(
      fc.property(widths, fc.nat(999), fc.nat(999), fc.nat(200), fc.nat(200), (some, out, from, y, x) => {
        const values: FiltersValues = { ...base, ...some, spot: { out, in: from, y, x } };
        expect(readQuery(FILTERS as Table, writeQuery(FILTERS as Table, values))).toEqual({ values, complaints: [] });
        const side = Math.ceil(some.h / some.stride);
        const held = filtersSpot(some, side, values.spot);
        expect(held.out).toBeLessThan(some.out);
        expect(held.in).toBeLessThan(some.in);
        expect(Math.max(held.y, held.x)).toBeLessThan(side);
      }),
    );
  });
  test("nonsense is said and stands for nothing", () => {
    const { values, complaints } = readQuery(FILTERS, new URLSearchParams("m1at=3.4&m1k=4&m1in=1000&m1s=two"));
    expect(values).toEqual({ ...base, in: FILTERS_MOST });
    expect(complaints.map(({ key }) => key)).toEqual(["m1in", "m1k", "m1s", "m1at"]);
  });
  test.each(FILTERS_STORY.map((step, i) => [step.id, i + 1] as const))("step %s is a link of its own", (_, step) => {
    const values = baseOf(FILTERS_OBJECT, step);
    expect(readObject(FILTERS_OBJECT, writeObject(FILTERS_OBJECT, values)).values).toEqual(values);
    const spot = values.spot;
    if (spot) expect(filtersSpot(values, Math.ceil(values.h / values.stride), spot)).toEqual(spot);
  });
});

describe("M1's layers", () => {
  test("all three read one shape and give maps of one side, whatever the settings", () => {
    fc.assert(
      fc.property(widths, (some) => {
        const layers = filterLayers(some);
        const side = Math.ceil(some.h / some.stride);
        for (const kind of KINDS) {
          const [first, last] = [layers[kind].graph.nodes[0], layers[kind].graph.nodes.at(-1)];
          expect(first?.shape).toEqual([some.h, some.h, some.in]);
          expect(last?.id).toBe(layers[kind].node);
          expect(last?.shape).toEqual([side, side, kind === "depthwise" ? some.in : some.out]);
        }
      }),
      { numRuns: 60 },
    );
  });
  test("the paper's formulas are what is counted at stride 1; at stride 2 the count is that of the smaller maps", () => {
    fc.assert(
      fc.property(widths, (some) => {
        const formulas = filterFormulas(some);
        const layers = filterLayers(some);
        const side = Math.ceil(some.h / some.stride);
        for (const kind of KINDS) {
          const counted = cost(layers[kind].graph).byId.get(layers[kind].node);
          expect(counted?.split.kernel).toBe(formulas[kind].weights);
          expect(counted?.macs).toBe(formulas[kind].weights * side * side);
          if (some.stride === 1) expect(counted?.macs).toBe(formulas[kind].macs);
        }
      }),
      { numRuns: 60 },
    );
  });
  test("every pair of the trained network lends both its layers, on the maps that it reads", () => {
    for (const { widths: own, scope, reads } of TRAINED_PAIRS) {
      const some = { ...own, h: 8 };
      const layers = filterLayers(some);
      expect(layers.standard.trained).toBe(false);
      expect(layers.depthwise.trained && layers.pointwise.trained).toBe(true);
      const first = TRAINED_PAIRS.find((pair) => JSON.stringify(pair.widths) === JSON.stringify(own));
      expect(layers.depthwise.node).toBe(`${first?.scope}/depthwise`);
      expect(layers.pointwise.node).toBe(`${first?.scope}/pointwise`);
      const input = filtersInput(some);
      expect(input.of).toBe(own.in);
      if (first?.scope === scope) expect(input.graph.output).toBe(reads.id);
      expect(input.graph.nodes.at(-1)?.shape).toEqual([8, 8, own.in]);
    }
  });
  test("the network's first layer is the standard one, and it reads the photo", () => {
    const some = { ...STEM_WIDTHS, h: 20 };
    expect(isStem(some)).toBe(true);
    expect(filterLayers(some).standard.trained).toBe(true);
    expect(filtersInput(some)).toMatchObject({ kind: "photo", photo: [20, 20] });
  });
  test("any other width reads maps that are wide enough, in the asked size", () => {
    fc.assert(
      fc.property(widths, (some) => {
        const { graph, of } = filtersInput(some);
        expect(graph.nodes.find(({ id }) => id === graph.output)?.shape).toEqual([some.h, some.h, of]);
        expect(of).toBeGreaterThanOrEqual(some.in);
      }),
      { numRuns: 25 },
    );
  });
});
