/** Which numbers of groups are possible. */
import { nearestWhole } from "./faults";

export function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** Every number of groups that divides all of `channels`, ascending. */
export function possibleGroups(...channels: readonly number[]): readonly number[] {
  const common = channels.reduce(gcd);
  return Array.from({ length: common }, (_, i) => i + 1).filter((groups) => common % groups === 0);
}

/** Of the numbers that divide all of `channels`, the one nearest to `groups`. */
export function nearestGroups(groups: number, ...channels: readonly number[]): number {
  const common = channels.reduce(gcd);
  return nearestWhole(groups, 1, common, (g) => common % g === 0) ?? 1;
}

/** The multiple of `step`, from `step` to `max`, nearest to `value`; the larger of two equally near. */
export function nearestMultiple(value: number, step: number, max: number): number {
  return Math.max(1, Math.min(Math.floor(value / step + 0.5), Math.floor(max / step))) * step;
}
