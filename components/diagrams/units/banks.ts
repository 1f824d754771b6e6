/** Pointwise banks for drawing: blocks side by side, the second one turned so that each column stands over what it makes. */
import type { Weights } from "@/components/marks/values";
import type { WeightGrid } from "@/components/marks/weights";
import type { BankBlocks } from "./layout";

export function weightGrid({ blocks, cell, across, down, stride, width, height }: BankBlocks): WeightGrid {
  return {
    kernel: 1,
    channels: across,
    filters: down * blocks,
    cell,
    perLine: across,
    rows: down,
    width,
    height,
    gaps: { channel: 0, filter: 0, column: stride - across * cell },
    filter: { width: across * cell, height: cell },
  };
}

/** Rows and columns exchanged within each group: [1, 1, in/g, out] as if it were [1, 1, out/g, in]. */
export function turned({ kernel, data, maxAbs }: Weights, groups: number): Weights {
  const [, , channels, filters] = kernel;
  const each = filters / groups;
  const rows = channels * groups;
  const out = new Int8Array(data.length);
  for (let filter = 0; filter < filters; filter++) {
    const group = Math.floor(filter / each);
    for (let c = 0; c < channels; c++)
      out[(filter % each) * rows + group * channels + c] = data[c * filters + filter] ?? 0;
  }
  return { kernel: [1, 1, each, rows], data: out, maxAbs };
}
