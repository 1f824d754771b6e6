/** IEEE 754 binary16 as the weight files store it. */

/**
 * Little-endian float16 to float32, exactly (every float16 is a float32).
 * The exponent is moved by a multiplication with 2^112, which is right for subnormal numbers too.
 */
export function decodeFloat16(bytes: Uint8Array, offset: number, count: number): Float32Array {
  if (offset < 0 || offset + 2 * count > bytes.byteLength) {
    throw new RangeError(`float16 numbers ${offset}..${offset + 2 * count} lie outside ${bytes.byteLength} bytes`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 2 * count);
  const out = new Float32Array(count);
  const bits = new Uint32Array(out.buffer);
  for (let i = 0; i < count; i++) {
    const half = view.getUint16(2 * i, true);
    const magnitude = half & 0x7fff;
    bits[i] = magnitude << 13;
    if (magnitude >= 0x7c00) bits[i] = 0x7f800000 | ((magnitude & 0x3ff) << 13);
    else out[i] = (out[i] ?? 0) * 2 ** 112;
    if (half & 0x8000) bits[i] = ((bits[i] ?? 0) | 0x80000000) >>> 0;
  }
  return out;
}

/** Float32 to little-endian float16, rounded to the nearest, halves to even; what is too large becomes infinite. */
export function encodeFloat16(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(2 * values.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < values.length; i++) view.setUint16(2 * i, halfOf(values[i] ?? 0), true);
  return bytes;
}

/** To the nearest whole number, halves to even. */
function rounded(value: number): number {
  const low = Math.floor(value);
  const rest = value - low;
  return rest > 0.5 || (rest === 0.5 && low % 2 === 1) ? low + 1 : low;
}

function halfOf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(size)) return 0x7e00;
  if (size === Number.POSITIVE_INFINITY) return sign | 0x7c00;
  // Below 2^-14 numbers are subnormal and go in steps of 2^-24.
  const exponent = Math.max(-14, Math.floor(Math.log2(Math.max(size, 2 ** -14))));
  const steps = rounded(size / 2 ** (exponent - 10));
  // 2^11 steps are the next power of two: the sum below carries into the exponent by itself.
  const half = steps < 1024 ? steps : ((exponent + 15) << 10) + steps - 1024;
  return sign | Math.min(0x7c00, half);
}
