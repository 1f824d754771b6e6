/** Where everything in an opened block stands. All its tensors share one scale, all its banks another: area is count in both. */
import {
  type BankGrid,
  bankGrid,
  columnsFor,
  fitBank,
  gapBetween,
  type Mosaic,
  mosaic,
  type Point,
  type Rect,
  type Size,
} from "@/lib/readings/scene";
import { type Block, isStation, type Source, type Station } from "./block";

export interface PlacedTensor extends Rect {
  readonly id: string;
  readonly mosaic: Mosaic;
}
export interface PlacedBank extends Rect {
  readonly grid: BankGrid;
}

export interface Placed {
  readonly id: string;
  readonly label: Rect;
  readonly tensor: PlacedTensor;
  readonly bank: PlacedBank | null;
}

/** Pixels of the drawing for one activation, and for one weight, a side. */
export interface Scales {
  readonly activation: number;
  readonly weight: number;
}

type Mode = "wide" | "flow";

export interface InsideLayout extends Size {
  readonly placed: readonly Placed[];
  /** From each tensor to what reads it, as points of a line. */
  readonly wires: readonly { readonly from: string; readonly to: string; readonly points: readonly Point[] }[];
  readonly scales: Scales;
}

const LINE = 18;
const LABEL = 4 * LINE + 4;
/** Without weights a label has a line less. */
const SHORT_LABEL = 3 * LINE + 4;
const BETWEEN = 34;
const BESIDE = 10;
const LEAST = { wide: 104, flow: 0 } as const;
/** With a bank beside it a label has more to say. */
const LEAST_WITH_BANK = { wide: 132, flow: 0 } as const;
const HEIGHT = 400;
const FLOW_HEIGHT = 230;
const UNDER = 26;

/** From large to small: pixels a side for one activation, and for one weight. */
const ACTIVATION = [8, 6, 5, 4, 3, 2.5, 2, 1.5, 1.25, 1, 0.75, 0.5, 0.375, 0.25, 0.125, 0.0625];
const WEIGHT = [8, 6, 5, 4, 3, 2, 1.5, 1, 0.75, 0.5, 0.375, 0.25, 0.125, 0.0625];
/** No tile becomes larger than this, so that one map of a whole photo is no poster. */
const MOST_TILE = 132;

type Item = Source | Station;

interface Room {
  readonly high: number;
  readonly wide: number;
  readonly narrow: boolean;
}

interface Sized {
  readonly item: Item;
  readonly mosaic: Mosaic;
  readonly bank: BankGrid | null;
  readonly width: number;
  readonly height: number;
}

/** As square as can be, or `narrow`: as high as there is room. */
function mosaicOf({ shape: [h, w, c] }: Item, u: number, { high, wide, narrow }: Room): Mosaic | null {
  const tile = { width: w * u, height: h * u };
  const rows = Math.max(1, Math.floor((high + gapBetween(tile)) / (tile.height + gapBetween(tile))));
  let columns = narrow ? Math.ceil(c / rows) : columnsFor(c, tile, high);
  let made = mosaic(c, tile, columns);
  while (made.height > high && columns < c) {
    columns += 1;
    made = mosaic(c, tile, columns);
  }
  return made.height <= high + 0.5 && made.width <= wide + 0.5 ? made : null;
}

function bankOf(station: Station, channels: number, cell: number, { high, wide }: Room): BankGrid | null {
  const { op } = station.head;
  if (op.kind !== "conv" && op.kind !== "linear") return null;
  const [kernel, groups, filters] = op.kind === "conv" ? [op.kernel, op.groups, op.filters] : [1, 1, op.units];
  const fitting = fitBank({ kernel, channels: channels / groups, filters }, cell, wide, high);
  if (!fitting) return null;
  // Short filters in one column would make a string of it.
  let grid = fitting;
  while (grid.columns < filters && 2 * grid.width < grid.height)
    grid = bankGrid({ kernel, channels: channels / groups, filters }, cell, grid.columns + 1, grid.lines);
  return grid;
}

