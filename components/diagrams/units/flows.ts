/** Bands between what reads and what is read, as paths: one for each group until the shuffle, one grey for all behind it. */
import type { Rect } from "@/lib/readings/scene";
import type { BankBlocks, UnitLayout } from "./layout";
import { gapOf } from "./measures";
import { blockBox, type TileBlocks } from "./tiles";

export interface Flow {
  readonly path: string;
  /** Group whose hue it has; null for grey. */
  readonly group: number | null;
}

type Edge = Pick<Rect, "x" | "width"> & { readonly y: number };

function band(from: Edge, to: Edge): string {
  const r = (value: number) => Math.round(value * 10) / 10;
  return `M${r(from.x)} ${r(from.y)}H${r(from.x + from.width)}L${r(to.x + to.width)} ${r(to.y)}H${r(to.x)}Z`;
}

export function bankBox({ x, y, across, cell, stride, height }: BankBlocks, block: number): Rect {
  return { x: x + block * stride, y, width: across * cell, height };
}

const low = ({ x, y, width, height }: Rect): Edge => ({ x, width, y: y + height });
const high = ({ x, y, width }: Rect): Edge => ({ x, width, y });

export function flows({ figure, tensors, banks, kernels }: UnitLayout): readonly Flow[] {
  const { input, bottleneck, shuffled, filtered, branch } = tensors;
  if (!input || !bottleneck || !filtered || !branch) return [];
  const found: Flow[] = [];
  const grouped = figure.groups > 1;
  const add = (from: Edge, to: Edge, group: number | null) => found.push({ path: band(from, to), group });
  const block = (tiles: TileBlocks, k: number) => blockBox(tiles, k);
  for (let k = 0; k < figure.groups; k++) {
    const hue = grouped ? k : null;
    add(low(block(input, k)), high(bankBox(banks.gconv1, k)), hue);
    add(low(bankBox(banks.gconv1, k)), high(block(bottleneck, k)), hue);
    // Without a shuffle a group stays with itself to the end.
    const still = shuffled ? null : hue;
    const over = block(shuffled ?? bottleneck, k);
    const tops = kernels.at.map(({ y }) => y);
    const kernelTop = Math.min(...tops);
    const kernelEnd = Math.max(...tops) + 3 * kernels.cell;
    add(low(over), { ...over, y: kernelTop - gapOf(input.tile) }, still);
    add({ ...over, y: kernelEnd + gapOf(input.tile) }, high(block(filtered, k)), still);
    add(low(block(filtered, k)), high(bankBox(banks.gconv2, k)), still);
    add(low(bankBox(banks.gconv2, k)), high(block(branch, k)), still);
  }
  return found;
}
