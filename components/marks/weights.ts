/** Kernels as colours: pure functions from bytes to pixels. */
import type { Table } from "./colour";
import { topOfWeights } from "./top";
import type { Weights } from "./values";

export interface WeightGrid {
  readonly kernel: number;
  readonly channels: number;
  readonly filters: number;
  readonly cell: number;
  readonly perLine: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  readonly gaps: { readonly channel: number; readonly filter: number; readonly column: number };
  readonly filter: { readonly width: number; readonly height: number };
}

/**
 * Pixels of a bank, `ratio` device pixels per CSS pixel. Where several weights share a pixel the strongest is shown.
 * Weights that the bank does not have stay transparent.
 */
export function paintBank(weights: Weights, grid: WeightGrid, table: Table, ratio: number) {
  const width = Math.max(1, Math.round(grid.width * ratio));
  const height = Math.max(1, Math.round(grid.height * ratio));
  const pixels = new Uint32Array(width * height);
  const strongest = grid.cell * ratio < 1 ? new Uint8Array(width * height) : null;
  const [, , held, total] = weights.kernel;
  const side = grid.kernel * grid.cell;
  const channels = Math.min(held, grid.channels);
  const filters = Math.min(total, grid.filters);
  const gain = 127 / topOfWeights(weights);
  const lefts = new Float64Array(channels * grid.kernel);
  for (let c = 0; c < channels; c++)
    for (let kx = 0; kx < grid.kernel; kx++)
      lefts[c * grid.kernel + kx] = (c % grid.perLine) * (side + grid.gaps.channel) + kx * grid.cell;
  for (let k = 0; k < filters; k++) {
    const filterX = Math.floor(k / grid.rows) * (grid.filter.width + grid.gaps.column);
    const filterY = (k % grid.rows) * (grid.filter.height + grid.gaps.filter);
    for (let c = 0; c < channels; c++) {
      const lineY = filterY + Math.floor(c / grid.perLine) * side;
      for (let ky = 0; ky < grid.kernel; ky++) {
        const y0 = Math.min(height - 1, Math.round((lineY + ky * grid.cell) * ratio));
        const y1 = Math.min(height, Math.max(y0 + 1, Math.round((lineY + (ky + 1) * grid.cell) * ratio)));
        for (let kx = 0; kx < grid.kernel; kx++) {
          const left = filterX + (lefts[c * grid.kernel + kx] ?? 0);
          const x0 = Math.min(width - 1, Math.round(left * ratio));
          const x1 = Math.min(width, Math.max(x0 + 1, Math.round((left + grid.cell) * ratio)));
          const value = weights.data[((ky * grid.kernel + kx) * held + c) * total + k] ?? 0;
          const colour = table[128 + Math.max(-127, Math.min(127, Math.round(value * gain)))] ?? 0;
          if (strongest === null) {
            for (let y = y0; y < y1; y++) pixels.fill(colour, y * width + x0, y * width + x1);
            continue;
          }
          const at = y0 * width + x0;
          if (Math.abs(value) + 1 > (strongest[at] ?? 0)) {
            strongest[at] = Math.abs(value) + 1;
            pixels[at] = colour;
          }
        }
      }
    }
  }
  return { pixels, width, height };
}
