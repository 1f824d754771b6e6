/** M3's drawing as rectangles: the maps a signal passes, and the four matrices; side by side, on a phone one below the other. */
import { type MatrixGrid, matrixGrid } from "@/components/marks/matrix";
import { type Mosaic, mosaic, type Point, type Rect, type Size } from "@/lib/readings/scene";
import { type HearsWidths, MATRICES, type MatrixName, matrixSize } from "@/lib/spec/hears";
import { fitMosaics } from "../fit";

export const TENSORS = ["input", "filtered", "output"] as const;
export type TensorName = (typeof TENSORS)[number];

export interface HearsLayout extends Size {
  readonly mode: "wide" | "flow";
  readonly tensors: Readonly<Record<TensorName, Rect & { readonly mosaic: Mosaic }>>;
  readonly matrices: Readonly<Record<MatrixName, Rect & { readonly grid: MatrixGrid }>>;
  readonly tensorLabels: Readonly<Record<TensorName, Rect>>;
  /** Name, numbers and the verdict of the check, above the matrix or beside it. */
  readonly matrixLabels: Readonly<Record<MatrixName, Rect>>;
  /** The chosen pair in words. */
  readonly words: Rect;
}

const LABEL = 40;
const MATRIX_LABEL = 58;
const GAP = 44;
const BETWEEN = 16;
const MOST_TILE = 64;
const EDGE = 3;
/** Three lines. */
const WORDS = 66;
/** Share of the width that the maps have; the matrices have the rest. */
const LEFT = 0.4;
/** Height of a label above its matrix, by how many stand side by side: in a narrow column its lines break. */
const ROW_LABEL = { 2: 58, 4: 76 } as const;
/** A matrix with less room has none for its label. */
const LEAST_BOX = 112;
/** Width of a label beside its matrix. */
const SIDE_LABEL = 150;

type Widths = Pick<HearsWidths, "in" | "out" | "stride">;

const rectOf = ({ x, y }: Point, { width, height }: Size): Rect => ({ x, y, width, height });

function record<K extends string, V>(names: readonly K[], of: (name: K, index: number) => V): Record<K, V> {
  return Object.fromEntries(names.map((name, i) => [name, of(name, i)])) as Record<K, V>;
}

/** One scale for all: with stride 2 the tiles after the depthwise layer are half as wide. */
function mosaics({ in: channels, out, stride }: Widths, boxes: readonly Size[]): readonly Mosaic[] {
  const counts = [channels, channels, out];
  const fitted = fitMosaics(
    counts.map((count, i) => ({ count, box: boxes[i] ?? { width: 1, height: 1 } })),
    MOST_TILE,
  );
  const side = fitted[0]?.tile.width ?? 1;
  return fitted.map((each, i) => (i === 0 || stride === 1 ? each : shrunk(each, side / 2)));
}

/** The same rows and columns with smaller tiles. */
function shrunk({ count, columns }: Mosaic, side: number): Mosaic {
  return mosaic(count, { width: side, height: side }, columns);
}

function gridsIn(widths: Widths, box: Size): Record<MatrixName, MatrixGrid> {
  return record(MATRICES, (of) => {
    const { rows, columns } = matrixSize(of, widths);
    return matrixGrid(rows, columns, box);
  });
}

/** How the four matrices may stand: two by two with their labels above or beside, or all in a row. */
const ARRANGED = [
  { across: 4, label: "above" },
  { across: 2, label: "above" },
  { across: 2, label: "beside" },
] as const;

/** The arrangement that leaves the matrices largest. */
function arranged(widths: Widths, room: Size) {
  const all = ARRANGED.map(({ across, label }) => {
    const down = MATRICES.length / across;
    const box: Size = {
      width: (room.width - (across - 1) * BETWEEN) / across,
      height: (room.height - (down - 1) * BETWEEN) / down,
    };
    const above = label === "above" ? ROW_LABEL[across] : 0;
    const beside = label === "beside" ? SIDE_LABEL : 0;
    const grids = gridsIn(widths, { width: box.width - beside, height: box.height - above });
    return { across, box, above, beside, grids };
  }).filter(({ box }) => box.width >= LEAST_BOX);
  return all.reduce((best, each) => (each.grids.both.cell > best.grids.both.cell ? each : best));
}

