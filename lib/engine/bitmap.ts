/** Floats of a tensor to what the page draws: 8 bits a value, planar, with the range of every channel. */
import type { Node } from "@/lib/graph/graph";
import type { Shape } from "@/lib/graph/ops";
import { type Weights, WeightsError, weightOf } from "@/lib/weights/weights";
import { scaleAndShift } from "./fold";
import type { Bank, Bitmap, Norm } from "./protocol";

/** `floats` is NHWC, row-major. A channel of one value all over is 0 everywhere, with min = max. */
export function bitmap(node: string, shape: Shape, floats: Float32Array): Bitmap {
  const [h, w, channels] = shape;
  const area = h * w;
  const [min, max, mean] = [new Float32Array(channels), new Float32Array(channels), new Float32Array(channels)];
  const data = new Uint8Array(area * channels);
  for (let c = 0; c < channels; c++) {
    let [low, high, sum] = [Infinity, -Infinity, 0];
    for (let at = c; at < floats.length; at += channels) {
      const value = floats[at] ?? 0;
      if (value < low) low = value;
      if (value > high) high = value;
      sum += value;
    }
    min[c] = low;
    max[c] = high;
    mean[c] = sum / area;
    const scale = high > low ? 255 / (high - low) : 0;
    const plane = c * area;
    for (let i = 0; i < area; i++) data[plane + i] = Math.round(((floats[i * channels + c] ?? 0) - low) * scale);
  }
  return { node, shape, data, min, max, mean };
}

/** A batch norm's numbers. */
export function norm(node: Node, weights: Weights): Norm {
  if (node.op.kind !== "batchNorm") throw new WeightsError(`${node.id} is no batch norm`);
  const { epsilon } = node.op;
  const of = (role: "gamma" | "beta" | "mean" | "variance") => weightOf(weights, node.id, role).data.slice();
  const [scale, shift] = scaleAndShift(weights, node.id, epsilon);
  const numbers = { gamma: of("gamma"), beta: of("beta"), mean: of("mean"), variance: of("variance") };
  return { node: node.id, epsilon, ...numbers, scale, shift };
}

/** How many of these numbers are greater than `limit`. */
export const countAbove = (floats: Float32Array, limit: number): number =>
  floats.reduce((count, value) => count + (value > limit ? 1 : 0), 0);

/** A convolution's kernel as these weights have it, or a linear layer's, which is that of a 1 x 1 convolution. */
export function bank(node: Node, weights: Weights): Bank {
  if (node.op.kind !== "conv" && node.op.kind !== "linear")
    throw new WeightsError(`${node.id} is no convolution and has no filters to show`);
  const { shape: held, data } = weightOf(weights, node.id, "kernel");
  const shape = node.op.kind === "linear" ? [1, 1, ...held] : held;
  const [height = 0, width = 0, inPerGroup = 0, filters = 0] = shape;
  let maxAbs = 0;
  for (const weight of data) maxAbs = Math.max(maxAbs, Math.abs(weight));
  const scale = maxAbs > 0 ? 127 / maxAbs : 0;
  const bytes = new Int8Array(data.length);
  for (let i = 0; i < data.length; i++) bytes[i] = Math.round((data[i] ?? 0) * scale);
  const bias = node.op.bias ? weightOf(weights, node.id, "bias").data.slice() : null;
  return { node: node.id, kernel: [height, width, inPerGroup, filters], data: bytes, maxAbs, bias };
}
