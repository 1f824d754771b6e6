/** Places on a slider's track, from 0 to 1. */

export interface TrackScale {
  readonly min: number;
  readonly max: number;
  /** `doubling`: every doubling takes the same length (symlog), so that 3 is as easy to reach as 300. */
  readonly kind: "linear" | "doubling";
}

export function toTrack(value: number, { min, max, kind }: TrackScale): number {
  if (max === min) return 0;
  const held = Math.min(max, Math.max(min, value));
  if (kind === "linear") return (held - min) / (max - min);
  return Math.log1p(held - min) / Math.log1p(max - min);
}

/** The whole number at a place of the track. */
export function fromTrack(place: number, { min, max, kind }: TrackScale): number {
  const held = Math.min(1, Math.max(0, place));
  const value = kind === "linear" ? held * (max - min) : Math.expm1(held * Math.log1p(max - min));
  return Math.min(max, min + Math.round(value));
}

/** The multiple of `step` next to `value` between the limits; where there is none, `value` held between them. */
export function onStep(value: number, { min, max, step }: { min: number; max: number; step: number }): number {
  const [low, high] = [Math.ceil(min / step) * step, Math.floor(max / step) * step];
  if (low > high) return Math.min(max, Math.max(min, value));
  return Math.min(high, Math.max(low, Math.round(value / step) * step));
}

/** What PageUp and PageDown move by: about a tenth of the value, at least 2, a round power of two. */
export function pageStep(value: number): number {
  return Math.max(2, 2 ** Math.floor(Math.log2(Math.max(1, value) / 4)));
}
