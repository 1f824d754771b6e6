/** Feature maps as colours: pure functions from bytes to pixels. */
import type { Colours, Table } from "./colour";
import { topsOf } from "./top";
import type { Maps } from "./values";

export type Scale = "tensor" | "channel";

export interface Span {
  /** Least and greatest value of the whole tensor. */
  readonly min: number;
  readonly max: number;
  /** Tensors with negative values are drawn on the diverging table. */
  readonly signed: boolean;
}

export function spanOf({ min, max, shape }: Maps): Span {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < shape[2]; c++) {
    low = Math.min(low, min[c] ?? 0);
    high = Math.max(high, max[c] ?? 0);
  }
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { min: 0, max: 0, signed: false };
  return { min: low, max: high, signed: low < 0 };
}

/** Where channel `c`'s colours end, as the scale has it. */
export function topOf(maps: Maps, c: number, scale: Scale): number {
  const tops = topsOf(maps);
  return scale === "tensor" ? tops.tensor : (tops.channels[c] ?? 0);
}

/** Colour of each byte of channel `c`, into `out`. */
export function channelTable(maps: Maps, c: number, signed: boolean, scale: Scale, colours: Colours, out: Table): void {
  const low = maps.min[c] ?? 0;
  const high = maps.max[c] ?? 0;
  const far = topOf(maps, c, scale);
  const of = signed ? colours.signed : colours.activation;
  for (let byte = 0; byte < 256; byte++) {
    const share = far > 0 ? (low + (byte / 255) * (high - low)) / far : 0;
    const index = signed ? Math.max(1, 128 + Math.round(127 * share)) : Math.round(255 * share);
    out[byte] = of[Math.min(255, Math.max(0, index))] ?? 0;
  }
}

export interface Atlas {
  readonly pixels: Uint32Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** Tiles in a row, and the size of one, without gaps. */
  readonly columns: number;
  readonly tile: { readonly width: number; readonly height: number };
  readonly channels: number;
}

/** Averages `pool` x `pool` blocks of one map; a border block averages what it has. */
function pooled(data: Uint8Array, start: number, w: number, h: number, x0: number, y0: number, pool: number): number {
  let sum = 0;
  let count = 0;
  for (let y = y0; y < Math.min(h, y0 + pool); y++)
    for (let x = x0; x < Math.min(w, x0 + pool); x++) {
      sum += data[start + y * w + x] ?? 0;
      count++;
    }
  return count === 0 ? 0 : Math.round(sum / count);
}

/**
 * All maps side by side, one texel for `pool` x `pool` activations. At most `channels` maps. Prepared once for each
 * tensor, theme and scale; drawing then only copies from it.
 */
export function paintAtlas(maps: Maps, scale: Scale, colours: Colours, pool: number, channels = maps.shape[2]): Atlas {
  const [h, w] = maps.shape;
  const count = Math.min(channels, maps.shape[2]);
  const tile = { width: Math.ceil(w / pool), height: Math.ceil(h / pool) };
  const columns = Math.max(1, Math.ceil(Math.sqrt((count * tile.height) / tile.width)));
  const width = columns * tile.width;
  const height = Math.max(1, Math.ceil(count / columns)) * tile.height;
  const pixels = new Uint32Array(width * height);
  const { signed } = spanOf(maps);
  const table = new Uint32Array(256);
  for (let c = 0; c < count; c++) {
    channelTable(maps, c, signed, scale, colours, table);
    const start = c * h * w;
    const corner = Math.floor(c / columns) * tile.height * width + (c % columns) * tile.width;
    for (let y = 0; y < tile.height; y++) {
      const to = corner + y * width;
      if (pool === 1) {
        const from = start + y * w;
        for (let x = 0; x < w; x++) pixels[to + x] = table[maps.data[from + x] ?? 0] ?? 0;
      } else {
        for (let x = 0; x < tile.width; x++)
          pixels[to + x] = table[pooled(maps.data, start, w, h, x * pool, y * pool, pool)] ?? 0;
      }
    }
  }
  return { pixels, width, height, columns, tile, channels: count };
}

/** The value behind one pixel, as exactly as 8 bits have it. */
export function valueAt({ shape, data, min, max }: Maps, c: number, y: number, x: number): number {
  const byte = data[c * shape[0] * shape[1] + y * shape[1] + x] ?? 0;
  const low = min[c] ?? 0;
  return low + (byte / 255) * ((max[c] ?? 0) - low);
}
