/** ONNX files whose batch norms were measured on what the drawing reads, as M2 and N2 give them away, against the engine. */
import { setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, expect, test } from "vitest";
import { separableView } from "@/components/diagrams/separable/derive";
import { shuffleCode, shuffleView } from "@/components/diagrams/shuffle/derive";
import { withMeasuredNorms } from "@/lib/engine/measured";
import { Programs } from "@/lib/engine/programs";
import type { Graph } from "@/lib/graph/graph";
import { onnxBytes, onnxModel } from "@/lib/readings/onnx";
import { baseOf } from "@/lib/spec/object";
import { SEPARABLE_OBJECT } from "@/lib/spec/separable";
import { SHUFFLE_OBJECT } from "@/lib/spec/shuffle";
import { seeded } from "@/lib/weights/seeded";
import { run } from "./onnx/runtime";
import { difference } from "./source/engine";

const CLOSE = 1e-4;

beforeAll(async () => {
  await import("@tensorflow/tfjs-backend-wasm");
  await setBackend("wasm");
});

const m2 = separableView(baseOf(SEPARABLE_OBJECT, 0)).built?.graph;
const n2 = shuffleCode(shuffleView(baseOf(SHUFFLE_OBJECT, 0)), "any")[0];
const GRAPHS: readonly (readonly [string, Graph | undefined])[] = [
  ["M2", m2],
  ["N2", n2?.graph],
];

test("N2's file is made of weights that are measured on what its drawing reads", () => {
  expect(n2?.weights).toMatchObject({ kind: "seeded", measured: true });
  expect(n2?.input).toBeDefined();
});

test.each(GRAPHS)("%s: measured on one picture, the file gives the engine's answer for another", async (_, graph) => {
  if (!graph) throw new Error("there is no such graph");
  const programs = new Programs();
  const shape = graph.nodes[0]?.shape ?? ([1, 1, 1] as const);
  const picture = (phase: number) => ({
    shape,
    data: Float32Array.from({ length: shape[0] * shape[1] * shape[2] }, (_, i) => Math.abs(Math.sin(phase * i + 1))),
  });
  const weights = await withMeasuredNorms(programs, graph, seeded(graph, 3), picture(7));
  const norms = graph.nodes.filter(({ op }) => op.kind === "batchNorm");
  expect(norms.length).toBeGreaterThan(0);
  for (const { id } of norms) {
    // Measured, and not the 0 and 1 that a seeded network begins with.
    expect(weights.get(`${id}/mean`)?.data.some((value) => Math.abs(value) > 1e-3)).toBe(true);
    expect(weights.get(`${id}/variance`)?.data.some((value) => Math.abs(value - 1) > 1e-3)).toBe(true);
  }
  const asked = picture(3);
  const { floats } = await programs.run(graph, weights, null, asked, new Set([graph.output]));
  const answer = await run(onnxBytes(onnxModel(graph), weights), asked.shape, asked.data);
  expect(difference(answer.data, floats.get(graph.output) ?? new Float32Array())).toBeLessThanOrEqual(CLOSE);
});
