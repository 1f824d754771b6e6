/** The ending of each network, and a score that closes on its parts. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { explain, headOf } from "@/lib/readings/head";

describe("the ending", () => {
  test("is a linear layer after the averaging, or a convolution before it", () => {
    expect(headOf(mobilenet(TRAINED.mobilenet))).toEqual({
      maps: "separable13/pointwise/relu",
      classifier: "fc",
      nodes: ["avgpool", "flatten", "fc"],
      clipped: false,
    });
    expect(headOf(shufflenet(TRAINED.shufflenet))?.classifier).toBe("fc");
    expect(headOf(squeezenet(TRAINED.squeezenet))).toMatchObject({ maps: "fire9/concat", classifier: "conv10" });
  });

  test("the paper's SqueezeNet has a ReLU in it, the trained one has none", () => {
    expect(headOf(squeezenet())?.clipped).toBe(true);
    expect(headOf(squeezenet(TRAINED.squeezenet))?.clipped).toBe(false);
  });
});

test("five that add, two that take away, two lumps and the bias close on the score", () => {
  const number = fc.double({ min: -4, max: 4, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 60 }), number, (channels, bias) => {
      const means = channels.map(([mean]) => Math.max(0, mean));
      const weights = channels.map(([, weight]) => weight);
      const { most, least, rest, score, silent } = explain(means, weights, bias);
      const whole = means.reduce((so, mean, i) => so + mean * (weights[i] ?? 0), bias);
      const parts = [...most, ...least].reduce((so, { value }) => so + value, 0);
      expect(parts + rest.up.value + rest.down.value + bias).toBeCloseTo(whole, 9);
      expect(score).toBeCloseTo(whole, 9);
      expect(most.length).toBeLessThanOrEqual(5);
      expect(least.length).toBeLessThanOrEqual(2);
      expect(most.map(({ value }) => value)).toEqual(most.map(({ value }) => value).toSorted((a, b) => b - a));
      const used = most.length + least.length + rest.up.count + rest.down.count;
      expect(used + means.filter((mean, i) => mean * (weights[i] ?? 0) === 0).length).toBe(means.length);
      expect(silent).toBe(means.filter((mean) => mean === 0).length);
    }),
  );
});
