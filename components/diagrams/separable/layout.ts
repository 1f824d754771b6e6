/**
 * M2's drawing as rectangles. A row for each layer, a column for each kind of step: convolution, BN, ReLU stand below one
 * another, so that what folding takes away is one column. On a phone the same, narrower, in more rows.
 */
import type { Mosaic, Rect, Size } from "@/lib/readings/scene";
import { LAYERS, type LayerName, TENSORS, type TensorName } from "@/lib/spec/separable";
import { type Boxed, fitMosaics } from "../fit";
import {
  type BankTiles,
  bankAt,
  cellFor,
  depthwisePlaces,
  type LayoutWidths,
  type NormTiles,
  normAt,
  pointwisePlaces,
  type Tiles,
  tilesAt,
} from "./bankLayout";

export interface SeparableLayout extends Size {
  readonly mode: "wide" | "flow";
  readonly tensors: Readonly<Record<TensorName, Tiles>>;
  readonly banks: Readonly<Record<LayerName, BankTiles>>;
  /** Scale and shift of each channel's batch norm, side by side, in the order of the maps. */
  readonly norms: Readonly<Record<LayerName, NormTiles>>;
  readonly labels: Readonly<Record<TensorName | `${LayerName}Bank` | `${LayerName}Norm`, Rect>>;
  /** The room that there is once the batch norm is folded away. */
  readonly freed: Readonly<Record<LayerName, Rect>>;
  readonly inspector: Rect;
}

const EDGE = 3;
const LABEL = 42;
const MOST_TILE = 72;

export const countOf = (tensor: TensorName, { in: channels, out }: Pick<LayoutWidths, "in" | "out">): number =>
  tensor.startsWith("pw") ? out : channels;

const boxed = (widths: LayoutWidths, tensor: TensorName, box: Size): Boxed => ({
  count: countOf(tensor, widths),
  box,
  share: tensor === "input" ? 1 : 1 / widths.stride,
});

/** All mosaics on one scale, in boxes of one width; `heights` by row. */
function mosaicsIn(widths: LayoutWidths, width: number, heights: readonly [number, number, number]) {
  const heightOf = (tensor: TensorName) =>
    tensor === "input" ? heights[0] : tensor.startsWith("dw") ? heights[1] : heights[2];
  const fitted = fitMosaics(
    TENSORS.map((tensor) => boxed(widths, tensor, { width, height: heightOf(tensor) })),
    MOST_TILE,
  );
  return Object.fromEntries(TENSORS.map((tensor, i) => [tensor, fitted[i]])) as Record<TensorName, Mosaic>;
}

interface Columns {
  /** Left edges. */
  readonly input: number;
  readonly bank: number;
  readonly conv: number;
  readonly norm: number;
  readonly bn: number;
  readonly relu: number;
  readonly maps: number;
  readonly bankWidth: number;
  readonly normWidth: number;
}

function assemble(
  widths: LayoutWidths,
  parts: {
    readonly mode: "wide" | "flow";
    readonly size: Size;
    readonly maps: Record<TensorName, Mosaic>;
    readonly at: Readonly<
      Record<
        TensorName | `${LayerName}Bank` | `${LayerName}Norm`,
        { x: number; y: number; width: number; room?: number }
      >
    >;
    readonly cell: number;
    readonly inspector: Rect;
  },
): SeparableLayout {
  const { mode, size, maps, at, cell, inspector } = parts;
  const tensors = Object.fromEntries(
    TENSORS.map((tensor) => [tensor, tilesAt(at[tensor].x, at[tensor].y + LABEL, maps[tensor])]),
  ) as Record<TensorName, Tiles>;
  const dw = depthwisePlaces(widths, maps.dw.columns, cell);
  const pw = pointwisePlaces(widths, cell);
  const { k, in: channels } = widths;
  const freed = (layer: LayerName): Rect => {
    const [from, bn, relu] = [at[`${layer}Norm`], at[`${layer}Bn`], at[`${layer}Relu`]];
    const height = LABEL + maps[layer].height;
    // Beside each other ReLU moves up to the folded convolution, and the room is at the end of the row.
    if (mode === "flow") return { x: from.x, y: from.y, width: bn.x + bn.width - from.x, height };
    const x = from.x + relu.width + GAP;
    return { x, y: from.y, width: size.width - EDGE - x, height };
  };
  const labels = Object.entries(at).map(([name, { x, y, width, room = width }]) => [
    name,
    { x, y, width: room, height: LABEL },
  ]);
  return {
    mode,
    ...size,
    tensors,
    banks: {
      dw: bankAt(at.dwBank.x, at.dwBank.y + LABEL, dw, k, 1, cell),
      pw: bankAt(at.pwBank.x, at.pwBank.y + LABEL, pw, 1, channels, cell),
    },
    norms: Object.fromEntries(
      LAYERS.map((layer) => {
        const { x, y, width } = at[`${layer}Norm`];
        return [layer, normAt(x, y + LABEL, width, maps[layer])];
      }),
    ) as SeparableLayout["norms"],
    labels: Object.fromEntries(labels) as SeparableLayout["labels"],
    freed: { dw: freed("dw"), pw: freed("pw") },
    inspector,
  };
}

const GAP = 20;
const NORM = 72;
const BETWEEN = 26;
const INSPECTOR = 124;
const LEAST_ROW = 54;
/** Left of the pointwise filters, where the first row's end comes down. */
const BEND = 24;

