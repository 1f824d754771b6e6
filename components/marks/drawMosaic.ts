/** Draws a mosaic on a canvas from a prepared atlas. */
import { type HatchKind, hatchPattern } from "./hatch";

export interface MosaicGrid {
  readonly count: number;
  readonly columns: number;
  readonly tile: { readonly width: number; readonly height: number };
  readonly gap: number;
  readonly shown: number;
}

/** The atlas on a canvas, as `drawImage` wants it. */
export interface AtlasImage {
  readonly image: CanvasImageSource;
  readonly columns: number;
  readonly tile: { readonly width: number; readonly height: number };
  readonly channels: number;
}

export interface MosaicState {
  /** Complete tiles, and the share of the next tile's rows that exists, in [0, 1]. */
  readonly complete: number;
  readonly partial: number;
  /** Maps of an earlier run, shown pale until the new ones are there. */
  readonly stale: boolean;
}

export interface MosaicInk {
  readonly hatch: string;
  readonly frame: string;
}

export function drawMosaic(
  context: CanvasRenderingContext2D,
  grid: MosaicGrid,
  atlas: AtlasImage | null,
  state: MosaicState,
  ink: MosaicInk,
  ratio: number,
): void {
  const { canvas } = context;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const pitchX = grid.tile.width + grid.gap;
  const pitchY = grid.tile.height + grid.gap;
  const place = (k: number) => {
    const left = (k % grid.columns) * pitchX;
    const top = Math.floor(k / grid.columns) * pitchY;
    const x = Math.round(left * ratio);
    const y = Math.round(top * ratio);
    return {
      x,
      y,
      width: Math.max(1, Math.round((left + grid.tile.width) * ratio) - x),
      height: Math.max(1, Math.round((top + grid.tile.height) * ratio) - y),
    };
  };
  const drawable = atlas === null ? 0 : Math.min(atlas.channels, grid.shown);
  const whole = Math.min(drawable, state.complete);

  if (atlas !== null) {
    // Enlarged pixels stay sharp; nearly equal or smaller ones are averaged.
    context.imageSmoothingEnabled = (grid.tile.width * ratio) / atlas.tile.width < 1.9;
    context.imageSmoothingQuality = "high";
    context.globalAlpha = state.stale ? 0.4 : 1;
    const copy = (k: number, share: number) => {
      const to = place(k);
      const sx = (k % atlas.columns) * atlas.tile.width;
      const sy = Math.floor(k / atlas.columns) * atlas.tile.height;
      const rows = share === 1 ? atlas.tile.height : Math.max(0.001, share * atlas.tile.height);
      context.drawImage(
        atlas.image,
        sx,
        sy,
        atlas.tile.width,
        rows,
        to.x,
        to.y,
        to.width,
        Math.max(1, to.height * share),
      );
    };
    for (let k = 0; k < whole; k++) copy(k, 1);
    if (whole < drawable && state.partial > 0) copy(whole, state.partial);
    context.globalAlpha = 1;
  }

  const hatch = (kind: HatchKind, from: number, to: number) => {
    const pattern = from < to ? hatchPattern(context, kind, ink.hatch, ratio) : null;
    if (pattern === null) return;
    context.fillStyle = pattern;
    context.strokeStyle = ink.frame;
    context.lineWidth = 1;
    const framed = grid.tile.width >= 8 && grid.tile.height >= 8;
    for (let k = from; k < to; k++) {
      const { x, y, width, height } = place(k);
      const top = k === whole && whole < drawable ? Math.round(height * state.partial) : 0;
      context.fillRect(x, y + top, width, height - top);
      if (framed) context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
    }
  };
  // Past the drawn tiles: computed ones are dotted ("there, but not drawn"), the others striped.
  const there = atlas === null || state.stale ? whole : Math.max(whole, Math.min(grid.count, state.complete));
  hatch("stripes", whole, Math.min(grid.count, Math.max(whole, grid.shown)));
  hatch("dots", Math.max(whole, grid.shown), Math.max(grid.shown, there));
  hatch("stripes", Math.max(grid.shown, there), grid.count);
}
