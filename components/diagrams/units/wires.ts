/** The shuffle as wires and as motion, read off the unit's own permutation. */
import { permutation } from "@/lib/graph/blocks/shuffle";
import type { Point } from "@/lib/readings/scene";
import type { UnitFigure } from "./figure";
import type { UnitLayout } from "./layout";
import { portOf, tileAt } from "./tiles";
import { ease } from "./time";

/** Which bottleneck channel stands at each place of the shuffled tensor; null without a shuffle. */
export function shuffleOf({ tensors, graph }: UnitFigure): readonly number[] | null {
  const op = graph.nodes.find(({ id }) => id === tensors.shuffled?.id)?.op;
  if (op?.kind !== "channelShuffle") return null;
  return permutation(tensors.shuffled?.shape[2] ?? 0, op.groups, op.direction);
}

/** The group of the first pointwise layer that made bottleneck channel `k`. */
export const madeBy = (k: number, { groups, layers }: UnitFigure): number =>
  Math.floor((k * groups) / layers.gconv1.filters);

const curve = (from: Point, to: Point): string => {
  const middle = (from.y + to.y) / 2;
  return `M${from.x.toFixed(1)} ${from.y}C${from.x.toFixed(1)} ${middle} ${to.x.toFixed(1)} ${middle} ${to.x.toFixed(1)} ${to.y}`;
};

/** The wire that ends at place `j`. */
export function wireTo({ tensors }: UnitLayout, perm: readonly number[], j: number): string {
  const { bottleneck, shuffled } = tensors;
  if (!bottleneck || !shuffled) return "";
  return curve(portOf(bottleneck, perm[j] ?? 0, "bottom"), portOf(shuffled, j, "top"));
}

/** All wires of one group as one path. */
export function groupWires(layout: UnitLayout, perm: readonly number[], group: number): string {
  return [...perm.keys()]
    .filter((j) => madeBy(perm[j] ?? 0, layout.figure) === group)
    .map((j) => wireTo(layout, perm, j))
    .join("");
}

/** Corners of the shuffled tiles, `share` of their way from where they were made. */
export function onTheirWay({ tensors }: UnitLayout, perm: readonly number[], share: number): readonly Point[] {
  const { bottleneck, shuffled } = tensors;
  if (!bottleneck || !shuffled) return [];
  const eased = ease(share);
  return perm.map((i, j) => {
    const [from, to] = [tileAt(bottleneck, i), tileAt(shuffled, j)];
    // As the wire runs: sideways in the middle of the way.
    const across = ease(eased);
    return { x: from.x + (to.x - from.x) * across, y: from.y + (to.y - from.y) * eased };
  });
}