function columnsIn(width: number): Columns {
  const bankWidth = Math.round(width * 0.12);
  const maps = Math.floor((width - 2 * EDGE - bankWidth - NORM - 5 * GAP) / 4);
  const input = EDGE;
  const bank = input + maps + GAP;
  const conv = bank + bankWidth + GAP;
  const norm = conv + maps + GAP;
  const bn = norm + NORM + GAP;
  return { input, bank, conv, norm, bn, relu: bn + maps + GAP, maps, bankWidth, normWidth: NORM };
}

function wide(widths: LayoutWidths, room: Size): SeparableLayout {
  const c = columnsIn(room.width);
  const free = room.height - INSPECTOR - 2 * LABEL - 2 * BETWEEN;
  // The height is shared between the rows so that the tiles become as large as can be.
  let best = mosaicsIn(widths, c.maps, [free / 2, free / 2, free / 2]);
  for (let share = 0.1; share <= 0.9; share += 0.05) {
    const tried = mosaicsIn(widths, c.maps, [free * share, free * share, free * (1 - share)]);
    if (tried.input.tile.width > best.input.tile.width) best = tried;
  }
  // At least as high as what is said beside a folded layer.
  const first = Math.max(best.input.height, best.dw.height, LEAST_ROW);
  const bottom = free - first;
  // What the tiles cannot use stands between the rows and before the sum, not in one heap.
  const spare = Math.min(40, Math.max(0, bottom - Math.max(best.pw.height, best.pwRelu.height)) / 2);
  const cell = cellFor(
    widths,
    best.dw.columns,
    { width: c.bankWidth, height: first },
    { width: c.maps + GAP + c.bankWidth - BEND, height: bottom - spare },
  );
  const second = LABEL + first + BETWEEN + spare;
  const row = (layer: LayerName, y: number) =>
    ({
      [layer]: { x: c.conv, y, width: c.maps },
      [`${layer}Norm`]: { x: c.norm, y, width: c.normWidth, room: c.normWidth + GAP - 4 },
      [`${layer}Bn`]: { x: c.bn, y, width: c.maps },
      [`${layer}Relu`]: { x: c.relu, y, width: c.maps },
    }) as const;
  // Its right edge beside what it makes.
  const pwWidth = pointwisePlaces(widths, cell).width;
  const pwBank = { x: c.conv - GAP - Math.max(pwWidth, Math.min(150, c.maps + c.bankWidth)), y: second };
  return assemble(widths, {
    mode: "wide",
    size: room,
    maps: best,
    at: {
      input: { x: c.input, y: 0, width: c.maps },
      dwBank: { x: c.bank, y: 0, width: c.bankWidth + GAP - 4 },
      ...row("dw", 0),
      pwBank: { ...pwBank, width: c.conv - GAP / 2 - pwBank.x },
      ...row("pw", second),
    } as Parameters<typeof assemble>[1]["at"],
    cell,
    inspector: { x: 0, y: room.height - INSPECTOR + 6, width: room.width, height: INSPECTOR - 6 },
  });
}

const FLOW_NORM = 44;
const FLOW_GAP = 12;
const FLOW_INSPECTOR = 252;
const FLOW_BOX = 150;
const FLOW_BANK = 210;

function flow(widths: LayoutWidths, width: number): SeparableLayout {
  const maps = Math.floor((width - 2 * EDGE - FLOW_NORM - 2 * FLOW_GAP) / 2);
  const fitted = mosaicsIn(widths, maps, [FLOW_BOX, FLOW_BOX, FLOW_BOX]);
  const right = EDGE + maps + FLOW_GAP;
  const bn = right + FLOW_NORM + FLOW_GAP;
  const beside = width - right - EDGE;
  const cell = cellFor(
    widths,
    fitted.dw.columns,
    { width: beside, height: Math.max(fitted.input.height, FLOW_BOX) },
    { width: beside, height: FLOW_BANK },
  );
  let y = 0;
  const next = (...heights: readonly number[]): number => {
    const top = y;
    y += LABEL + Math.max(...heights) + BETWEEN;
    return top;
  };
  const layer = (name: LayerName) => {
    const at = next(fitted[name].height, LEAST_ROW);
    return {
      [name]: { x: EDGE, y: at, width: maps },
      [`${name}Norm`]: { x: right, y: at, width: FLOW_NORM },
      [`${name}Bn`]: { x: bn, y: at, width: maps },
    } as const;
  };
  const top = next(fitted.input.height, depthwisePlaces(widths, fitted.dw.columns, cell).height);
  const first = layer("dw");
  const middle = next(fitted.dwRelu.height, pointwisePlaces(widths, cell).height);
  const second = layer("pw");
  const last = next(fitted.pwRelu.height);
  const inspector = { x: 0, y, width, height: FLOW_INSPECTOR };
  return assemble(widths, {
    mode: "flow",
    size: { width, height: y + FLOW_INSPECTOR },
    maps: fitted,
    at: {
      input: { x: EDGE, y: top, width: maps },
      dwBank: { x: right, y: top, width: beside },
      ...first,
      dwRelu: { x: EDGE, y: middle, width: maps },
      pwBank: { x: right, y: middle, width: beside },
      ...second,
      pwRelu: { x: EDGE, y: last, width: maps },
    } as Parameters<typeof assemble>[1]["at"],
    cell,
    inspector,
  });
}

/** Where everything stands. On a phone the height follows from the width. */
export function separableLayout(widths: LayoutWidths, room: Size, mode: "wide" | "flow"): SeparableLayout {
  return mode === "wide" ? wide(widths, room) : flow(widths, room.width);
}
