/** Where a number of the plot stands: pure of its numbers and its frame. */
import { scaleLinear, scaleLog } from "d3";
import type { Point, Rect } from "@/lib/readings/scene";

export interface PlotScales {
  readonly x: { readonly ticks: readonly number[]; at(bytes: number): number };
  readonly y: { readonly ticks: readonly number[]; at(percent: number): number };
}

/** Ticks at 1, 2 and 5 times a power of ten. */
const STEPS = [1, 2, 5] as const;
const ROOM = 1.12;

function roundTicks(low: number, high: number): readonly number[] {
  const decades = Array.from({ length: 12 }, (_, power) => 10 ** power);
  return decades.flatMap((decade) => STEPS.map((step) => step * decade)).filter((tick) => tick >= low && tick <= high);
}

/** Sizes on a logarithmic axis that holds every file; percents on a linear one from 0. */
export function plotScales(zone: Rect, bytes: readonly number[], percents: readonly number[]): PlotScales {
  const known = bytes.filter((each) => each > 0);
  const [low, high] = known.length > 0 ? [Math.min(...known) / ROOM, Math.max(...known) * ROOM] : [1e5, 1e6];
  const x = scaleLog([low, high], [zone.x, zone.x + zone.width]);
  const most = Math.min(100, 10 * Math.ceil(Math.max(10, ...percents) / 10));
  const y = scaleLinear([0, most], [zone.y + zone.height, zone.y]);
  return {
    x: { ticks: roundTicks(low, high), at: (value) => x(value) },
    y: { ticks: y.ticks(4), at: (value) => y(value) },
  };
}

/** The nearest of some places within reach of a point; null: none. */
export function nearest(places: readonly Point[], { x, y }: Point, reach: number): number | null {
  let [best, least] = [-1, reach];
  for (const [i, place] of places.entries()) {
    const far = Math.hypot(place.x - x, place.y - y);
    if (far <= least) [best, least] = [i, far];
  }
  return best < 0 ? null : best;
}
