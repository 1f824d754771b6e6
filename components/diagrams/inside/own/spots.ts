/** One number of the network by the names of an object's drawing, and back: pure. */
import type { FireBlock, Layer } from "@/lib/readings/block-kind";
import type { Branch, Pixel } from "@/lib/spec/fire";
import { BRANCHES } from "@/lib/spec/fire-time";
import { type SeparableSpot, TENSORS } from "@/lib/spec/separable";
import { UNIT_TENSORS, type UnitSpot } from "@/lib/spec/units";
import type { MapCell } from "../../map/contract";
import type { SeparableFigure } from "../../separable/figure";
import type { UnitFigure } from "../../units/figure";

/** A branch's pixel; of the concatenated result that of the branch it came from. Null: a number of what the module reads. */
export function pixelOf(block: FireBlock, { node, channel, y, x }: MapCell): Pixel | null {
  const made = ({ conv, before, out }: Layer) => node === conv || node === before || node === out;
  for (const branch of BRANCHES) {
    const layer = block[branch];
    if (layer && made(layer)) return { branch, filter: channel, y, x };
  }
  if (node !== block.output) return null;
  const first = block.expand1x1?.op.filters ?? 0;
  const branch: Branch = channel < first ? "expand1x1" : "expand3x3";
  return { branch, filter: branch === "expand1x1" ? channel : channel - first, y, x };
}

export const cellOfPixel = (block: FireBlock, { branch, filter, y, x }: Pixel): MapCell => ({
  node: block[branch]?.out ?? block.squeeze.out,
  channel: filter,
  y,
  x,
});

export function separableSpotOf({ ids }: SeparableFigure, { node, channel, y, x }: MapCell): SeparableSpot | null {
  const of = TENSORS.find((name) => ids[name] === node);
  return of ? { of, tile: channel, y, x } : null;
}

export function cellOfSeparable({ ids }: SeparableFigure, { of, tile, y, x }: SeparableSpot): MapCell {
  // A folded convolution's result goes by its batch norm's name.
  const node = ids[of] ?? (of === "dw" ? ids.dwBn : ids.pwBn) ?? "";
  return { node, channel: tile, y, x };
}

export function unitSpotOf({ kind, tensors }: UnitFigure, { node, channel, y, x }: MapCell): UnitSpot | null {
  const tensor = UNIT_TENSORS.find((name) => tensors[name]?.id === node);
  return tensor ? { unit: kind, tensor, channel, y, x } : null;
}

export const cellOfUnit = ({ tensors }: UnitFigure, { tensor, channel, y, x }: UnitSpot): MapCell => ({
  node: tensors[tensor]?.id ?? "",
  channel,
  y,
  x,
});
