/** Runs a model in onnxruntime-web, on one thread of Node. */
import * as ort from "onnxruntime-web";
import type { Shape } from "@/lib/graph/ops";

ort.env.wasm.numThreads = 1;
ort.env.logLevel = "error";

/** The axis that is last comes first: [places, channels] as [channels, places], or back with the two sizes changed over. */
export function turned(data: Float32Array, places: number, channels: number): Float32Array {
  const out = new Float32Array(data.length);
  for (let p = 0; p < places; p++) for (let c = 0; c < channels; c++) out[c * places + p] = data[p * channels + c] ?? 0;
  return out;
}

export interface Answer {
  readonly shape: readonly number[];
  /** Channels last, of each picture one after the other. */
  readonly data: Float32Array;
}

/** @param batch How many pictures at once, all the same. */
export async function run(file: Uint8Array, [h, w, c]: Shape, data: Float32Array, batch = 1): Promise<Answer> {
  const session = await ort.InferenceSession.create(file, { executionProviders: ["wasm"] });
  try {
    const one = turned(data, h * w, c);
    const all = new Float32Array(batch * one.length);
    for (let i = 0; i < batch; i++) all.set(one, i * one.length);
    const feed = new ort.Tensor("float32", all, [batch, c, h, w]);
    const { output } = await session.run({ input: feed });
    if (!output) throw new Error(`no output among ${session.outputNames}`);
    const [, channels = 1, height = 1, width = 1] = output.dims;
    const given = output.data as Float32Array;
    const back = new Float32Array(given.length);
    const size = channels * height * width;
    for (let i = 0; i < batch; i++)
      back.set(turned(given.subarray(i * size, (i + 1) * size), channels, height * width), i * size);
    return { shape: [...output.dims], data: back };
  } finally {
    await session.release();
  }
}
