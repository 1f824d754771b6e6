/** The input of a fully convolutional network: square by its resolution, or any height and width. */
import { blame, nearestWhole } from "../faults";
import type { Graph } from "../graph";
import { LIMITS, read, whole } from "../keys";

/** Side of a square input, or [height, width]. */
export type Resolution = number | readonly [height: number, width: number];

export const RESOLUTION = { ...whole(1, LIMITS.size), optional: true, fallback: 224 };

export type Size = readonly [height: number, width: number];

/** Checked [height, width]. Throws `GraphError` naming `resolution`. */
export function sizeOf(node: string, resolution: Resolution | undefined): Size {
  const sides = Array.isArray(resolution) ? resolution : [resolution, resolution];
  const side = (i: 0 | 1) => read(node, { resolution: RESOLUTION }, { resolution: sides[i] }).resolution;
  return [side(0), side(1)];
}

/** How far above a too small input a possible one is looked for; every network of the site runs at 64. */
const SEARCHED = 64;

/** Builds; where the input is too small for some window, names `resolution` and the smallest possible one above; too large likewise names it. */
export function atResolution(size: Size, build: (size: Size) => Graph): Graph {
  const smallest = Math.min(...size);
  const possible = (side: number): boolean => {
    try {
      build([Math.max(side, size[0]), Math.max(side, size[1])]);
      return true;
    } catch {
      return false;
    }
  };
  const nearest = () => nearestWhole(smallest, smallest, smallest + SEARCHED, possible);
  return blame(["no-output"], "resolution", nearest, () =>
    blame(
      ["too-much"],
      "resolution",
      () => undefined,
      () => build(size),
    ),
  );
}
