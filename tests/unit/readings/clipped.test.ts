import fc from "fast-check";
import { expect, test } from "vitest";
import { letThrough } from "@/lib/readings/clipped";
import { explain } from "@/lib/readings/head";

test("split by channel, a score behind a ReLU still closes: it is the mean of what the ReLU gives", () => {
  const real = fc.double({ min: -4, max: 4, noNaN: true });
  const maps = fc.integer({ min: 1, max: 9 }).chain((channels) =>
    fc.record({
      weights: fc.array(real, { minLength: channels, maxLength: channels }),
      bias: real,
      inputs: fc.array(fc.array(real, { minLength: channels, maxLength: channels }), { minLength: 1, maxLength: 12 }),
    }),
  );
  fc.assert(
    fc.property(maps, ({ weights, bias, inputs }) => {
      const sumOf = (input: readonly number[]) =>
        input.reduce((sum, value, c) => sum + value * (weights[c] ?? 0), bias);
      const made = letThrough(
        inputs.map((input) => ({ input, sum: sumOf(input) })),
        bias,
      );
      const score = inputs.reduce((sum, input) => sum + Math.max(0, sumOf(input)), 0) / inputs.length;
      expect(explain(made.means, weights, made.bias).score).toBeCloseTo(score, 9);
      expect(made.through).toBe(inputs.filter((input) => sumOf(input) > 0).length);
      expect(made.places).toBe(inputs.length);
    }),
  );
});

test("where the ReLU lets nothing through nothing is left", () => {
  const made = letThrough([{ input: [1, 2], sum: -1 }], 3);
  expect(explain(made.means, [1, 1], made.bias).score).toBe(0);
});
