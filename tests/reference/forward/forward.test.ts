/** The executor against the vectors, on TensorFlow.js's cpu backend; tests/browser runs the same on wasm in a browser. */
import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, test } from "vitest";
import { Programs } from "@/lib/engine/programs";
import { fromArrays } from "@/lib/weights/weights";
import { distance, everyResult, forwardCases } from "./vectors";

const cases = forwardCases();

beforeAll(async () => {
  await setBackend("cpu");
});

describe("forward vectors", () => {
  test("every result of every file is tested", () => {
    const tested = cases.flatMap(({ name, expected }) => expected.map(({ what }) => `${name.split(":")[0]} ${what}`));
    expect(new Set(tested)).toEqual(new Set(everyResult()));
  });

  test.each(cases)("$name", async ({ graph, weights, input, expected }) => {
    const before = memory().numTensors;
    const arrays = Object.fromEntries(
      Object.entries(weights).map(([name, values]) => [name, Float32Array.from(values)]),
    );
    const keep = new Set(expected.map(({ node }) => node));
    const from = { shape: input.shape, data: Float32Array.from(input.data) };
    const { floats } = await new Programs().run(graph, fromArrays(graph, arrays), null, from, keep);
    for (const { node, what, values } of expected) {
      expect(distance(floats.get(node) ?? [], values), what).toBeLessThanOrEqual(1e-4);
    }
    expect(memory().numTensors).toBe(before);
  });
});
