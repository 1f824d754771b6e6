/**
 * ONNX files are executed in onnxruntime-web and held against the engine, with the same weights. Where the Python named by
 * the environment variable PYTHON (python3 if none) can import onnx, onnx.checker checks every file too and reads its text.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setBackend } from "@tensorflow/tfjs-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Programs } from "@/lib/engine/programs";
import { type Graph, upTo } from "@/lib/graph/graph";
import { cost } from "@/lib/readings/cost";
import { onnxBytes, onnxModel, onnxText } from "@/lib/readings/onnx";
import { run } from "./onnx/runtime";
import { TRAINED } from "./onnx/trained";
import { difference, engineRun } from "./source/engine";
import { GRAPHS, LEFT_OUT } from "./source/graphs";
import { PYTHON } from "./source/python";

const CLOSE = 1e-4;
const shapeOf = (graph: Graph) => graph.nodes.find(({ id }) => id === graph.output)?.shape ?? ([0, 0, 0] as const);

beforeAll(async () => {
  console.info(`Too large to be executed here, or to be reduced: ${LEFT_OUT.join("; ")}`);
  await import("@tensorflow/tfjs-backend-wasm");
  await setBackend("wasm");
});

describe("in onnxruntime-web", () => {
  let largest = 0;
  afterAll(() => {
    console.info(`onnxruntime-web: largest difference ${largest.toExponential(1)} over ${GRAPHS.length} graphs`);
  });

  test.each(GRAPHS)("$name", async ({ name, graph }) => {
    const { weights, input, output } = await engineRun({ name, graph });
    const model = onnxModel(graph);
    const numbers = model.parameters.reduce((sum, { shape }) => sum + shape.reduce((size, n) => size * n, 1), 0);
    const { params, split } = cost(upTo(graph, graph.output));
    expect(numbers).toBe(params + split.running);
    const answer = await run(onnxBytes(model, weights), input.shape, input.data);
    const [h, w, c] = shapeOf(graph);
    expect(answer.shape.join()).toBe(model.output.shape.join().replace("N", "1"));
    expect([`1,${c},${h},${w}`, `1,${h * w * c}`]).toContain(answer.shape.join());
    const off = difference(answer.data, output);
    largest = Math.max(largest, off);
    expect(off).toBeLessThanOrEqual(CLOSE);
  });

  test.each(TRAINED)("$name as it was trained", async ({ graph, weights }) => {
    const shape = graph.nodes[0]?.shape ?? [1, 1, 1];
    const data = Float32Array.from({ length: shape[0] * shape[1] * shape[2] }, (_, i) => Math.sin(0.37 * i));
    const { floats } = await new Programs().run(graph, weights, null, { shape, data }, new Set([graph.output]));
    const answer = await run(onnxBytes(onnxModel(graph), weights), shape, data);
    expect(difference(answer.data, floats.get(graph.output) ?? new Float32Array())).toBeLessThanOrEqual(CLOSE);
  });

  test("takes any number of pictures at once", async () => {
    const found = GRAPHS.find(({ name }) => name === "shufflenet, small");
    if (!found) throw new Error("no such graph");
    const { weights, input, output } = await engineRun(found);
    const answer = await run(onnxBytes(onnxModel(found.graph), weights), input.shape, input.data, 3);
    expect(answer.shape[0]).toBe(3);
    for (const i of [0, 1, 2]) {
      const part = answer.data.subarray(i * output.length, (i + 1) * output.length);
      expect(difference(part, output)).toBeLessThanOrEqual(CLOSE);
    }
  });
});

test(`onnx.checker in ${PYTHON} finds no fault, and reads the text as the file`, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "onnx-"));
  try {
    const cases = [];
    for (const [i, { name, graph }] of GRAPHS.entries()) {
      const model = onnxModel(graph);
      const { weights } = await engineRun({ name, graph });
      writeFileSync(join(folder, `${i}.onnx`), onnxBytes(model, weights));
      cases.push({ name, file: `${i}.onnx`, text: onnxText(model) });
    }
    writeFileSync(join(folder, "cases.json"), JSON.stringify(cases));
    const script = join(import.meta.dirname, "onnx", "check.py");
    const python = spawnSync(PYTHON, [script, folder], { encoding: "utf8", maxBuffer: 2 ** 26 });
    const report = python.status === 0 ? JSON.parse(python.stdout) : { onnx: null };
    if (report.onnx === null) {
      const why = `${PYTHON} cannot import onnx: the files were executed, not checked by onnx.checker (set PYTHON)`;
      console.info(why);
      context.skip(why);
    }
    console.info(`onnx ${report.onnx}: ${report.results.length} files checked`);
    expect(report.results.filter(({ error }: { error?: string }) => error !== undefined)).toEqual([]);
    expect(report.results).toHaveLength(GRAPHS.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);
