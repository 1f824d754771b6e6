/** Which numbers of groups are possible. */
import { nearestWhole } from "./faults";

export function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** Of the numbers that divide all of `channels`, the one nearest to `groups`. */
export function nearestGroups(groups: number, ...channels: readonly number[]): number {
  const common = channels.reduce(gcd);
  return nearestWhole(groups, 1, common, (g) => common % g === 0) ?? 1;
}

/** The multiple of `step` (at least `step`) nearest to `value`; the larger of two equally near. */
export function nearestMultiple(value: number, step: number): number {
  return Math.max(step, Math.floor(value / step + 0.5) * step);
}
