/** The hue and the sign of a group of channels: hue alone is never the sign. Both return after eight groups. */

/** How many groups have a hue and a sign of their own. */
const GROUP_HUES = 8;

/** CSS variable of the group's hue, `--group0`. */
export function groupHue(group: number): string {
  return `--group${group % GROUP_HUES}`;
}

type Point = readonly [x: number, y: number];

/** A closed path through points given for a radius of 1. */
const closed = (points: readonly Point[]) => (r: number) =>
  `${points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${(x * r).toFixed(2)} ${(y * r).toFixed(2)}`).join("")}Z`;

const around = (count: number, turn: number, radius: (i: number) => number) =>
  Array.from({ length: count }, (_, i): Point => {
    const angle = 2 * Math.PI * (i / count + turn);
    return [radius(i) * Math.cos(angle), radius(i) * Math.sin(angle)];
  });

const ARM = 0.36;
const PLUS: readonly Point[] = [
  [-ARM, -1],
  [ARM, -1],
  [ARM, -ARM],
  [1, -ARM],
  [1, ARM],
  [ARM, ARM],
  [ARM, 1],
  [-ARM, 1],
  [-ARM, ARM],
  [-1, ARM],
  [-1, -ARM],
  [-ARM, -ARM],
];

const SIGNS: readonly ((r: number) => string)[] = [
  (r) => `M${-r} 0A${r} ${r} 0 1 0 ${r} 0A${r} ${r} 0 1 0 ${-r} 0Z`,
  closed(around(4, 1 / 8, () => 1.2)),
  closed(around(3, -1 / 4, () => 1.25)),
  closed(around(4, 0, () => 1.25)),
  closed(PLUS),
  closed(around(3, 1 / 4, () => 1.25)),
  closed(around(10, -1 / 4, (i) => (i % 2 === 0 ? 1.3 : 0.55))),
  closed(around(6, 0, () => 1.1)),
];

/** SVG path of the group's sign, of radius `r` about the origin. */
export function groupSign(group: number, r: number): string {
  return SIGNS[group % GROUP_HUES]?.(r) ?? "";
}