/** One item at these scales in that room, of which it reads `channels`; null where it does not fit. */
function sized(item: Item, channels: number, { activation, weight }: Scales, room: Room, mode: Mode): Sized | null {
  const { wide } = room;
  const made = mosaicOf(item, activation, room);
  if (!made) return null;
  if (!isStation(item) || item.asked === null)
    return { item, mosaic: made, bank: null, width: Math.max(LEAST[mode], made.width), height: made.height };
  const bank = bankOf(item, channels, weight, room);
  if (!bank || bank.width > wide + 0.5) return null;
  const least = LEAST_WITH_BANK[mode];
  if (mode === "flow" && bank.width + BESIDE + made.width > wide)
    return { item, mosaic: made, bank, width: wide, height: bank.height + BESIDE + made.height };
  return {
    item,
    mosaic: made,
    bank,
    width: Math.max(least, bank.width + BESIDE + made.width),
    height: Math.max(bank.height, made.height),
  };
}

/** The items of each column, from left to right. */
function columnsOf({ sources, stations }: Block): readonly (readonly Item[])[] {
  const deepest = Math.max(0, ...stations.map(({ depth }) => depth));
  return [sources, ...Array.from({ length: deepest }, (_, i) => stations.filter(({ depth }) => depth === i + 1))];
}

interface Fit {
  readonly columns: readonly (readonly Sized[])[];
  readonly width: number;
}

type ChannelsOf = (item: Item) => number;

function fitWide(block: Block, width: number, scales: Scales, channels: ChannelsOf, narrow: boolean): Fit | null {
  const made: (readonly Sized[])[] = [];
  for (const items of columnsOf(block)) {
    const high = (HEIGHT - (items.length - 1) * LABEL) / Math.max(1, items.length);
    const column = items.flatMap(
      (item) => sized(item, channels(item), scales, { high, wide: width, narrow }, "wide") ?? [],
    );
    if (column.length < items.length) return null;
    made.push(column);
  }
  const widths = made.map((column) => Math.max(0, ...column.map((each) => each.width)));
  const total = widths.reduce((sum, each) => sum + each, 0) + (made.length - 1) * BETWEEN;
  return total <= width ? { columns: made, width: total } : null;
}

function fitFlow(block: Block, width: number, scales: Scales, channels: ChannelsOf): Fit | null {
  const items = [...block.sources, ...block.stations];
  const room = { high: FLOW_HEIGHT, wide: width, narrow: false };
  const columns = items.flatMap((item) => {
    const one = sized(item, channels(item), scales, room, "flow");
    return one ? [[one]] : [];
  });
  return columns.length < items.length ? null : { columns, width };
}

/** The largest scales that fit; first both together, then each as far as there is room left. */
function bestFit(block: Block, width: number, mode: Mode): { readonly fitted: Fit; readonly scales: Scales } {
  const shapes = new Map([...block.sources, ...block.stations].map(({ id, shape }) => [id, shape]));
  const channels: ChannelsOf = (item) => (isStation(item) ? (shapes.get(item.reads[0] ?? "")?.[2] ?? 1) : 1);
  const side = Math.max(...[...shapes.values()].map((shape) => Math.max(shape[0], shape[1])));
  const activations = ACTIVATION.filter((u) => u * side <= MOST_TILE || u <= 1);
  const at = (i: number, j: number): Fit | null => {
    const [activation, weight] = [activations[i], WEIGHT[j]];
    if (activation === undefined || weight === undefined) return null;
    const scales = { activation, weight };
    if (mode === "flow") return fitFlow(block, width, scales, channels);
    return fitWide(block, width, scales, channels, false) ?? fitWide(block, width, scales, channels, true);
  };
  const steps = Math.max(activations.length, WEIGHT.length);
  for (let step = 0; step < steps; step++) {
    let [i, j] = [Math.min(step, activations.length - 1), Math.min(step, WEIGHT.length - 1)];
    let fitted = at(i, j);
    if (!fitted) continue;
    for (let next = at(i - 1, j); next; next = at(i - 1, j)) [fitted, i] = [next, i - 1];
    for (let next = at(i, j - 1); next; next = at(i, j - 1)) [fitted, j] = [next, j - 1];
    return { fitted, scales: { activation: activations[i] ?? 1, weight: WEIGHT[j] ?? 1 } };
  }
  throw new RangeError(`${block.scope} has no room in ${width} pixels`);
}

