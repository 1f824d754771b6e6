/** Values as they are drawn: 8 bits each, with what they stand for. */

/** One tensor, 8 bits a value, planar: value(c, i) = min[c] + data[c·h·w + i] / 255 · (max[c] - min[c]). */
export interface Maps {
  readonly shape: readonly [height: number, width: number, channels: number];
  readonly data: Uint8Array;
  readonly min: Float32Array;
  readonly max: Float32Array;
}

/** One kernel, 8 bits a weight: weight = data / 127 · maxAbs; HWIO. */
export interface Weights {
  readonly kernel: readonly [height: number, width: number, channels: number, filters: number];
  readonly data: Int8Array;
  readonly maxAbs: number;
}
