/**
 * Colours between colours. What d3's `interpolateRgbBasis` and `lab` give, in the thirty lines that are needed of them: as
 * modules they weigh 7 kB of what a page may load before its engine.
 */

/** Red, green and blue, 0 to 255, not rounded. */
export type Rgb = readonly [r: number, g: number, b: number];
/** A colour for each number from 0 to 1. */
export type Ramp = (share: number) => Rgb;

function parse(hex: string): Rgb {
  const at = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

/** A uniform cubic B-spline through the first and the last of `values` and close to those between, at `share` of its way. */
function spline(values: readonly number[], share: number): number {
  const spans = values.length - 1;
  const at = Math.min(1, Math.max(0, share)) * spans;
  const span = Math.min(spans - 1, Math.floor(at));
  const t = at - span;
  const [v1 = 0, v2 = 0] = [values[span], values[span + 1]];
  const v0 = values[span - 1] ?? 2 * v1 - v2;
  const v3 = values[span + 2] ?? 2 * v2 - v1;
  const [t2, t3] = [t * t, t * t * t];
  return (
    ((1 - 3 * t + 3 * t2 - t3) * v0 + (4 - 6 * t2 + 3 * t3) * v1 + (1 + 3 * t + 3 * t2 - 3 * t3) * v2 + t3 * v3) / 6
  );
}

/** A smooth ramp along colours written as `#rrggbb`. */
export function ramp(hexes: readonly string[]): Ramp {
  const colours = hexes.map(parse);
  const [reds, greens, blues] = [colours.map(([r]) => r), colours.map(([, g]) => g), colours.map(([, , b]) => b)];
  return (share) => [spline(reds, share), spline(greens, share), spline(blues, share)];
}

/** Linear light of one sRGB channel (IEC 61966-2-1). */
function linear(channel: number): number {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

/** Lightness CIE L*, 0 to 100, from relative luminance. */
export function lightness([r, g, b]: Rgb): number {
  const y = 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  return y > (6 / 29) ** 3 ? 116 * Math.cbrt(y) - 16 : y * (29 / 3) ** 3;
}
