/** Places inside M1's drawing, from its layout: pure. */
import { filterRect, type Mosaic, type Point, type Rect, tileRect } from "@/lib/readings/scene";
import type { FilterKind, FiltersSpot } from "@/lib/spec/filters";
import type { FiltersLayout, Row } from "./layout";
import { FEW, few, type Patch } from "./measures";

type Placed = Point & { readonly mosaic: Mosaic };

export function tileOf({ x, y, mosaic }: Placed, tile: number): Rect {
  const rect = tileRect(mosaic, tile);
  return { ...rect, x: x + rect.x, y: y + rect.y };
}

/** The filter of a row that is looked at, and so the tile it makes. */
export const filterAtSpot = (kind: FilterKind, spot: FiltersSpot): number =>
  kind === "depthwise" ? spot.in : spot.out;

export function filterOf({ bank }: Row, filter: number): Rect {
  const rect = filterRect(bank.grid, filter);
  return { ...rect, x: bank.x + rect.x, y: bank.y + rect.y };
}

/** The window of `kernel` around (y, x), in pixels of a map of `size` a side, cut off at its edges. */
export function windowOn(
  tile: Rect,
  at: { readonly y: number; readonly x: number },
  kernel: number,
  size: number,
): Rect {
  const reach = Math.floor(kernel / 2);
  const scale = tile.width / size;
  const clip = (value: number) => Math.min(size, Math.max(0, value));
  const [left, top] = [clip(at.x - reach), clip(at.y - reach)];
  return {
    x: tile.x + left * scale,
    y: tile.y + top * scale,
    width: (clip(at.x + reach + 1) - left) * scale,
    height: (clip(at.y + reach + 1) - top) * scale,
  };
}

/** The first channel that a patch shows: with many channels those around the chosen one. */
export function firstInPatch(kind: FilterKind, channels: number, spot: FiltersSpot): number {
  if (kind === "depthwise") return spot.in;
  return Math.min(Math.max(0, spot.in - FEW / 2), Math.max(0, channels - FEW));
}

/** The kernel-sized square of the patch's `i`th channel. */
export function patchRect({ x, y, kernel, cell }: Patch, i: number): Rect {
  const side = kernel * cell;
  return { x, y: y + i * (side + 2), width: side, height: side };
}

const middle = ({ y, height }: Rect) => y + height / 2;

export interface BusWire {
  readonly channel: number;
  readonly path: string;
}

/** Every channel to the standard and the pointwise row: a vertical each, in the order of the tiles, with a branch to each row. */
export function busWires(layout: FiltersLayout): readonly BusWire[] {
  const { bus, input, rows } = layout;
  if (!bus) return [];
  const channels = input.mosaic.count;
  const targets = [rows.standard, rows.pointwise];
  if (!few({ in: channels })) {
    const x = (bus.left + bus.right) / 2;
    const start = `M${input.x + input.width} ${middle(input)}H${x}`;
    return [
      {
        channel: -1,
        path: `${start}${targets.map(({ patch }) => `M${x} ${middle(input)}V${middle(patch)}H${patch.x - 4}`).join("")}`,
      },
    ];
  }
  return Array.from({ length: channels }, (_, channel) => {
    const tile = tileOf(input, channel);
    const x = trunkOf(layout, channel);
    const y = middle(tile);
    const branches = targets.map(({ patch }) => `M${x} ${y}V${middle(patchRect(patch, channel))}H${patch.x - 1}`);
    return { channel, path: `M${tile.x + tile.width} ${y}H${x}${branches.join("")}` };
  });
}

function trunkOf({ bus, input }: FiltersLayout, channel: number): number {
  const { left, right } = bus ?? { left: 0, right: 0 };
  const { count } = input.mosaic;
  if (!few({ in: count })) return left;
  return Math.round(left + ((right - left) * (channel + 0.5)) / count) + 0.5;
}

/** The one channel that the depthwise filter reads. */
export function ownWire(layout: FiltersLayout, channel: number): string {
  const { input, rows } = layout;
  const tile = tileOf(input, channel);
  const x = trunkOf(layout, channel);
  const { patch } = rows.depthwise;
  return `M${tile.x + tile.width} ${middle(tile)}H${x}V${middle(patch)}H${patch.x - 1}`;
}

/** From the patch to the filter, from the filter to the sum, from there to the tile that it makes. */
export function sumWires(row: Row, filter: number, mode: FiltersLayout["mode"]) {
  const rect = filterOf(row, filter);
  const tile = tileOf(row.output, filter);
  const y = middle(rect);
  const from = Math.min(row.patch.y + row.patch.height, Math.max(row.patch.y, middle(row.patch)));
  const start = row.patch.x + row.patch.width + (row.patch.count > 1 ? 9 : 3);
  const end = row.bank.x + row.bank.width;
  const read = `M${start} ${from}H${row.times}V${y}H${row.bank.x - 2}`;
  if (mode === "flow") return { y, read, made: `M${end + 2} ${y}H${row.sigma}`, arrow: null };
  const to = middle(tile);
  const x = row.output.x - 12;
  return { y, read, made: `M${end + 2} ${y}H${x}V${to}H${row.output.x - 4}`, arrow: { x: row.output.x - 3, y: to } };
}
