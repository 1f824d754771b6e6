/** A run's answer by the names of the drawing: pure. */
import type { Bank, Bitmap, Difference, Norm, RunResult } from "@/lib/engine/protocol";
import { LAYERS, type LayerName, TENSORS, type TensorName } from "@/lib/spec/separable";
import type { SeparableFigure } from "./figure";

/** What one run of the block gave, with its batch norms seen or folded. */
export interface Side {
  readonly diagram: string;
  readonly result: RunResult;
  readonly maps: Readonly<Partial<Record<TensorName, Bitmap>>>;
  readonly banks: Readonly<Partial<Record<LayerName, Bank>>>;
  readonly norms: Readonly<Partial<Record<LayerName, Norm>>>;
  /** Numbers greater than six, before each ReLU. */
  readonly above: Readonly<Partial<Record<LayerName, number>>>;
}

export interface Sides {
  /** With batch norms; null where there are none to see, and before the first answer. */
  readonly six: Side | null;
  readonly four: Side | null;
  /** How far the two are apart before each ReLU, and at the end. */
  readonly differences: Readonly<Record<LayerName | "output", Difference | null>>;
}

/** Null where the answer is to a block of other shapes. */
export function sideOf({ ids, shapes }: SeparableFigure, result: RunResult, diagram: string): Side | null {
  const wrong = TENSORS.some((of) => {
    const shape = result.shapes[ids[of] ?? ""];
    return shape !== undefined && shape.join() !== shapes[of].join();
  });
  if (wrong) return null;
  const of = <T>(from: Readonly<Record<string, T>> | undefined, id: string | null) =>
    id === null ? undefined : from?.[id];
  const layers = <T>(pick: (layer: LayerName) => T | undefined) =>
    Object.fromEntries(LAYERS.map((layer) => [layer, pick(layer)])) as Partial<Record<LayerName, T>>;
  return {
    diagram,
    result,
    maps: Object.fromEntries(TENSORS.map((name) => [name, of(result.taps, ids[name])])),
    // Of the convolution, or of the batch norm that it is folded into: a run is asked for one of them.
    banks: layers((layer) => of(result.banks, ids[layer]) ?? of(result.banks, ids[`${layer}Bn`])),
    norms: layers((layer) => of(result.norms, ids[`${layer}Bn`])),
    above: layers((layer) => of(result.above, ids[`${layer}Bn`])),
  };
}
