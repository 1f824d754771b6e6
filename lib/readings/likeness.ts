/** Which channel of some maps looks most like the picture that they were made of. */

/** Maps by channel, row by row: each byte from the channel's least to its greatest value. */
export interface Pictures {
  readonly shape: readonly [height: number, width: number, channels: number];
  readonly data: Uint8Array;
  readonly min: Float32Array;
  readonly max: Float32Array;
}

/** The picture's brightness, the mean of its channels, averaged over the pixels that each of `height` × `width` places covers. */
export function brightness({ shape, data, min, max }: Pictures, height: number, width: number): Float64Array {
  const [h, w, channels] = shape;
  const sums = new Float64Array(height * width);
  const counts = new Float64Array(height * width);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const at = Math.floor((y * height) / h) * width + Math.floor((x * width) / w);
      for (let c = 0; c < channels; c++) {
        const low = min[c] ?? 0;
        sums[at] = (sums[at] ?? 0) + low + ((data[(c * h + y) * w + x] ?? 0) / 255) * ((max[c] ?? 0) - low);
      }
      counts[at] = (counts[at] ?? 0) + channels;
    }
  return sums.map((sum, i) => sum / Math.max(1, counts[i] ?? 1));
}

/** Less their mean, and as long as one; nothing where all are alike. */
function centred(values: ArrayLike<number>): Float64Array | null {
  const all = Float64Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  const length = Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  return length > 1e-9 ? all.map((value) => (value - mean) / length) : null;
}

export interface Likest {
  readonly channel: number;
  /** Correlation with the brightness, -1 to 1. */
  readonly likeness: number;
}

/** The channel whose values rise and fall with the picture's brightness; null where no channel, or not the picture, changes at all. */
export function likest(picture: Pictures, maps: Pictures): Likest | null {
  const [h, w, channels] = maps.shape;
  const wanted = centred(brightness(picture, h, w));
  if (!wanted) return null;
  let best: Likest | null = null;
  for (let channel = 0; channel < channels; channel++) {
    const own = centred(maps.data.subarray(channel * h * w, (channel + 1) * h * w));
    if (!own) continue;
    const likeness = own.reduce((sum, value, i) => sum + value * (wanted[i] ?? 0), 0);
    if (best === null || likeness > best.likeness) best = { channel, likeness };
  }
  return best;
}
