/** Batch norms of untrained weights that do something: with the statistics of the very maps they read. */
import type { Graph } from "@/lib/graph/graph";
import type { Weights } from "@/lib/weights/weights";
import type { Programs } from "./programs";
import type { Input } from "./sources";

/** Mean and variance (divided by the number of pixels) of each channel of [h, w, c] floats. */
export function momentsOf(data: Float32Array, channels: number): { mean: Float32Array; variance: Float32Array } {
  const pixels = data.length / channels;
  const sum = new Float64Array(channels);
  for (let i = 0; i < data.length; i++) sum[i % channels] = (sum[i % channels] ?? 0) + (data[i] ?? 0);
  const mean = Float32Array.from(sum, (total) => total / pixels);
  const square = new Float64Array(channels);
  for (let i = 0; i < data.length; i++) {
    const c = i % channels;
    square[c] = (square[c] ?? 0) + ((data[i] ?? 0) - (mean[c] ?? 0)) ** 2;
  }
  return { mean, variance: Float32Array.from(square, (total) => total / pixels) };
}

/**
 * `weights` with every batch norm's mean and variance those of the maps that it reads when `graph` runs on `input`: what
 * training computes on a batch of this one input (Ioffe and Szegedy 2015, algorithm 1). From front to back, as each
 * depends on those before it.
 */
export async function withMeasuredNorms(
  programs: Programs,
  graph: Graph,
  weights: Weights,
  input: Input,
): Promise<Weights> {
  const measured = new Map(weights);
  for (const { id, op, inputs, shape } of graph.nodes) {
    const reads = inputs[0];
    if (op.kind !== "batchNorm" || reads === undefined) continue;
    const { floats } = await programs.run(graph, measured, null, input, new Set([reads]));
    const moments = momentsOf(floats.get(reads) ?? new Float32Array(0), shape[2]);
    measured.set(`${id}/mean`, { shape: [shape[2]], data: moments.mean });
    measured.set(`${id}/variance`, { shape: [shape[2]], data: moments.variance });
  }
  return measured;
}
