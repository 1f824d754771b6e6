/** Time in [0, 1] of M5: one layer after the other runs, and its cost goes to its kind. */
import type { PricedLayer } from "@/lib/readings/shares";

export interface Moment {
  /** Layers that have run. */
  readonly done: number;
  /** The layer on its way, and how far; null when all have run. */
  readonly moving: { readonly layer: number; readonly progress: number } | null;
}

/** Leaves, travels, arrives; it rests for the last part of its turn, so that one can look. */
const TRAVEL = 0.7;

const eased = (x: number): number => (x < 0.5 ? 2 * x * x : 1 - (2 - 2 * x) ** 2 / 2);

export function momentAt(layers: number, time: number): Moment {
  // Links keep four decimals of time: a layer that lacks a thousandth of its turn has run.
  const passed = time * layers;
  const done = Math.min(layers, Math.floor(passed + 2e-3));
  if (done === layers) return { done, moving: null };
  return { done, moving: { layer: done, progress: eased(Math.min(1, Math.max(0, passed - done) / TRAVEL)) } };
}

export interface Stage {
  /** Side of the maps that its layers give. */
  readonly side: number;
  /** From this layer to before that one. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Layers whose maps are equally large, in order. */
export function stages(layers: readonly Pick<PricedLayer, "shape">[]): readonly Stage[] {
  const starts = layers.flatMap(({ shape }, i) => (i > 0 && shape[0] === layers[i - 1]?.shape[0] ? [] : [i]));
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? layers.length;
    return { side: layers[from]?.shape[0] ?? 1, from, to, start: from / layers.length, end: to / layers.length };
  });
}

/** The next, or former, place worth stopping at: when a layer begins, and the end. */
export function stopAfter(layers: number, time: number, direction: 1 | -1): number {
  const at = time * layers;
  const next = direction === 1 ? Math.floor(at + 1e-2) + 1 : Math.ceil(at - 1e-2) - 1;
  return Math.min(layers, Math.max(0, next)) / layers;
}
