/** Where a number of the plot stands: pure of its numbers and its frame. */
import { scaleLinear } from "d3";
import type { Point, Rect } from "@/lib/readings/scene";

export interface PlotScales {
  readonly x: { readonly ticks: readonly number[]; at(bytes: number): number };
  readonly y: { readonly ticks: readonly number[]; at(percent: number): number };
}

/** Both axes begin at 0 and are linear; the range of x holds every file, so that it does not jump from one to the next. */
export function plotScales(zone: Rect, bytes: readonly number[], percents: readonly number[]): PlotScales {
  const x = scaleLinear([0, 1.04 * Math.max(1, ...bytes)], [zone.x, zone.x + zone.width]);
  const most = Math.min(100, 10 * Math.ceil(Math.max(10, ...percents) / 10));
  const y = scaleLinear([0, most], [zone.y + zone.height, zone.y]);
  return {
    x: { ticks: x.ticks(Math.max(3, Math.floor(zone.width / 80))), at: (value) => x(value) },
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
