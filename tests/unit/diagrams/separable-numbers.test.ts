import fc from "fast-check";
import { expect, test } from "vitest";
import { chainOf } from "@/components/diagrams/separable/chain";
import { bracketed, power, short } from "@/components/diagrams/separable/numbers";
import type { Norm, WindowResult } from "@/lib/engine/protocol";

test("numbers are short and true", () => {
  expect(short(0)).toBe("0");
  expect(short(-0.41239)).toBe("−0.412");
  expect(bracketed(-2)).toBe("(−2)");
  expect(bracketed(2)).toBe("2");
  expect(short(1234.6)).toBe("1235");
  expect(short(0.00041)).toBe("4.1 × 10⁻⁴");
  expect(power(1e-5)).toBe("10⁻⁵");
  expect(power(1.907e-6)).toBe("1.9 × 10⁻⁶");
  expect(power(0)).toBe("0");
});

test("a number written out in its terms is the number: scale and shift do what the batch norm does", () => {
  const real = fc.double({ min: -8, max: 8, noNaN: true });
  fc.assert(
    fc.property(
      real,
      real,
      real,
      fc.double({ min: 0.1, max: 8, noNaN: true }),
      real,
      (gamma, beta, mean, variance, sum) => {
        const epsilon = 1e-5;
        const scale = gamma / Math.sqrt(variance + epsilon);
        const one = (value: number) => Float32Array.of(value);
        const norm: Norm = {
          node: "bn",
          epsilon,
          gamma: one(gamma),
          beta: one(beta),
          mean: one(mean),
          variance: one(variance),
          scale: one(scale),
          shift: one(beta - scale * mean),
        };
        const window = { filter: 0, sum, bias: 0, output: 0 } as unknown as WindowResult;
        const written = (gamma * (sum - mean)) / Math.sqrt(variance + epsilon) + beta;
        expect(Math.abs(chainOf(window, norm).before - written)).toBeLessThan(1e-3);
        expect(chainOf(window, null).before).toBe(sum);
      },
    ),
  );
});
