/** Runs one graph in the engine and in onnxruntime-web by turns, and hands back the times of each. */
import { engine } from "@/lib/engine/client";
import type { WeightsRef } from "@/lib/engine/protocol";
import type { Graph } from "@/lib/graph/graph";

interface OrtTensor {
  readonly data: Float32Array;
}
interface OrtSession {
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, OrtTensor>>): Promise<Readonly<Record<string, OrtTensor>>>;
}
/** The part of onnxruntime-web that is used. */
interface Ort {
  readonly env: { readonly wasm: { wasmPaths: string; numThreads: number } };
  readonly Tensor: new (type: "float32", data: Float32Array, shape: readonly number[]) => OrtTensor;
  readonly InferenceSession: {
    create(model: Uint8Array, options: { executionProviders: readonly string[] }): Promise<OrtSession>;
  };
}

export interface Competition {
  readonly graph: Graph;
  readonly weights: WeightsRef;
  /** The same network, base64. */
  readonly onnx: string;
  readonly rounds: number;
}

export interface Times {
  readonly ours: number[];
  readonly theirs: number[];
  /** The largest |ours − theirs| as a share of the largest |theirs| (at least 1). */
  readonly distance: number;
}

declare global {
  interface Window {
    readonly ort: Ort;
    compete(competition: Competition): Promise<Times>;
  }
}

/** NHWC to NCHW or back, by the sizes of the axis that moves and the one that stays. */
function turn(data: Float32Array, rows: number, columns: number): Float32Array {
  return Float32Array.from(data, (_, i) => data[(i % rows) * columns + Math.floor(i / rows)] ?? Number.NaN);
}

window.compete = async ({ graph, weights, onnx, rounds }) => {
  const { ort } = window;
  ort.env.wasm.wasmPaths = "/ort/";
  ort.env.wasm.numThreads = 1;
  const model = Uint8Array.from(atob(onnx), (character) => character.charCodeAt(0));
  const session = await ort.InferenceSession.create(model, { executionProviders: ["wasm"] });
  const shape = graph.nodes[0]?.shape ?? [0, 0, 0];
  const [h, w, c] = shape;
  const data = Float32Array.from({ length: h * w * c }, (_, i) => Math.sin(i * 0.37));
  const feed = new ort.Tensor("float32", turn(data, h * w, c), [1, c, h, w]);
  const last = graph.nodes.find(({ id }) => id === graph.output)?.shape ?? [0, 0, 0];

  const times: Times = { ours: [], theirs: [], distance: 0 };
  let distance = 0;
  for (let round = -3; round < rounds; round++) {
    const ours = await engine().run({
      diagram: "bench",
      graph,
      weights,
      input: { kind: "floats", shape, data },
      taps: [],
    });
    if (ours.status !== "done") throw new Error(JSON.stringify(ours));
    const from = performance.now();
    const answer = await session.run({ input: feed });
    const theirs = answer[session.outputNames[0] ?? ""]?.data ?? new Float32Array();
    const took = performance.now() - from;
    if (round < 0) {
      const map = await engine().map({ diagram: "bench", run: ours.run, node: graph.output, channel: 0 });
      if (map.status !== "done") throw new Error("the output cannot be compared");
      const area = last[0] * last[1];
      // Planar on their side: the first `area` numbers are channel 0. Small outputs are compared whole.
      const [a, b] = ours.output && area === 1 ? [ours.output, theirs] : [map.data, theirs.subarray(0, area)];
      const most = b.reduce((largest, y) => Math.max(largest, Math.abs(y)), 1);
      for (const [i, y] of b.entries()) distance = Math.max(distance, Math.abs((a[i] ?? Number.NaN) - y) / most);
      continue;
    }
    times.ours.push(ours.ms);
    times.theirs.push(took);
  }
  return { ...times, distance };
};
