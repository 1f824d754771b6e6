/**
 * What the training's exporter writes, loaded and run by the site, against PyTorch: one small graph an operation.
 * roundtrip.json is written by training/roundtrip.py.
 */
import "@tensorflow/tfjs-backend-cpu";
import { readFileSync } from "node:fs";
import { setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, test } from "vitest";
import { Programs } from "@/lib/engine/programs";
import type { Graph } from "@/lib/graph/graph";
import { network } from "@/lib/graph/networks/build";
import { cost } from "@/lib/readings/cost";
import { decodeFloat16 } from "@/lib/weights/float16";
import type { ManifestTensor } from "@/lib/weights/manifest";
import { pick, sizeOf } from "@/lib/weights/weights";
import { LAYOUTS } from "@/scripts/graphs";
import { distance } from "./forward/vectors";

interface RoundTrip {
  readonly name: string;
  readonly graph: Graph;
  readonly counted: { readonly params: number; readonly macs: number };
  readonly weights: { readonly tensors: readonly ManifestTensor[]; readonly base64: string };
  readonly input: readonly number[];
  readonly output: readonly number[];
}

const cases: readonly RoundTrip[] = JSON.parse(readFileSync(new URL("roundtrip.json", import.meta.url), "utf8"));

beforeAll(async () => {
  await setBackend("cpu");
});

describe("from PyTorch through the exported file to TensorFlow.js", () => {
  test.each(cases)("$name", async ({ graph, counted, weights, input, output }) => {
    const bytes = Uint8Array.from(Buffer.from(weights.base64, "base64"));
    const tensors = weights.tensors.map(
      ({ name, shape, offset }) => [name, { shape, data: decodeFloat16(bytes, offset, sizeOf(shape)) }] as const,
    );
    const { params, macs } = cost(graph);
    expect({ params, macs }).toEqual(counted);
    const [first] = graph.nodes;
    if (!first) throw new Error("a graph has an input");
    const from = { shape: first.shape, data: Float32Array.from(input) };
    const keep = new Set([graph.output]);
    const { floats } = await new Programs().run(graph, pick(graph, new Map(tensors)), null, from, keep);
    expect(distance(floats.get(graph.output) ?? [], output)).toBeLessThanOrEqual(1e-4);
  });

  test("every operation of the trained networks is among them", () => {
    const kinds = (graphs: readonly Graph[]) => new Set(graphs.flatMap(({ nodes }) => nodes.map(({ op }) => op.kind)));
    const trained = kinds(Object.values(LAYOUTS).map(network));
    trained.delete("dropout"); // does nothing once trained
    expect(kinds(cases.map(({ graph }) => graph))).toEqual(trained);
  });
});
