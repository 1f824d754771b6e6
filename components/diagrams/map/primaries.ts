/** A photo's channels as light: red, green and blue, each from black to full. */
import type { Atlas } from "@/components/marks/maps";
import type { Bitmap } from "@/lib/engine/protocol";

export function primaries({ shape: [h, w, channels], data, min, max }: Bitmap): Atlas {
  const low = Math.min(...min);
  const range = Math.max(1e-9, Math.max(...max) - low);
  const pixels = new Uint32Array(w * channels * h);
  for (let c = 0; c < channels; c++) {
    const [from, unit] = [min[c] ?? 0, ((max[c] ?? 0) - (min[c] ?? 0)) / 255];
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const light = Math.round((255 * (from + unit * (data[(c * h + y) * w + x] ?? 0) - low)) / range);
        pixels[y * w * channels + c * w + x] = ((255 << 24) | (light << (8 * (c % 3)))) >>> 0;
      }
  }
  return { pixels, width: w * channels, height: h, columns: channels, tile: { width: w, height: h }, channels };
}