function wide(widths: Widths, room: Size): HearsLayout {
  const left = room.width * LEFT;
  const columns = [0.27, 0.27, 0.46].map((share) => share * (left - 2 * GAP - EDGE));
  const boxes = columns.map((width) => ({ width, height: room.height - LABEL - EDGE }));
  const fitted = mosaics(widths, boxes);
  const xs = columns.map((_, i) => EDGE + columns.slice(0, i).reduce((sum, width) => sum + width + GAP, 0));
  const right = left + GAP;
  const free: Size = { width: room.width - right - EDGE, height: room.height - WORDS - 16 };
  const { across, box, above, beside, grids } = arranged(widths, free);
  const place = (i: number): Point => ({
    x: right + (i % across) * (box.width + BETWEEN),
    y: Math.floor(i / across) * (box.height + BETWEEN),
  });
  const matrices = record(MATRICES, (of, i) => {
    const { x, y } = place(i);
    return { ...rectOf({ x, y: y + above }, grids[of]), grid: grids[of] };
  });
  const tensors = record(TENSORS, (_, i) => {
    const each = fitted[i] as Mosaic;
    return { ...rectOf({ x: xs[i] ?? 0, y: LABEL }, each), mosaic: each };
  });
  const bottom = Math.max(...Object.values(matrices).map((rect) => rect.y + rect.height));
  return {
    mode: "wide",
    ...room,
    tensors,
    matrices,
    tensorLabels: record(TENSORS, (_, i) => ({
      x: xs[i] ?? 0,
      y: 0,
      width: (columns[i] ?? 0) + GAP - 8,
      height: LABEL,
    })),
    matrixLabels: record(MATRICES, (of, i) => {
      const { x, y } = place(i);
      const indent = beside > 0 ? grids[of].width + 12 : 0;
      return {
        x: x + indent,
        y,
        width: box.width - indent + (beside > 0 ? 0 : BETWEEN - 6),
        height: above || ROW_LABEL[4],
      };
    }),
    words: { x: right, y: bottom + 16, width: free.width, height: WORDS },
  };
}

function flow(widths: Widths, width: number): HearsLayout {
  const box: Size = { width: width - 2 * EDGE, height: 132 };
  const fitted = mosaics(widths, [box, box, box]);
  const tops = fitted.map((_, i) => fitted.slice(0, i).reduce((sum, each) => sum + LABEL + each.height + 26, 0));
  const tensorsEnd = tops.reduce((end, top, i) => Math.max(end, top + LABEL + (fitted[i]?.height ?? 0)), 0);
  const wordsTop = tensorsEnd + 10;
  const wordsHeight = 84;
  const half = (width - BETWEEN - 2 * EDGE) / 2;
  const grids = gridsIn(widths, { width: half, height: 240 });
  const rowHeight = (row: number) => Math.max(...MATRICES.slice(2 * row, 2 * row + 2).map((of) => grids[of].height));
  const rowTop = (row: number) => wordsTop + wordsHeight + (row === 0 ? 0 : MATRIX_LABEL + rowHeight(0) + 18);
  const corner = (i: number): Point => ({
    x: EDGE + (i % 2) * (half + BETWEEN),
    y: rowTop(Math.floor(i / 2)) + MATRIX_LABEL,
  });
  return {
    mode: "flow",
    width,
    height: rowTop(1) + MATRIX_LABEL + rowHeight(1) + EDGE,
    tensors: record(TENSORS, (_, i) => {
      const each = fitted[i] as Mosaic;
      return { ...rectOf({ x: EDGE, y: (tops[i] ?? 0) + LABEL }, each), mosaic: each };
    }),
    matrices: record(MATRICES, (of, i) => ({ ...rectOf(corner(i), grids[of]), grid: grids[of] })),
    tensorLabels: record(TENSORS, (_, i) => ({ x: EDGE, y: tops[i] ?? 0, width: box.width, height: LABEL })),
    matrixLabels: record(MATRICES, (_, i) => {
      const { x, y } = corner(i);
      return { x, y: y - MATRIX_LABEL, width: half, height: MATRIX_LABEL };
    }),
    words: { x: 0, y: wordsTop, width, height: wordsHeight },
  };
}

/** Where everything stands. On a phone the height follows from the width. */
export function hearsLayout(widths: Widths, room: Size, mode: "wide" | "flow"): HearsLayout {
  return mode === "wide" ? wide(widths, room) : flow(widths, room.width);
}
