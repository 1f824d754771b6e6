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
