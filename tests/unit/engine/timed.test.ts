/** Times by node, on TensorFlow.js's cpu backend. */
import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, expect, test } from "vitest";
import { Programs } from "@/lib/engine/programs";
import { fire } from "@/lib/graph/blocks/fire";
import { seeded } from "@/lib/weights/seeded";

beforeAll(async () => {
  await setBackend("cpu");
});

const graph = fire({ in: 8, h: 6, w: 6, s1: 2, e1: 4, e3: 4, bypass: "simple" });
const input = { shape: [6, 6, 8] as const, data: new Float32Array(6 * 6 * 8).fill(0.5) };
const run = (timed: boolean) =>
  new Programs().run(graph, seeded(graph, 1), null, input, new Set([graph.output]), timed);

test("every operation that ran has a time, and the numbers are those of an untimed run", async () => {
  const [plain, timed] = [await run(false), await run(true)];
  expect(plain.times).toBeNull();
  expect(timed.floats).toEqual(plain.floats);
  const times = timed.times?.byNode ?? {};
  // A ReLU runs inside its convolution, whose time is that of both.
  expect(Object.keys(times)).toEqual(graph.nodes.filter(({ op }) => op.kind !== "relu").map(({ id }) => id));
  expect(Object.values(times).every((ms) => ms >= 0)).toBe(true);
  expect(timed.times?.passes).toBeGreaterThan(0);
});

test("timing leaves nothing behind", async () => {
  await run(true);
  const { numTensors } = memory();
  await run(true);
  expect(memory().numTensors).toBe(numTensors);
});
