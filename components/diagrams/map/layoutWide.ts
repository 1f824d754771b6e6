/**
 * The wide map: a river in two rows. In a row all tensors have one height, so their width is their count; filters hang
 * below them. Early rows need their room for tensors, late ones for filters, so each row divides its height by itself.
 */
import { textWidth } from "@/components/marks/text";
import type { NetworkMap } from "@/lib/readings/network-map";
import type { Size } from "@/lib/readings/scene";
import { bandsOf } from "./bandLayout";
import { arrange, leastWidth } from "./bankLayout";
import { type Cell, cellsOf, standing, tileOf } from "./cells";
import { headsOf } from "./headLayout";
import { blockName } from "./names";
import type { Column, MapLayout, MapRow, Piece, PlacedBank, PlacedBlock } from "./placed";
import { GAUGE, ROW } from "./room";
import { bestUnits, type Units } from "./units";

const gapsIn = (map: NetworkMap) => (map.tensors.length > 40 ? ROW.gapsDense : ROW.gaps);

/** How a row divides the height that it has for ink. */
interface Share {
  readonly tensor: number;
  readonly bank: number;
}

const SHARES = [0.88, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];

interface Room {
  readonly map: NetworkMap;
  readonly cells: readonly Cell[];
  readonly least: (layer: number, cell: number, height: number) => number;
}

function roomFor(map: NetworkMap): Room {
  const known = new Map<string, number>();
  return {
    map,
    cells: cellsOf(map),
    // Measured once for each layer, size of a weight and height.
    least(layer, cell, height) {
      const key = `${layer} ${cell} ${height}`;
      const bank = map.layers[layer]?.bank;
      const width = known.get(key) ?? (bank ? leastWidth(bank, cell, height) : 0);
      known.set(key, width);
      return width;
    },
  };
}

/** Banks that stand below each other share the height. */
const bankHeight = ({ bank }: Share, count: number): number => Math.floor((bank - (count - 1) * ROW.count) / count);

/** What each part of a tensor needs: the wider of its tiles and its filters. */
const partWidths = ({ map, least }: Room, { tensor, parts }: Cell, units: Units, share: Share): readonly number[] =>
  parts.map(({ count, layers }) =>
    Math.max(
      standing(count, tileOf(map, tensor, units.activation), share.tensor).width,
      ...layers.map((layer) => least(layer, units.weight, bankHeight(share, layers.length))),
      ROW.least,
    ),
  );

const sumWith = (gap: number, widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, Math.max(0, widths.length - 1) * gap);

/** The width of each block, with room for its name. */
function blockWidths(room: Room, units: Units, share: Share): readonly number[] {
  const { within } = gapsIn(room.map);
  return room.map.blocks.map(({ id, tensors }) => {
    const own = tensors.flatMap((tensor) => {
      const cell = room.cells[tensor];
      return cell ? [sumWith(ROW.part, partWidths(room, cell, units, share))] : [];
    });
    return Math.max(sumWith(within, own), textWidth(blockName(room.map, id), 13, true) + 4);
  });
}

interface Fit {
  /** Blocks of the first row. */
  readonly turn: number;
  readonly shares: readonly [Share, Share];
  readonly longest: number;
}

/** Where the first row ends and how both divide their height, so that the longer is as short as can be. */
function bestFit(room: Room, units: Units, shares: readonly Share[]): Fit {
  const { between } = gapsIn(room.map);
  const widths = shares.map((share) => blockWidths(room, units, share));
  const shortest = (from: number, to: number) =>
    widths
      .map((all, i) => ({ share: shares[i] as Share, length: sumWith(between, all.slice(from, to)) }))
      .reduce((best, each) => (each.length < best.length ? each : best));
  const count = room.map.blocks.length;
  return Array.from({ length: count - 1 }, (_, i): Fit => {
    const [first, second] = [shortest(0, i + 1), shortest(i + 1, count)];
    const longest = Math.max(first.length, second.length + between + ROW.scores);
    return { turn: i + 1, shares: [first.share, second.share], longest };
  }).reduce((best, each) => (each.longest < best.longest ? each : best));
}