/** Side by side all labels are of one height, so that what stands below them does too. */
const labelOf = (item: Item, mode: Mode): number =>
  mode === "wide" || (isStation(item) && item.asked !== null) ? LABEL : SHORT_LABEL;

/** `room`: of the whole drawing; `after`: to the next column. */
function place(
  { item, mosaic: made, bank, width }: Sized,
  { x, y }: Point,
  mode: Mode,
  room: number,
  after: number,
): Placed {
  const label = labelOf(item, mode);
  const top = y + label;
  const under = mode === "flow" && bank !== null && bank.width + BESIDE + made.width > room;
  const tensor = {
    id: item.id,
    mosaic: made,
    x: bank && !under ? x + bank.width + BESIDE : x,
    y: under && bank ? top + bank.height + BESIDE : top,
    width: made.width,
    height: made.height,
  };
  return {
    id: item.id,
    // Words may use the space before the next column.
    label: { x, y, width: mode === "wide" ? width + after - 8 : room, height: label },
    tensor,
    bank: bank ? { grid: bank, x, y: top, width: bank.width, height: bank.height } : null,
  };
}

/** The left edge and the right edge of what an item draws, and its middle. */
function ends({ tensor, bank }: Placed): { readonly left: Point; readonly right: Point; readonly bottom: Point } {
  const first = bank ?? tensor;
  return {
    left: { x: first.x, y: first.y + Math.min(first.height / 2, 40) },
    right: { x: tensor.x + tensor.width, y: tensor.y + Math.min(tensor.height / 2, 40) },
    bottom: { x: tensor.x + tensor.width / 2, y: tensor.y + tensor.height },
  };
}

function wireWide(from: Placed, to: Placed, near: boolean, floor: number, lane: number): readonly Point[] {
  const [a, b] = [ends(from), ends(to)];
  if (near) {
    const x = b.left.x - BETWEEN / 2;
    return [a.right, { x, y: a.right.y }, { x, y: b.left.y }, b.left];
  }
  // Past what stands between: below everything.
  const y = floor + 8 + lane * 5;
  const [out, back] = [a.right.x + 8, b.left.x - 12];
  return [a.right, { x: out, y: a.right.y }, { x: out, y }, { x: back, y }, { x: back, y: b.left.y }, b.left];
}

/** Throws `RangeError` where not even the smallest scale fits. */
export function insideLayout(block: Block, width: number, mode: Mode): InsideLayout {
  const { fitted, scales } = bestFit(block, width, mode);
  const placed: Placed[] = [];
  const columnOf = new Map<string, number>();
  let [x, y, floor] = [0, 0, 0];
  const spare = mode === "wide" ? Math.max(0, width - fitted.width) : 0;
  const between = BETWEEN + Math.min(40, spare / Math.max(1, fitted.columns.length - 1));
  for (const [i, column] of fitted.columns.entries()) {
    if (mode === "wide") y = 0;
    for (const each of column) {
      placed.push(place(each, { x, y }, mode, width, between));
      columnOf.set(each.item.id, i);
      y += labelOf(each.item, mode) + each.height + (mode === "flow" ? UNDER : 6);
    }
    floor = Math.max(floor, y);
    if (mode === "wide") x += Math.max(0, ...column.map((each) => each.width)) + between;
  }
  const byId = new Map(placed.map((each) => [each.id, each]));
  let lanes = 0;
  const wires = block.stations.flatMap(({ id, reads }) =>
    reads.flatMap((read) => {
      const [from, to] = [byId.get(read), byId.get(id)];
      if (!from || !to || mode === "flow") return [];
      const near = (columnOf.get(id) ?? 0) - (columnOf.get(read) ?? 0) === 1;
      if (!near) lanes += 1;
      return [{ from: read, to: id, points: wireWide(from, to, near, floor, lanes) }];
    }),
  );
  const height = floor + (lanes > 0 ? 16 + lanes * 5 : 0);
  return { width, height, placed, wires, scales };
}
