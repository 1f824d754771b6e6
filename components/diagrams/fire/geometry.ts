/** Where pixels, windows and filters of the drawing are, from its layout: pure. */
import { filterRect, type Point, type Rect, tileRect } from "@/lib/readings/scene";
import type { Branch, Pixel } from "@/lib/spec/fire";
import { BRANCHES } from "@/lib/spec/fire-time";
import { type FireLayout, PAD, type PlacedMosaic } from "./measures";
import type { FireParts } from "./parts";

export type TensorName = "input" | Branch;

export const TENSORS: readonly TensorName[] = ["input", ...BRANCHES];

/** The tensor that a branch reads. */
export const readBy = (branch: Branch): "input" | "squeeze" => (branch === "squeeze" ? "input" : "squeeze");

/** A tile in the drawing's space. */
export function tileInDrawing(placed: PlacedMosaic, tile: number): Rect {
  const rect = tileRect(placed.mosaic, tile);
  return { ...rect, x: placed.x + rect.x, y: placed.y + rect.y };
}

export function filterInDrawing(layout: FireLayout, branch: Branch, filter: number): Rect {
  const placed = layout.banks[branch];
  const rect = filterRect(placed.grid, filter);
  return { ...rect, x: placed.x + rect.x, y: placed.y + rect.y };
}

/** Middle of one activation. */
export function pixelPoint(
  placed: PlacedMosaic,
  size: { h: number; w: number },
  pixel: { tile: number; y: number; x: number },
): Point {
  const tile = tileInDrawing(placed, pixel.tile);
  return { x: tile.x + ((pixel.x + 0.5) / size.w) * tile.width, y: tile.y + ((pixel.y + 0.5) / size.h) * tile.height };
}

/** Below this many pixels a tile gets no outline of its own: it would hide the map. */
const LEAST_TILE = 7;
/** From this size on a window is outlined as large as it is and easily seen; below it is a small mark. */
export const ROOMY_TILE = 14;

/** Outline, as one path, of the window that `pixel` reads, on every tile of the tensor that it reads. */
export function windowsPath(layout: FireLayout, parts: FireParts, pixel: Pixel): string {
  const placed = layout.mosaics[readBy(pixel.branch)];
  const [h, w] = parts.tensors.input;
  const { mosaic } = placed;
  const side = Math.min(mosaic.tile.width, mosaic.tile.height);
  if (side < LEAST_TILE) return "";
  const least = side < ROOMY_TILE ? 2 : 4;
  const reach = pixel.branch === "expand3x3" ? 1 : 0;
  const unit = { x: mosaic.tile.width / w, y: mosaic.tile.height / h };
  const width = Math.max(least, (2 * reach + 1) * unit.x);
  const height = Math.max(least, (2 * reach + 1) * unit.y);
  // Padding has no place in the picture: what would lie outside the map is cut at the tile's edge.
  const between = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  return Array.from({ length: mosaic.shown }, (_, k) => {
    const tile = tileInDrawing(placed, k);
    const x = tile.x + (pixel.x + 0.5) * unit.x;
    const y = tile.y + (pixel.y + 0.5) * unit.y;
    const [left, right] = [x - width / 2, x + width / 2].map((at) => between(at, tile.x - 1, tile.x + tile.width + 1));
    const [top, bottom] = [y - height / 2, y + height / 2].map((at) =>
      between(at, tile.y - 1, tile.y + tile.height + 1),
    );
    return `M${left?.toFixed(2)} ${top?.toFixed(2)}H${right?.toFixed(2)}V${bottom?.toFixed(2)}H${left?.toFixed(2)}z`;
  }).join("");
}

/**
 * The line from a filter to the tile that it fills. To a result at the right it is a curve to the mosaic's edge; else it
 * runs down beside the mosaics. Inside the mosaic it keeps to the gap above the tile's row, so that it covers no map.
 */
export function appliedPath(layout: FireLayout, result: PlacedMosaic, branch: Branch, filter: number): string {
  const from = filterInDrawing(layout, branch, filter);
  const to = tileInDrawing(result, filter);
  const bank = layout.banks[branch];
  const y0 = from.y + from.height / 2;
  const y1 = to.y - Math.max(1, result.mosaic.gap / 2);
  const edge = result.x - PAD;
  if (layout.mode === "wide" && branch !== "squeeze") {
    const x0 = from.x + from.width;
    const out = bank.x + bank.width + PAD;
    const middle = (out + edge) / 2;
    return `M${x0} ${y0}H${out}C${middle} ${y0} ${middle} ${y1} ${edge} ${y1}H${to.x}`;
  }
  const x = Math.max(1, Math.min(bank.x, result.x) - PAD - 6);
  const r = Math.min(6, Math.abs(y1 - y0) / 2, Math.abs(bank.x - x));
  return `M${from.x} ${y0}H${x + r}Q${x} ${y0} ${x} ${y0 + r}V${y1 - r}Q${x} ${y1} ${x + r} ${y1}H${to.x}`;
}

/** Keeps a pixel within the tensors as they are now; null where its branch has no filters. */
export function holdPixel(parts: FireParts, pixel: Pixel): Pixel | null {
  const [h, w, count] = parts.tensors[pixel.branch];
  if (count === 0) return null;
  const hold = (value: number, size: number) => Math.min(size - 1, Math.max(0, Math.round(value)));
  return { branch: pixel.branch, filter: hold(pixel.filter, count), y: hold(pixel.y, h), x: hold(pixel.x, w) };
}
