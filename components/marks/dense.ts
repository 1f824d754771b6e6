/** Kernels so small that several weights share each pixel: their common strength, in the colour of their sum's sign. */
import type { Table } from "./colour";
import { topOfWeights } from "./top";
import type { Weights } from "./values";
import type { WeightGrid } from "./weights";

/**
 * Pixels of a bank, `ratio` device pixels per CSS pixel. A pixel's colour is the root of the mean square of its weights:
 * the strongest of many would be dark everywhere and tell nothing.
 */
export function paintDense(weights: Weights, grid: WeightGrid, table: Table, ratio: number) {
  const width = Math.max(1, Math.round(grid.width * ratio));
  const height = Math.max(1, Math.round(grid.height * ratio));
  const [squares, sums, counts] = [0, 1, 2].map(() => new Float64Array(width * height)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [, , channels, filters] = weights.kernel;
  const { kernel, cell, perLine, rows, filter, gaps } = grid;
  const side = kernel * cell;
  for (let k = 0; k < filters; k++) {
    const filterX = Math.floor(k / rows) * (filter.width + gaps.column);
    const filterY = (k % rows) * (filter.height + gaps.filter);
    for (let c = 0; c < channels; c++) {
      const left = filterX + (c % perLine) * (side + gaps.channel);
      const top = filterY + Math.floor(c / perLine) * side;
      for (let ky = 0; ky < kernel; ky++) {
        const y = Math.min(height - 1, Math.floor((top + (ky + 0.5) * cell) * ratio));
        for (let kx = 0; kx < kernel; kx++) {
          const x = Math.min(width - 1, Math.floor((left + (kx + 0.5) * cell) * ratio));
          const value = weights.data[((ky * kernel + kx) * channels + c) * filters + k] ?? 0;
          const at = y * width + x;
          squares[at] = (squares[at] ?? 0) + value * value;
          sums[at] = (sums[at] ?? 0) + value;
          counts[at] = (counts[at] ?? 0) + 1;
        }
      }
    }
  }
  const gain = 127 / topOfWeights(weights);
  const pixels = Uint32Array.from(squares, (square, at) => {
    const count = counts[at] ?? 0;
    if (count === 0) return 0;
    const strength = Math.min(127, Math.round(Math.sqrt(square / count) * gain));
    return table[128 + ((sums[at] ?? 0) < 0 ? -strength : strength)] ?? 0;
  });
  return { pixels, width, height };
}
