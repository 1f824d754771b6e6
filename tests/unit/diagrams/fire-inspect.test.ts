import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outside, strongest, writeOut } from "@/components/diagrams/fire/inspect";
import type { WindowResult } from "@/lib/engine/protocol";

function windowOf(kernel: 1 | 3, channels: number, change: Partial<WindowResult> = {}): WindowResult {
  const count = kernel * kernel * channels;
  const wave = (from: number) => Float32Array.from({ length: count }, (_, i) => Math.fround(Math.sin(from + i * 1.7)));
  const [input, weights] = [wave(1), wave(5)];
  const sum = input.reduce((total, value, i) => total + value * (weights[i] ?? 0), 0);
  return {
    status: "done",
    node: "fire2/expand3x3",
    y: 0,
    x: 4,
    filter: 2,
    shape: [kernel, kernel, channels],
    origin: [-1, 3],
    firstChannel: 0,
    input,
    kernel: weights,
    bias: 0.25,
    sum: sum + 0.25,
    output: Math.max(0, sum + 0.25),
    outputNode: "fire2/expand3x3/relu",
    ...change,
  };
}

describe("one output pixel, written out", () => {
  it("closes: contributions, bias and total agree with the executed value", () => {
    for (const window of [windowOf(3, 16), windowOf(1, 512), windowOf(1, 1)]) {
      const sum = writeOut(window);
      expect(sum.taps).toBe(window.input.length);
      expect(sum.total).toBeCloseTo(sum.products + window.bias, 9);
      expect(sum.value).toBeCloseTo(window.output, 5);
      expect(sum.differs).toBe(false);
    }
  });

  it("calls a difference of more than a thousandth a fault, and a missing number too", () => {
    const right = writeOut(windowOf(3, 4)).value;
    expect(writeOut(windowOf(3, 4, { output: right + 0.0005 })).differs).toBe(false);
    expect(writeOut(windowOf(3, 4, { output: right + 0.01 })).differs).toBe(true);
    expect(writeOut(windowOf(3, 4, { output: Number.NaN })).differs).toBe(true);
    expect(writeOut(windowOf(3, 4, { output: right + 1, outputNode: null })).differs).toBe(false);
  });

  it("compares with the sum before ReLU where the convolution itself was executed", () => {
    const window = windowOf(3, 4, { bias: -50 });
    const { total } = writeOut(window);
    expect(total).toBeLessThan(0);
    expect(writeOut({ ...window, output: total, outputNode: window.node }).differs).toBe(false);
    expect(writeOut({ ...window, output: 0, outputNode: window.node }).differs).toBe(true);
  });

  it("keeps the strongest channels in order and lumps the others, without losing any of the sum", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 512 }),
        fc.integer({ min: 2, max: 40 }),
        (values, room) => {
          const all = values.map((value, channel) => ({ channel, value }));
          const { shown, rest } = strongest(all, room);
          expect(shown.length + (rest === null ? 0 : 1)).toBeLessThanOrEqual(room);
          expect(shown.length + (rest?.count ?? 0)).toBe(values.length);
          expect(shown.map(({ channel }) => channel)).toEqual(
            shown.map(({ channel }) => channel).toSorted((a, b) => a - b),
          );
          const total = shown.reduce((sum, { value }) => sum + value, rest?.value ?? 0);
          expect(total).toBeCloseTo(
            values.reduce((sum, value) => sum + value, 0),
            6,
          );
          const least = Math.min(...shown.map(({ value }) => Math.abs(value)));
          const kept = new Set(shown.map(({ channel }) => channel));
          for (const { channel, value } of all)
            if (!kept.has(channel)) expect(Math.abs(value)).toBeLessThanOrEqual(least);
        },
      ),
    );
  });

  it("knows which taps are padding", () => {
    const window = windowOf(3, 2);
    expect([0, 1, 2].map((kx) => outside(window, 0, kx, { h: 5, w: 5 }))).toEqual([true, true, true]);
    expect([0, 1, 2].map((kx) => outside(window, 1, kx, { h: 5, w: 5 }))).toEqual([false, false, true]);
  });
});