/** Places the blocks of one row, which has `wide` pixels between its margins; `lane`: the room for marks. */
function rowOf(room: Room, units: Units, share: Share, blocks: readonly number[], wide: number, lane: number) {
  const { map, cells } = room;
  const { within, between } = gapsIn(map);
  const widths = blockWidths(room, units, share);
  const used = sumWith(
    between,
    blocks.map((b) => widths[b] ?? 0),
  );
  // What is left over goes between blocks, up to a point.
  const wider = Math.min(ROW.widest, Math.max(0, wide - used) / Math.max(1, blocks.length - 1));
  const top = ROW.head + ROW.names + lane + (map.flows.some(({ around }) => around) ? ROW.lane : 0);
  const [pieces, banks, columns, placed]: [Piece[], PlacedBank[], Column[], PlacedBlock[]] = [[], [], [], []];
  let x: number = ROW.margin;
  for (const b of blocks) {
    const { id = "", tensors = [] } = map.blocks[b] ?? {};
    const start = x;
    for (const tensor of tensors) {
      const cell = cells[tensor];
      if (!cell) continue;
      const needs = partWidths(room, cell, units, share);
      const box = { x, y: top, width: sumWith(ROW.part, needs), height: share.tensor };
      for (const [p, { from, count, layers }] of cell.parts.entries()) {
        const grid = standing(count, tileOf(map, tensor, units.activation), share.tensor);
        // On the middle line, along which the river flows.
        const middle = top + (share.tensor - grid.height) / 2;
        pieces.push({ tensor, from, mosaic: grid, x, y: middle, width: grid.width, height: grid.height });
        let y = top + share.tensor + ROW.count;
        for (const layer of layers) {
          const bank = map.layers[layer]?.bank;
          if (!bank) continue;
          const grid = arrange(bank, units.weight, needs[p] ?? 0, bankHeight(share, layers.length));
          banks.push({ layer, grid, x, y, width: grid.width, height: grid.height });
          y += grid.height + ROW.count;
        }
        x += (needs[p] ?? 0) + ROW.part;
      }
      const own = pieces.filter((piece) => piece.tensor === tensor);
      const end = Math.max(...own.map((piece) => piece.x + piece.width));
      const highest = Math.min(...own.map((piece) => piece.y));
      columns.push({ tensor, ...box, axis: top + share.tensor / 2, end, top: highest });
      x += within - ROW.part;
    }
    const gauge = { x: start, y: ROW.head + ROW.names + 2, width: widths[b] ?? 0, height: lane };
    placed.push({ id, x: start, y: ROW.head, width: widths[b] ?? 0, height: 0, gauge });
    x = start + (widths[b] ?? 0) + between + wider;
  }
  const lowest = Math.max(top + share.tensor, ...banks.map((bank) => bank.y + bank.height));
  return {
    pieces,
    banks,
    columns,
    blocks: placed.map((block) => ({ ...block, height: lowest - ROW.head })),
    heads: headsOf(map, columns, 0),
    lowest,
    end: x - between - wider,
  };
}

export function layoutWide(map: NetworkMap, { width, height }: Size, gauged: boolean): MapLayout {
  const room = roomFor(map);
  const lane = gauged ? GAUGE.lane : 0;
  const { between } = gapsIn(map);
  const ink = Math.max(ROW.leastInk, (height + ROW.beyond - ROW.turn) / 2 - ROW.head - ROW.names - ROW.count);
  const shares = SHARES.map((part) => ({ tensor: Math.round(ink * part), bank: ink - Math.round(ink * part) }));
  const wide = width - 2 * ROW.margin;
  const units = bestUnits((tried) => bestFit(room, tried, shares).longest <= wide);
  const fit = bestFit(room, units, shares);
  const order = map.blocks.map((_, b) => b);
  const first = rowOf(room, units, fit.shares[0], order.slice(0, fit.turn), wide, lane);
  const second = rowOf(room, units, fit.shares[1], order.slice(fit.turn), wide - between - ROW.scores, lane);
  const rows: MapRow[] = [
    { ...first, y: 0, height: first.lowest + ROW.turn, bands: [] },
    { ...second, y: first.lowest + ROW.turn, height: second.lowest + 4, bands: [] },
  ];
  const x = second.end + between;
  const top = rows[1]?.columns[0]?.y ?? 0;
  return {
    mode: "wide",
    width,
    height: first.lowest + ROW.turn + second.lowest + 4,
    rows: rows.map((row, r) => ({ ...row, bands: bandsOf(map, rows, r, width) })),
    unit: units,
    scores: { x, y: top, width: Math.min(ROW.scores, width - x), height: second.lowest - top },
  };
}
