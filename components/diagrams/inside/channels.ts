/** The order in which the maps of a tensor are looked through, and where one is greatest. */
import type { Bitmap } from "@/lib/engine/protocol";
import type { MapOrder } from "@/lib/spec/inside";

/** All channels, by their number or by their mean activation, the greatest first; equal ones by number. */
export function ordered(maps: Bitmap, order: MapOrder): readonly number[] {
  const all = Array.from({ length: maps.shape[2] }, (_, k) => k);
  return order === "number" ? all : all.sort((a, b) => (maps.mean[b] ?? 0) - (maps.mean[a] ?? 0) || a - b);
}

/** Where a map is greatest, off the border where there is anything else. */
export function peak(maps: Bitmap, channel: number): { readonly y: number; readonly x: number } {
  const [h, w] = maps.shape;
  const plane = maps.data.subarray(channel * h * w, (channel + 1) * h * w);
  let best = Math.floor(h / 2) * w + Math.floor(w / 2);
  const edge = Math.min(h, w) > 4 ? 1 : 0;
  for (let y = edge; y < h - edge; y++)
    for (let x = edge; x < w - edge; x++) if ((plane[y * w + x] ?? 0) > (plane[best] ?? 0)) best = y * w + x;
  return { y: Math.floor(best / w), x: best % w };
}
