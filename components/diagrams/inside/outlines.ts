/** Outlines over mosaics and banks, as SVG path data. */
import { type BankGrid, filterRect, type Mosaic, type Point, type Rect, tileRect } from "@/lib/readings/scene";
import type { Reached } from "./reach";

const round = (value: number): number => Math.round(value * 100) / 100;
export const box = ({ x, y, width, height }: Rect): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;

/** Where a part of one map lies on its tile, at least a pixel large so that it can be seen. */
export function partRect(
  place: Rect & { readonly mosaic: Mosaic },
  shape: readonly [height: number, width: number, channels: number],
  channel: number,
  part: Rect,
): Rect {
  const tile = tileRect(place.mosaic, channel);
  const [sy, sx] = [tile.height / shape[0], tile.width / shape[1]];
  return {
    x: place.x + tile.x + part.x * sx,
    y: place.y + tile.y + part.y * sy,
    width: Math.max(1, part.width * sx),
    height: Math.max(1, part.height * sy),
  };
}

/** Past so many windows their outlines would be a grey veil: one line around all says it as well. */
const MOST_WINDOWS = 700;

/** The windows on every tile that reach a number; one line around the mosaic where all of all maps does. */
export function windowsPath(
  place: Rect & { readonly mosaic: Mosaic },
  shape: readonly [height: number, width: number, channels: number],
  { rect, channels }: Reached,
): string {
  const { mosaic } = place;
  if (rect.width * rect.height === 0) return "";
  const whole = rect.width === shape[1] && rect.height === shape[0];
  const few = mosaic.count <= MOST_WINDOWS && mosaic.tile.width >= 3;
  if (channels === null && (whole || !few)) return box(place);
  const heard = Array.from({ length: mosaic.count }, (_, k) => k).filter((k) => channels === null || channels[k] === 1);
  return heard.map((k) => box(partRect(place, shape, k, rect))).join("");
}

/** One filter of a bank. */
export function filterBox(place: Rect & { readonly grid: BankGrid }, filter: number): Rect {
  const rect = filterRect(place.grid, filter);
  return {
    x: place.x + rect.x,
    y: place.y + rect.y,
    width: Math.max(2, rect.width),
    height: Math.max(2, rect.height),
  };
}

/** A line through points with rounded corners. */
export function rounded(points: readonly Point[], radius = 7): string {
  const corners = points.filter((p, i) => i === 0 || p.x !== points[i - 1]?.x || p.y !== points[i - 1]?.y);
  return corners
    .map((p, i) => {
      const [before, after] = [corners[i - 1], corners[i + 1]];
      if (!before) return `M${round(p.x)} ${round(p.y)}`;
      if (!after) return `L${round(p.x)} ${round(p.y)}`;
      const along = (to: Point): Point => {
        const far = Math.hypot(to.x - p.x, to.y - p.y);
        const share = Math.min(radius, far / 2) / Math.max(far, 1e-9);
        return { x: p.x + (to.x - p.x) * share, y: p.y + (to.y - p.y) * share };
      };
      const [a, b] = [along(before), along(after)];
      return `L${round(a.x)} ${round(a.y)}Q${round(p.x)} ${round(p.y)} ${round(b.x)} ${round(b.y)}`;
    })
    .join("");
}
