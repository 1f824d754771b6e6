import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { separableRequests, separableView } from "@/components/diagrams/separable/derive";
import { cost } from "@/lib/readings/cost";
import { defaults, readQuery, type Table, writeQuery } from "@/lib/spec/frame";
import { SEPARABLE, SEPARABLE_MOST, type SeparableValues, TENSORS } from "@/lib/spec/separable";
import { separableBlock } from "@/lib/spec/separable-input";
import { SEPARABLE_STORY } from "@/lib/spec/separable-story";
import { DISTINCT_PAIRS, nearestPair, pairInput, TRAINED_PAIRS, trainedPair } from "@/lib/spec/trained-pairs";

const base = defaults(SEPARABLE);
const width = fc.integer({ min: 1, max: SEPARABLE_MOST });
const settings = fc.record({
  in: width,
  out: width,
  h: fc.integer({ min: 1, max: 112 }),
  k: fc.constantFrom(1, 3, 5, 7),
  stride: fc.constantFrom(1, 2),
  act: fc.constantFrom("relu" as const, "relu6" as const),
  gamma: fc.integer({ min: 1, max: 8 }),
  weights: fc.constantFrom("seeded" as const, "trained" as const),
});

describe("M2's state", () => {
  test("what is written is read back", () => {
    fc.assert(
      fc.property(
        settings,
        fc.constantFrom(...TENSORS),
        fc.nat(9999),
        fc.nat(9999),
        fc.nat(9999),
        (some, of, tile, y, x) => {
          const values: SeparableValues = { ...base, ...some, spot: { of, tile, y, x } };
          expect(readQuery(SEPARABLE as Table, writeQuery(SEPARABLE as Table, values))).toEqual({
            values,
            complaints: [],
          });
        },
      ),
    );
  });
  test("nonsense is said and stands for nothing", () => {
    const { values, complaints } = readQuery(
      SEPARABLE,
      new URLSearchParams("m2spot=here.1.2.3&m2s=3&m2in=1000&m2act=gelu"),
    );
    expect(values).toEqual({ ...base, in: SEPARABLE_MOST });
    expect(complaints).toHaveLength(4);
  });
  test.each(SEPARABLE_STORY)("step $id asks for a block and a number that are there", ({ set }) => {
    const values: SeparableValues = { ...base, ...set };
    const { built, fault } = separableView(values);
    expect(fault).toBeNull();
    if (!built || !values.spot) return;
    const [h, w, c] = built.shapes[values.spot.of];
    expect(values.spot.tile).toBeLessThan(c);
    expect(values.spot.y).toBeLessThan(h);
    expect(values.spot.x).toBeLessThan(w);
  });
});

describe("M2's block", () => {
  test("with batch norms six steps, trained four; every tensor there is has its node, and costs do not depend on the norms", () => {
    fc.assert(
      fc.property(settings, (some) => {
        const block = separableBlock(some);
        const shapes = new Map(block.graph.nodes.map(({ id, shape }) => [id, shape]));
        const ids = TENSORS.map((of) => block.ids[of]).filter((id) => id !== null);
        expect(ids).toHaveLength(block.trained ? 5 : 7);
        expect(ids).toEqual(block.graph.nodes.map(({ id }) => id));
        expect(block.trained).toBe(some.weights === "trained" && trainedPair(some) !== null);
        const [h, w, c] = shapes.get(block.graph.output) ?? [0, 0, 0];
        expect([h, w, c]).toEqual([Math.ceil(some.h / some.stride), Math.ceil(some.h / some.stride), some.out]);
        expect(block.standard.nodes.at(-1)?.shape).toEqual([h, w, c]);
        const macs = some.k ** 2 * some.in * h * w + some.in * some.out * h * w;
        expect(cost(block.graph).macs).toBe(macs);
      }),
    );
  });
  test("a trained pair is found by its widths, and is run folded alone; any other block is run both ways", () => {
    for (const { scope, widths } of DISTINCT_PAIRS) {
      const view = separableView({ ...base, ...widths, h: 8, weights: "trained" });
      expect(view.built).toMatchObject({ scope, trained: true });
      const { six, four } = separableRequests(view, "photo");
      expect(six).toBeNull();
      expect(four?.weights).toEqual({ kind: "trained", model: "mobilenet" });
    }
    const { six, four } = separableRequests(separableView(base), "photo");
    // Where nobody wants to see a convolution, it is folded.
    expect(six?.taps).toContain("separable/depthwise");
    expect(four?.taps).not.toContain("separable/depthwise");
    expect(four?.graph).toBe(six?.graph);
    expect(four?.weights).toEqual(six?.weights);
  });
});

describe("the trained pairs", () => {
  test("the nearest to a pair's own widths is one of those widths, and there always is one", () => {
    for (const { widths } of TRAINED_PAIRS) expect(nearestPair(widths).widths).toEqual(widths);
    fc.assert(
      fc.property(settings, (some) => {
        expect(TRAINED_PAIRS).toContain(nearestPair(some));
      }),
    );
  });
  test("a pair reads maps of the side that is asked", () => {
    for (const { widths } of DISTINCT_PAIRS) {
      const { graph, of } = pairInput({ ...widths, h: 6 });
      expect(graph.nodes.at(-1)?.shape).toEqual([6, 6, widths.in]);
      expect(of).toBe(widths.in);
    }
  });
});
