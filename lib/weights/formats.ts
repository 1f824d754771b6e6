/** How a tensor's numbers lie in a binary: as they ship, and as scripts/evaluate compares them. Little-endian. */
import { decodeFloat16 } from "./float16";
import { sizeOf } from "./weights";

export const WEIGHT_FORMATS = ["float16", "uint8", "float32"] as const;
export type WeightFormat = (typeof WEIGHT_FORMATS)[number];

interface Format {
  /** Bytes that a tensor of this shape takes. */
  readonly bytes: (shape: readonly number[]) => number;
  /** The tensor that begins at byte `offset`. Throws `RangeError` where the bytes end before it does. */
  readonly decode: (bytes: Uint8Array, offset: number, shape: readonly number[]) => Float32Array;
}

function decodeFloat32(bytes: Uint8Array, offset: number, count: number): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 4 * count);
  return Float32Array.from({ length: count }, (_, i) => view.getFloat32(4 * i, true));
}

/** Kernels are quantised; a bias is few numbers, each of which every output pixel feels, and stays float32. */
const quantised = (shape: readonly number[]): boolean => shape.length > 1;
/** Output channels: the last axis of every kernel. */
const channelsOf = (shape: readonly number[]): number => shape.at(-1) ?? 1;

/** Least value and step of each output channel (float32), then one byte a weight: weight = least + step · byte. */
function decodeUint8(bytes: Uint8Array, offset: number, shape: readonly number[]): Float32Array {
  if (!quantised(shape)) return decodeFloat32(bytes, offset, sizeOf(shape));
  const channels = channelsOf(shape);
  const ranges = decodeFloat32(bytes, offset, 2 * channels);
  const from = offset + 8 * channels;
  const count = sizeOf(shape);
  if (from + count > bytes.byteLength) throw new RangeError(`${count} bytes lie outside ${bytes.byteLength}`);
  return Float32Array.from({ length: count }, (_, i) => {
    const channel = i % channels;
    return (ranges[channel] ?? 0) + (ranges[channels + channel] ?? 0) * (bytes[from + i] ?? 0);
  });
}

/** What `decodeUint8` reads: each output channel's own range in 255 steps, so that no channel pays for another's spread. */
export function encodeUint8(data: Float32Array, shape: readonly number[]): Uint8Array {
  if (!quantised(shape)) return new Uint8Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength));
  const channels = channelsOf(shape);
  const least = new Float32Array(channels).fill(Number.POSITIVE_INFINITY);
  const most = new Float32Array(channels).fill(Number.NEGATIVE_INFINITY);
  for (const [i, weight] of data.entries()) {
    const channel = i % channels;
    least[channel] = Math.min(least[channel] ?? weight, weight);
    most[channel] = Math.max(most[channel] ?? weight, weight);
  }
  const step = most.map((top, channel) => (top - (least[channel] ?? 0)) / 255);
  const out = new Uint8Array(8 * channels + data.length);
  const view = new DataView(out.buffer);
  for (let channel = 0; channel < channels; channel++) {
    view.setFloat32(4 * channel, least[channel] ?? 0, true);
    view.setFloat32(4 * (channels + channel), step[channel] ?? 0, true);
  }
  for (const [i, weight] of data.entries()) {
    const channel = i % channels;
    const size = step[channel] ?? 0;
    out[8 * channels + i] = size === 0 ? 0 : Math.min(255, Math.round((weight - (least[channel] ?? 0)) / size));
  }
  return out;
}

export const FORMATS: Readonly<Record<WeightFormat, Format>> = {
  float16: {
    bytes: (shape) => 2 * sizeOf(shape),
    decode: (bytes, offset, shape) => decodeFloat16(bytes, offset, sizeOf(shape)),
  },
  uint8: {
    bytes: (shape) => (quantised(shape) ? 8 * channelsOf(shape) + sizeOf(shape) : 4 * sizeOf(shape)),
    decode: decodeUint8,
  },
  float32: {
    bytes: (shape) => 4 * sizeOf(shape),
    decode: (bytes, offset, shape) => decodeFloat32(bytes, offset, sizeOf(shape)),
  },
};
