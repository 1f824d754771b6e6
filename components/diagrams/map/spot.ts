/** What the reader looks at on the map, and where it stands. */
import type { NetworkMap } from "@/lib/readings/network-map";
import { layerAt } from "@/lib/readings/network-map";
import { filterAt, filterRect, mosaicAt, type Point, type Rect, tileRect } from "@/lib/readings/scene";
import type { MapCell } from "./contract";
import type { MapLayout, MapRow } from "./placed";

/** A layer, one of its own channels, and a place in that. */
export interface Spot {
  readonly layer: number;
  readonly channel: number;
  readonly y: number;
  readonly x: number;
}

const hold = (value: number, count: number): number => Math.min(count - 1, Math.max(0, value));

/** Held inside its layer; null where there is no such layer. */
export function heldSpot(map: NetworkMap, spot: Spot): Spot | null {
  const layer = map.layers[spot.layer];
  if (!layer) return null;
  const [h, w] = layer.shape;
  return { layer: spot.layer, channel: hold(spot.channel, layer.channels), y: hold(spot.y, h), x: hold(spot.x, w) };
}

/** A cell may name any node of the graph: a ReLU's, a concat's. */
export function spotOf(map: NetworkMap, cell: MapCell | null): Spot | null {
  const index = cell && layerAt(map, cell);
  if (cell === null || index === null) return null;
  const layer = map.layers[index];
  const joined = layer && layer.id !== cell.node && map.tensors[layer.tensor]?.id === cell.node;
  return heldSpot(map, { ...cell, layer: index, channel: cell.channel - (joined ? layer.from : 0) });
}

export const cellOf = (map: NetworkMap, { layer, channel, y, x }: Spot): MapCell => ({
  node: map.layers[layer]?.id ?? "",
  channel,
  y,
  x,
});

/** The middle of a layer's channel. */
export function middleOf(map: NetworkMap, layer: number, channel: number): Spot | null {
  const [h = 1, w = 1] = map.layers[layer]?.shape ?? [];
  return heldSpot(map, { layer, channel, y: Math.floor(h / 2), x: Math.floor(w / 2) });
}

export const inside = (point: Point, { x, y, width, height }: Rect): boolean =>
  point.x >= x - 1 && point.x <= x + width + 1 && point.y >= y && point.y <= y + height;

/** What lies under a point of a row. */
export function under(map: NetworkMap, row: MapRow, point: Point): Spot | null {
  for (const piece of row.pieces) {
    if (!inside(point, piece)) continue;
    const shape = map.tensors[piece.tensor]?.shape ?? [1, 1, 1];
    const at = { x: hold(point.x - piece.x, piece.width + 1), y: hold(point.y - piece.y, piece.height + 1) };
    const found = mosaicAt(piece.mosaic, shape, at);
    if (!found) return null;
    const channel = piece.from + found.tile;
    const index = layerAt(map, { node: map.tensors[piece.tensor]?.id ?? "", channel });
    const layer = index === null ? undefined : map.layers[index];
    return index === null || !layer
      ? null
      : heldSpot(map, { layer: index, channel: channel - layer.from, y: found.y, x: found.x });
  }
  const bank = row.banks.find((each) => inside(point, each));
  if (!bank) return null;
  const filter = filterAt(bank.grid, { x: point.x - bank.x, y: point.y - bank.y });
  return filter === null ? null : middleOf(map, bank.layer, filter);
}

/** Where a spot's tile and its filter stand in a row; null where they do not. */
export function placeOf(map: NetworkMap, row: MapRow, { layer: index, channel }: Spot) {
  const layer = map.layers[index];
  if (!layer) return null;
  const at = layer.from + channel;
  const piece = row.pieces.find(
    ({ tensor, from, mosaic }) => tensor === layer.tensor && from <= at && at < from + mosaic.count,
  );
  if (!piece) return null;
  const tile = tileRect(piece.mosaic, at - piece.from);
  const bank = row.banks.find((each) => each.layer === index);
  const filter = bank && filterRect(bank.grid, channel);
  return {
    piece,
    tile: { ...tile, x: piece.x + tile.x, y: piece.y + tile.y },
    filter: bank && filter ? { ...filter, x: bank.x + filter.x, y: bank.y + filter.y } : null,
  };
}

export const rowOf = (map: NetworkMap, layout: MapLayout, layer: number): number => {
  const tensor = map.layers[layer]?.tensor;
  return Math.max(
    0,
    layout.rows.findIndex(({ columns }) => columns.some((column) => column.tensor === tensor)),
  );
};
