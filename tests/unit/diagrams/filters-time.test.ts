import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filtersView, largestMap } from "@/components/diagrams/filters/derive";
import { termsOf } from "@/components/diagrams/filters/terms";
import { momentAt, stages, startOf, stopAfter } from "@/components/diagrams/filters/time";
import { lined, VALUE, written } from "@/components/diagrams/filters/words";
import { textWidth } from "@/components/marks/text";
import type { WindowResult } from "@/lib/engine/protocol";
import { KERNELS, STRIDES } from "@/lib/spec/filters";

const width = fc.integer({ min: 1, max: 64 });
const timed = fc.record({ in: width, out: width, side: fc.integer({ min: 1, max: 60 }) });

describe("time", () => {
  test("all three rows fill together; each is done when its own filters are", () => {
    const six = { in: 6, out: 8, side: 48 };
    expect(momentAt(six, 0)).toMatchObject({ filled: { standard: { maps: 0, rows: 0 } }, at: null });
    const { filled, at } = momentAt(six, startOf(six, 3));
    expect(filled).toEqual({
      standard: { maps: 3, rows: 0 },
      depthwise: { maps: 3, rows: 0 },
      pointwise: { maps: 3, rows: 0 },
    });
    expect(at).toEqual({ turn: 3, y: 0, x: 0 });
    expect(momentAt(six, startOf(six, 7)).filled.depthwise).toEqual({ maps: 6, rows: 0 });
    expect(momentAt(six, 1)).toMatchObject({ filled: { standard: { maps: 8, rows: 0 } }, at: null });
  });
  test("nothing that has been filled is ever taken back, and the window stays on the map", () => {
    fc.assert(
      fc.property(
        timed,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (t, a, b) => {
          const [first, second] = [momentAt(t, Math.min(a, b)), momentAt(t, Math.max(a, b))];
          const done = ({ maps, rows }: { maps: number; rows: number }) => maps * t.side + rows;
          for (const kind of ["standard", "depthwise", "pointwise"] as const)
            expect(done(second.filled[kind])).toBeGreaterThanOrEqual(done(first.filled[kind]));
          for (const { at } of [first, second])
            if (at) {
              expect(Math.max(at.y, at.x)).toBeLessThan(t.side);
              expect(at.turn).toBeLessThan(Math.max(t.in, t.out));
            }
        },
      ),
    );
  });
  test("steps go from filter to filter to the end; the stages cover the track", () => {
    const six = { in: 6, out: 8, side: 48 };
    const seen = [0];
    while ((seen.at(-1) ?? 1) < 1) seen.push(stopAfter(six, seen.at(-1) ?? 1, 1));
    expect(seen).toHaveLength(1 + 8 + 1);
    expect(stopAfter(six, 1, -1)).toBeCloseTo(startOf(six, 7));
    const all = stages(six);
    expect([all[0]?.start, all.at(-1)?.end]).toEqual([0, 1]);
    for (const [i, stage] of all.slice(1).entries()) expect(stage.start).toBeCloseTo(all[i]?.end ?? -1);
    expect(stages({ in: 64, out: 8, side: 4 })).toHaveLength(2);
  });
});

const some = fc.record({
  in: width,
  out: width,
  k: fc.constantFrom(...KERNELS),
  stride: fc.constantFrom(...STRIDES),
  h: fc.integer({ min: 2, max: 40 }),
});

describe("what is counted", () => {
  test("weights and mult-adds stand as 1/N + 1/D_K² to standard's, at any stride; biases and a late stride do not", () => {
    fc.assert(
      fc.property(some, (widths) => {
        const { compared, formulas, side } = filtersView(widths);
        const { sum, overN, overK } = formulas.ratio;
        expect(compared.macs.ratio).toBeCloseTo(sum, 10);
        expect(compared.weights.ratio).toBeCloseTo(sum, 10);
        // Two layers have M + N biases, one has N.
        const { in: m, out: n, k } = widths;
        expect(compared.params.ratio).toBeCloseTo((k * k * m + m + m * n + n) / (k * k * m * n + n), 10);
        expect(compared.late.ratio).toBeCloseTo((widths.h / side) ** 2 * overN + overK, 10);
      }),
      { numRuns: 60 },
    );
  });
  test("depthwise takes N times less than standard, pointwise D_K² times", () => {
    fc.assert(
      fc.property(some, (widths) => {
        const { layers } = filtersView(widths);
        expect(layers.standard.price.macs).toBe(layers.depthwise.price.macs * widths.out);
        expect(layers.standard.price.macs).toBe(layers.pointwise.price.macs * widths.k ** 2);
      }),
      { numRuns: 60 },
    );
  });
  test("what is too large to run offers the largest map that is not", () => {
    const widths = { in: 256, out: 256, k: 7, stride: 1, h: 112 };
    expect(filtersView(widths).tooLarge).toBe(true);
    const h = largestMap(widths);
    expect(filtersView({ ...widths, h }).tooLarge).toBe(false);
    expect(filtersView({ ...widths, h: h + 1 }).tooLarge).toBe(true);
  });
});

function windowOf(k: number, channels: number, bias: number): WindowResult {
  const input = Float32Array.from({ length: k * k * channels }, (_, i) => ((i * 7) % 5) / 4);
  const kernel = Float32Array.from(input, (_, i) => ((i * 3) % 7) / 8 - 0.5);
  const sum = input.reduce((so, value, i) => so + value * (kernel[i] ?? 0), bias);
  const place = { node: "n", y: 0, x: 0, filter: 0, origin: [0, 0] as const, firstChannel: 0, outputNode: null };
  return { status: "done", ...place, shape: [k, k, channels], input, kernel, bias, sum, output: sum };
}

describe("the sum written out", () => {
  test("its terms and its bias are the whole, however they are taken together", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KERNELS),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(0, 0.5),
        (k, channels, bias) => {
          const terms = termsOf(windowOf(k, channels, bias));
          expect(terms.by).toBe(channels > 1 ? "channel" : k <= 3 ? "tap" : "line");
          expect(terms.each * terms.terms.length).toBe(k * k * channels);
          expect(terms.terms.reduce((so, term) => so + term, terms.bias)).toBeCloseTo(terms.sum, 6);
        },
      ),
    );
  });
  test("in numbers, broken between terms alone", () => {
    const two = (value: number) => value.toFixed(VALUE.maximumFractionDigits);
    const parts = written(
      { by: "channel", terms: [-0.5, 0.25, -0.001, 1], each: 1, products: 4, bias: -0.25, sum: 0.499 },
      two,
      "(bias)",
    );
    expect(parts).toEqual(["−0.50", "+ 0.25", "+ 0.00", "+ 1.00", "− 0.25 (bias)", "= 0.50"]);
    const lines = lined(parts ?? [], 13, 90);
    expect(lines.join(" ")).toBe(parts?.join(" "));
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(90);
    expect(written({ ...termsOf(windowOf(1, 13, 0)) }, two, "")).toBeNull();
  });
});
