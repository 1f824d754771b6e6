/** The pixel written out while the reader points at none: where the output answers most strongly, away from the border. */
import type { Bitmap } from "@/lib/engine/protocol";

export interface Pixel {
  readonly y: number;
  readonly x: number;
}

/** Null on maps that are all border. A map that is one value everywhere gives its first inner pixel. */
export function strongest({ shape, data, min, max }: Bitmap, channel: number): Pixel | null {
  const [h, w] = shape;
  const edge = Math.floor(Math.min(h, w) / 6);
  const [low, high] = [min[channel] ?? 0, max[channel] ?? 0];
  let best = Number.NEGATIVE_INFINITY;
  let found: Pixel | null = null;
  for (let y = edge; y < h - edge; y++)
    for (let x = edge; x < w - edge; x++) {
      const value = Math.abs(low + ((data[(channel * h + y) * w + x] ?? 0) / 255) * (high - low));
      if (value > best) {
        best = value;
        found = { y, x };
      }
    }
  return found;
}
