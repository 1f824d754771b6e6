import type { Pixels } from "./pixels";

/** Three numbers, for red, green and blue, on the scale 0..1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** What a network is fed: (value / 255 − mean) / std, [height, width, 3] row-major (NHWC without the batch). Alpha is left out. */
export function normalise(pixels: Pixels, mean: Rgb, std: Rgb): Float32Array {
  const count = pixels.width * pixels.height;
  const out = new Float32Array(count * 3);
  for (let channel = 0; channel < 3; channel++) {
    const centre = mean[channel] ?? 0;
    const spread = std[channel] ?? 1;
    for (let i = 0; i < count; i++)
      out[i * 3 + channel] = ((pixels.data[i * 4 + channel] ?? 0) / 255 - centre) / spread;
  }
  return out;
}
