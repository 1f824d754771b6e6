/** Heads over runs of tensors whose maps have one size. */
import type { NetworkMap } from "@/lib/readings/network-map";
import type { Column, Head } from "./placed";
import { THUMB } from "./room";

type Run = Pick<Head, "size" | "tensors" | "activations" | "weights">;

/** Tensors that follow each other and have maps of one size. */
export function runsOf(map: NetworkMap, tensors: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const tensor of tensors) {
    const found = map.tensors[tensor];
    if (!found) continue;
    const [h, w, c] = found.shape;
    const weights = found.layers.reduce((sum, i) => sum + (map.layers[i]?.bank?.weights ?? 0), 0);
    const last = runs.at(-1);
    const same = last?.size[0] === h && last.size[1] === w ? last : null;
    const run: Run = {
      size: [h, w],
      tensors: [...(same?.tensors ?? []), tensor],
      activations: (same?.activations ?? 0) + h * w * c,
      weights: (same?.weights ?? 0) + weights,
    };
    if (same) runs[runs.length - 1] = run;
    else runs.push(run);
  }
  return runs;
}

/** Over a photo alone, and over single numbers, there is nothing to enlarge. */
const seen = (map: NetworkMap, { size: [h, w], tensors }: Run): boolean =>
  h * w > 1 && tensors.some((tensor) => map.tensors[tensor]?.layers.some((i) => map.layers[i]?.kind !== "input"));

/** Room that the size's name needs beside an enlarged channel. */
const NAME = 46;

export function headOf(map: NetworkMap, run: Run, { x, y, width }: Pick<Head, "x" | "y" | "width">): Head {
  const thumb = seen(map, run) && width >= THUMB + NAME ? { x, y, width: THUMB, height: THUMB } : null;
  return { ...run, x, y, width, height: THUMB, thumb };
}

/** Heads over the columns of one row. */
export const headsOf = (map: NetworkMap, columns: readonly Column[], y: number): readonly Head[] =>
  runsOf(
    map,
    columns.map(({ tensor }) => tensor),
  ).map((run) => {
    const own = columns.filter(({ tensor }) => run.tensors.includes(tensor));
    const [first, last] = [own[0], own.at(-1)];
    const x = first?.x ?? 0;
    return headOf(map, run, { x, y, width: (last?.x ?? 0) + (last?.width ?? 0) - x });
  });
