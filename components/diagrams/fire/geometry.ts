/** Where pixels, windows and filters of the drawing are, from its layout: pure. */
import { filterRect, type Point, type Rect, tileRect } from "@/lib/readings/scene";
import type { FireLayout, PlacedMosaic } from "./layout";
import type { FireParts } from "./parts";
import type { Branch, Pixel } from "./types";

export type TensorName = "input" | Branch;

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

/** Small tiles get no outline of their own: below this many pixels it would hide the map. */
const LEAST_TILE = 7;
const LEAST_WINDOW = 4;

/** Outline, as one path, of the window that `pixel` reads, on every tile of the tensor that it reads. */
export function windowsPath(layout: FireLayout, parts: FireParts, pixel: Pixel): string {
  const placed = layout.mosaics[readBy(pixel.branch)];
  const [h, w] = parts.tensors.input;
  const { mosaic } = placed;
  if (Math.min(mosaic.tile.width, mosaic.tile.height) < LEAST_TILE) return "";
  const reach = pixel.branch === "expand3x3" ? 1 : 0;
  const unit = { x: mosaic.tile.width / w, y: mosaic.tile.height / h };
  const size = {
    width: Math.max(LEAST_WINDOW, (2 * reach + 1) * unit.x),
    height: Math.max(LEAST_WINDOW, (2 * reach + 1) * unit.y),
  };
  let d = "";
  for (let k = 0; k < mosaic.shown; k++) {
    const tile = tileInDrawing(placed, k);
    const x = tile.x + (pixel.x + 0.5) * unit.x - size.width / 2;
    const y = tile.y + (pixel.y + 0.5) * unit.y - size.height / 2;
    d += `M${x.toFixed(2)} ${y.toFixed(2)}h${size.width.toFixed(2)}v${size.height.toFixed(2)}h${(-size.width).toFixed(2)}z`;
  }
  return d;
}

/** Keeps a pixel within the tensors as they are now; null where its branch has no filters. */
export function holdPixel(parts: FireParts, pixel: Pixel): Pixel | null {
  const [h, w, count] = parts.tensors[pixel.branch];
  if (count === 0) return null;
  const hold = (value: number, size: number) => Math.min(size - 1, Math.max(0, Math.round(value)));
  return { branch: pixel.branch, filter: hold(pixel.filter, count), y: hold(pixel.y, h), x: hold(pixel.x, w) };
}
