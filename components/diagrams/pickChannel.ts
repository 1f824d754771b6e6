import type { Bitmap } from "@/lib/engine/protocol";

/** One channel of some maps as maps of their own. */
export function pickChannel({ node, shape: [h, w], data, min, max, mean }: Bitmap, k: number): Bitmap {
  return {
    node,
    shape: [h, w, 1],
    data: data.subarray(k * h * w, (k + 1) * h * w),
    min: min.subarray(k, k + 1),
    max: max.subarray(k, k + 1),
    mean: mean.subarray(k, k + 1),
  };
}
