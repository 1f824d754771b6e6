/** What stands together on a map: each tensor in its parts, each part over or beside the banks that made it. */
import type { NetworkMap } from "@/lib/readings/network-map";
import type { Mosaic, Size } from "@/lib/readings/scene";

export interface Part {
  readonly from: number;
  readonly count: number;
  /** Layers that have weights and make these channels; one whose output is added to others stands with their last part. */
  readonly layers: readonly number[];
}

export interface Cell {
  readonly tensor: number;
  readonly block: string;
  readonly parts: readonly Part[];
}

/** The channels of a tensor as its layers divide them: a concat's parts, one part for everything else. */
function partsOf(map: NetworkMap, tensor: number): readonly Part[] {
  const { layers = [], shape } = map.tensors[tensor] ?? {};
  const channels = shape?.[2] ?? 0;
  const own = layers.flatMap((i) => {
    const layer = map.layers[i];
    return layer ? [{ i, ...layer }] : [];
  });
  const starts = [...new Set(own.map(({ from }) => from))].sort((a, b) => a - b);
  const whole = own.filter(({ channels: count }) => count === channels && own.length > 1).map(({ i }) => i);
  return starts.map((from, p) => {
    const count = (starts[p + 1] ?? channels) - from;
    const makes = own
      .filter((layer) => layer.bank && layer.from === from && !whole.includes(layer.i))
      .map(({ i }) => i);
    return { from, count, layers: p === starts.length - 1 ? [...makes, ...whole] : makes };
  });
}

export const cellsOf = (map: NetworkMap): readonly Cell[] =>
  map.tensors.map(({ block }, tensor) => ({ tensor, block, parts: partsOf(map, tensor) }));

/** The size of one tile: all of its tensor's numbers at `unit` pixels a side. */
export const tileOf = (map: NetworkMap, tensor: number, unit: number): Size => {
  const [h = 1, w = 1] = map.tensors[tensor]?.shape ?? [];
  return { width: w * unit, height: h * unit };
};

/** Hairlines part tiles that are large enough; smaller ones touch, since a gap would falsify their area. */
const hairline = ({ width, height }: Size): number => (Math.min(width, height) >= 8 ? 1 : 0);

/** Every channel is drawn: tiles too small to be told apart still have their area and their ink. */
function mosaicOf(count: number, tile: Size, columns: number): Mosaic {
  const gap = hairline(tile);
  const rows = Math.ceil(count / columns);
  const [width, height] = [columns * (tile.width + gap) - gap, rows * (tile.height + gap) - gap];
  return { count, columns, rows, tile, gap, shown: count, width, height };
}

/** So much wider may a mosaic be for the sake of a full last row. */
const WIDER = 1.34;

/** Tiles in columns at most `height` high; of the narrow arrangements the one that leaves fewest places vacant. */
export function standing(count: number, tile: Size, height: number): Mosaic {
  const gap = hairline(tile);
  const rows = Math.max(1, Math.floor((height + gap) / (tile.height + gap) + 1e-6));
  const least = Math.ceil(count / rows);
  let best = { columns: least, vacant: Number.POSITIVE_INFINITY };
  for (let columns = least; columns <= Math.min(count, least * WIDER); columns++) {
    const vacant = Math.ceil(count / columns) * columns - count;
    if (vacant < best.vacant) best = { columns, vacant };
  }
  return mosaicOf(count, tile, best.columns);
}

/** Tiles in rows at most `width` wide. */
export function lying(count: number, tile: Size, width: number): Mosaic {
  const gap = hairline(tile);
  return mosaicOf(count, tile, Math.max(1, Math.min(count, Math.floor((width + gap) / (tile.width + gap) + 1e-6))));
}
