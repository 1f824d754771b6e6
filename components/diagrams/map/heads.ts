/** Heads over runs of tensors whose maps have one size. */
import type { NetworkMap } from "@/lib/readings/network-map";
import type { Point } from "@/lib/readings/scene";
import type { Column, Head } from "./placed";

export function headsOf(map: NetworkMap, columns: readonly Column[], { y }: Point): readonly Head[] {
  const heads: Head[] = [];
  for (const { tensor, x, width } of columns) {
    const found = map.tensors[tensor];
    if (!found) continue;
    const [h, w, c] = found.shape;
    const weights = found.layers.reduce((sum, i) => sum + (map.layers[i]?.bank?.weights ?? 0), 0);
    const last = heads.at(-1);
    if (last && last.size[0] === h && last.size[1] === w) {
      heads[heads.length - 1] = {
        ...last,
        width: x + width - last.x,
        activations: last.activations + h * w * c,
        weights: last.weights + weights,
      };
    } else heads.push({ x, y, width, height: 18, size: [h, w], activations: h * w * c, weights });
  }
  return heads;
}
