/** Frames, windows and wires of N1's drawing, from its layout: pure. */
import { blockRect } from "@/components/marks/blocks";
import { type Mosaic, type Point, type Rect, tileRect } from "@/lib/readings/scene";
import { groupOf } from "@/lib/spec/groups";
import type { GroupsLayout } from "./layout";

type Placed = Point & { readonly mosaic: Mosaic };

export function tileOf({ x, y, mosaic }: Placed, tile: number): Rect {
  const rect = tileRect(mosaic, tile);
  return { ...rect, x: x + rect.x, y: y + rect.y };
}

export interface Run extends Rect {
  readonly group: number;
  /** The first run of its group carries the group's sign. */
  readonly first: boolean;
}

/** Tiles of one group that stand side by side, taken together. */
export function runs(placed: Placed, groups: number): readonly Run[] {
  const { count, columns, gap } = placed.mosaic;
  const found: Run[] = [];
  for (let tile = 0; tile < count; ) {
    const group = groupOf(tile, count, groups);
    let last = tile;
    while (last + 1 < count && (last + 1) % columns !== 0 && groupOf(last + 1, count, groups) === group) last += 1;
    const [from, to] = [tileOf(placed, tile), tileOf(placed, last)];
    const first = tile === 0 || groupOf(tile - 1, count, groups) !== group;
    const edge = gap / 2;
    found.push({
      group,
      first,
      x: from.x - edge,
      y: from.y - edge,
      width: to.x + to.width - from.x + 2 * edge,
      height: from.height + 2 * edge,
    });
    tile = last + 1;
  }
  return found;
}

export function blocks({ bank }: GroupsLayout): readonly (Rect & { readonly group: number })[] {
  return Array.from({ length: bank.grid.groups }, (_, group) => {
    const rect = blockRect(bank.grid, group);
    return { ...rect, group, x: bank.x + rect.x, y: bank.y + rect.y };
  });
}

/** First and last input channel (exclusive) that output `out` reads. */
export function readBy(
  out: number,
  { channels, filters, groups }: GroupsLayout["bank"]["grid"],
): readonly [number, number] {
  const group = groupOf(out, filters, groups);
  return [(group * channels) / groups, ((group + 1) * channels) / groups];
}

/** The weights of one filter in their place. */
export function filterRow({ bank }: GroupsLayout, out: number): Rect {
  const { grid } = bank;
  const [first, end] = readBy(out, grid);
  return {
    x: bank.x + first * grid.pitch,
    y: bank.y + out * grid.pitch,
    width: (end - first) * grid.pitch - (grid.pitch - grid.kernel * grid.cell),
    height: grid.kernel * grid.cell,
  };
}

/** From the filter to the tile that it makes, on a wide page. */
export function makesPath(layout: GroupsLayout, out: number): string {
  const row = filterRow(layout, out);
  const to = tileOf(layout.output, out);
  const [x, y] = [row.x + row.width, row.y + row.height / 2];
  const side = layout.bank.x + layout.bank.width + 6;
  const end = layout.output.x - 3;
  const mid = (Math.max(side, x) + end) / 2;
  // Along the gap above its row of tiles, so that it crosses none of them.
  const target = to.y - layout.output.mosaic.gap / 2;
  return `M${x} ${y}H${Math.max(side, x)}C${mid} ${y} ${mid} ${target} ${end} ${target}H${to.x + to.width / 2}`;
}

/** The window around (y, x) on a tile, cut off at its edges; a map is `size` pixels a side. */
export function windowOn(tile: Rect, y: number, x: number, kernel: number, size: number): Rect {
  const reach = Math.floor(kernel / 2);
  const scale = tile.width / size;
  const clip = (value: number) => Math.min(size, Math.max(0, value));
  const [left, top] = [clip(x - reach), clip(y - reach)];
  return {
    x: tile.x + left * scale,
    y: tile.y + top * scale,
    width: (clip(x + reach + 1) - left) * scale,
    height: (clip(y + reach + 1) - top) * scale,
  };
}
