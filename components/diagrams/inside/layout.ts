/** Where everything in an opened block stands. All its tensors share one scale, all its banks another: area is count in both. */
import {
  type BankGrid,
  columnsFor,
  fitBank,
  type Mosaic,
  mosaic,
  type Point,
  type Rect,
  type Size,
} from "@/lib/readings/scene";
import type { Block, Source, Station } from "./block";

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

export interface InsideLayout extends Size {
  readonly placed: readonly Placed[];
  /** From each tensor to what reads it, as points of a line. */
  readonly wires: readonly { readonly from: string; readonly to: string; readonly points: readonly Point[] }[];
  /** Pixels of the drawing for one activation, and for one weight, a side. */
  readonly scales: { readonly activation: number; readonly weight: number };
}

const LINE = 18;
const LABEL = 3 * LINE + 4;
const BETWEEN = 34;
const BESIDE = 10;
const LEAST = { wide: 104, flow: 0 } as const;
/** With a bank beside it a label has more to say. */
const LEAST_WITH_BANK = { wide: 132, flow: 0 } as const;
const HEIGHT = 330;
const FLOW_HEIGHT = 300;
const UNDER = 26;

/** From large to small: pixels a side for one activation, and for one weight. */
const ACTIVATION = [8, 6, 5, 4, 3, 2.5, 2, 1.5, 1.25, 1, 0.75, 0.5, 0.375, 0.25, 0.125, 0.0625];
const WEIGHT = [8, 6, 5, 4, 3, 2, 1.5, 1, 0.75, 0.5, 0.375, 0.25, 0.125, 0.0625];
/** No tile becomes larger than this, so that one map of a whole photo is no poster. */
const MOST_TILE = 132;

type Item = Source | Station;
const isStation = (item: Item): item is Station => "head" in item;

interface Sized {
  readonly item: Item;
  readonly mosaic: Mosaic;
  readonly bank: BankGrid | null;
  readonly width: number;
  readonly height: number;
}

function mosaicOf({ shape: [h, w, c] }: Item, u: number, high: number, wide: number): Mosaic | null {
  const tile = { width: w * u, height: h * u };
  let columns = columnsFor(c, tile, high);
  let made = mosaic(c, tile, columns);
  while (made.height > high && columns < c) {
    columns += 1;
    made = mosaic(c, tile, columns);
  }
  return made.height <= high + 0.5 && made.width <= wide + 0.5 ? made : null;
}

function bankOf(station: Station, channels: number, cell: number, high: number, wide: number): BankGrid | null {
  const { op } = station.head;
  if (op.kind !== "conv" && op.kind !== "linear") return null;
  const [kernel, groups, filters] = op.kind === "conv" ? [op.kernel, op.groups, op.filters] : [1, 1, op.units];
  return fitBank({ kernel, channels: channels / groups, filters }, cell, wide, high);
}

/** One item at these scales, in a column that is `high`; null where it does not fit. */
function sized(
  item: Item,
  channels: number,
  u: number,
  cell: number,
  high: number,
  wide: number,
  mode: "wide" | "flow",
): Sized | null {
  const made = mosaicOf(item, u, high, wide);
  if (!made) return null;
  if (!isStation(item) || item.asked === null)
    return { item, mosaic: made, bank: null, width: Math.max(LEAST[mode], made.width), height: made.height };
  const bank = bankOf(item, channels, cell, high, wide);
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

function fitWide(block: Block, width: number, u: number, cell: number): Fit | null {
  const shapes = new Map([...block.sources, ...block.stations].map(({ id, shape }) => [id, shape]));
  const columns = columnsOf(block);
  const made: (readonly Sized[])[] = [];
  for (const items of columns) {
    const high = (HEIGHT - (items.length - 1) * LABEL) / Math.max(1, items.length);
    const column = items.map((item) => {
      const channels = isStation(item) ? (shapes.get(item.reads[0] ?? "")?.[2] ?? 1) : 1;
      return sized(item, channels, u, cell, high, width, "wide");
    });
    const fitting = column.flatMap((each) => each ?? []);
    if (fitting.length < column.length) return null;
    made.push(fitting);
  }
  const total =
    made.reduce((sum, column) => sum + Math.max(0, ...column.map((each) => each.width)), 0) +
    (made.length - 1) * BETWEEN;
  return total <= width ? { columns: made, width: total } : null;
}

function fitFlow(block: Block, width: number, u: number, cell: number): Fit | null {
  const shapes = new Map([...block.sources, ...block.stations].map(({ id, shape }) => [id, shape]));
  const made: (readonly Sized[])[] = [];
  for (const item of [...block.sources, ...block.stations]) {
    const channels = isStation(item) ? (shapes.get(item.reads[0] ?? "")?.[2] ?? 1) : 1;
    const one = sized(item, channels, u, cell, FLOW_HEIGHT, width, "flow");
    if (!one) return null;
    made.push([one]);
  }
  return { columns: made, width };
}

/** The largest scales that fit; first both together, then each as far as there is room left. */
function fit(
  block: Block,
  width: number,
  mode: "wide" | "flow",
): { readonly fitted: Fit; readonly u: number; readonly cell: number } {
  const side = Math.max(...[...block.sources, ...block.stations].map(({ shape }) => Math.max(shape[0], shape[1])));
  const largest = (u: number) => u * side <= MOST_TILE || u <= 1;
  const us = ACTIVATION.filter(largest);
  const at = mode === "wide" ? fitWide : fitFlow;
  const of = (i: number, j: number) => {
    const [u, cell] = [us[i], WEIGHT[j]];
    return u === undefined || cell === undefined ? null : at(block, width, u, cell);
  };
  const steps = Math.max(us.length, WEIGHT.length);
  for (let step = 0; step < steps; step++) {
    let [i, j] = [Math.min(step, us.length - 1), Math.min(step, WEIGHT.length - 1)];
    let fitted = of(i, j);
    if (!fitted) continue;
    for (let next = of(i - 1, j); next; next = of(i - 1, j)) [fitted, i] = [next, i - 1];
    for (let next = of(i, j - 1); next; next = of(i, j - 1)) [fitted, j] = [next, j - 1];
    return { fitted, u: us[i] ?? 1, cell: WEIGHT[j] ?? 1 };
  }
  throw new RangeError(`${block.scope} has no room in ${width} pixels`);
}

function place(
  { item, mosaic: made, bank, width }: Sized,
  x: number,
  y: number,
  mode: "wide" | "flow",
  room: number,
): Placed {
  const top = y + LABEL;
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
    label: { x, y, width: Math.max(width, LEAST.wide), height: LABEL },
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
export function insideLayout(block: Block, width: number, mode: "wide" | "flow"): InsideLayout {
  const { fitted, u, cell } = fit(block, width, mode);
  const placed: Placed[] = [];
  const columnOf = new Map<string, number>();
  let [x, y, floor] = [0, 0, 0];
  const spare = mode === "wide" ? Math.max(0, width - fitted.width) : 0;
  const between = BETWEEN + Math.min(40, spare / Math.max(1, fitted.columns.length - 1));
  for (const [i, column] of fitted.columns.entries()) {
    if (mode === "wide") y = 0;
    for (const each of column) {
      placed.push(place(each, x, y, mode, width));
      columnOf.set(each.item.id, i);
      y += LABEL + each.height + (mode === "flow" ? UNDER : 6);
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
  return { width, height, placed, wires, scales: { activation: u, weight: cell } };
}
