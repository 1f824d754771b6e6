/**
 * Cropping and resizing by hand rather than by a canvas: browsers filter differently, and the logits
 * stated with the trained weights hold for exactly this filter.
 */
import type { Pixels, Rect } from "./pixels";

/** The largest centred rectangle of the given aspect (width / height), in whole pixels; odd remainders go right and down. */
export function centreCrop(width: number, height: number, aspect: number): Rect {
  const wide = width > height * aspect;
  const w = wide ? Math.max(1, Math.round(height * aspect)) : width;
  const h = wide ? height : Math.max(1, Math.round(width / aspect));
  return { x: Math.floor((width - w) / 2), y: Math.floor((height - h) / 2), width: w, height: h };
}

/** What one output pixel reads along one axis: `weights[i]` of input pixel `start + i`; the weights sum to 1 (within 1e-5). */
interface Taps {
  readonly start: number;
  readonly weights: Float64Array;
}

/** Weights in 22 binary places: sums of weighted 8-bit numbers are then exact, and ties fall as they fall in Pillow. */
function fixed(weight: number): number {
  return Math.round(weight * 2 ** 22) / 2 ** 22;
}

/**
 * Shrinking: the mean of the input pixels whose centres lie inside the output pixel (Pillow's BOX, which made the
 * pictures the stated logits belong to). Enlarging: linear between the two nearest centres, the edge repeated.
 */
function axisTaps(from: number, length: number, out: number): Taps[] {
  const scale = length / out;
  return Array.from({ length: out }, (_, i) => {
    if (scale >= 1) {
      const first = Math.floor(i * scale + 0.5);
      const last = Math.min(length, Math.floor((i + 1) * scale + 0.5));
      const count = Math.max(1, last - first);
      return { start: from + first, weights: new Float64Array(count).fill(fixed(1 / count)) };
    }
    const centre = Math.min(Math.max((i + 0.5) * scale - 0.5, 0), length - 1);
    const left = Math.min(Math.floor(centre), Math.max(0, length - 2));
    const share = centre - left;
    const weights = length === 1 ? new Float64Array([1]) : new Float64Array([fixed(1 - share), fixed(share)]);
    return { start: from + left, weights };
  });
}

/** One output row of 8-bit RGBA, each number rounded half up. */
function readLine(pixels: Pixels, columns: readonly Taps[], y: number, line: Uint8ClampedArray): void {
  const source = pixels.data;
  for (let i = 0; i < columns.length; i++) {
    const taps = columns[i];
    if (!taps) continue;
    let [r, g, b, a] = [0.5, 0.5, 0.5, 0.5];
    let at = (y * pixels.width + taps.start) * 4;
    for (const weight of taps.weights) {
      r += weight * (source[at] ?? 0);
      g += weight * (source[at + 1] ?? 0);
      b += weight * (source[at + 2] ?? 0);
      a += weight * (source[at + 3] ?? 0);
      at += 4;
    }
    line[i * 4] = Math.floor(r);
    line[i * 4 + 1] = Math.floor(g);
    line[i * 4 + 2] = Math.floor(b);
    line[i * 4 + 3] = Math.floor(a);
  }
}

/**
 * Resizes `rect` of a picture to `outWidth` × `outHeight`; each axis shrinks by area average or grows linearly on its own.
 * Columns first, then rows, rounded to 8 bits after each, as Pillow does: the outcome is the same to the bit.
 */
export function areaResize(pixels: Pixels, rect: Rect, outWidth: number, outHeight: number): Pixels {
  const columns = axisTaps(rect.x, rect.width, outWidth);
  const rows = axisTaps(rect.y, rect.height, outHeight);
  const stride = outWidth * 4;
  const line = new Uint8ClampedArray(stride);
  const sum = new Float64Array(stride);
  const data = new Uint8ClampedArray(outHeight * stride);
  rows.forEach(({ start, weights }, j) => {
    sum.fill(0.5);
    weights.forEach((weight, k) => {
      readLine(pixels, columns, start + k, line);
      for (let i = 0; i < stride; i++) sum[i] = (sum[i] ?? 0) + weight * (line[i] ?? 0);
    });
    for (let i = 0; i < stride; i++) data[j * stride + i] = Math.floor(sum[i] ?? 0);
  });
  return { width: outWidth, height: outHeight, data };
}

/** What a network reads of a photo: its centre in the shape's aspect, at the shape's size. */
export function cropToFit(pixels: Pixels, width: number, height: number): Pixels {
  return areaResize(pixels, centreCrop(pixels.width, pixels.height, width / height), width, height);
}
