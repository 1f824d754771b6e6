/** N1's drawing as rectangles: input, filters, output and matrix, flowing right on a wide page and down on a phone. */
import { type BlockGrid, blockGrid } from "@/components/marks/blocks";
import { type MatrixGrid, matrixGrid } from "@/components/marks/matrix";
import type { Mosaic, Point, Rect, Size } from "@/lib/readings/scene";
import type { GroupsWidths } from "@/lib/spec/groups";
import { fitMosaics } from "../fit";

export interface GroupsLayout extends Size {
  readonly mode: "wide" | "flow";
  readonly input: Rect & { readonly mosaic: Mosaic };
  readonly output: Rect & { readonly mosaic: Mosaic };
  readonly bank: Rect & { readonly grid: BlockGrid };
  readonly matrix: Rect & { readonly grid: MatrixGrid };
  /** Boxes of the names and numbers above each. */
  readonly labels: Readonly<Record<"input" | "bank" | "output" | "matrix", Rect>>;
  readonly inspector: Rect;
}

/** Name and two lines of numbers. */
const LABEL = 62;
const INSPECTOR = 176;
/** On a phone the products stand above the sum. */
const INSPECTOR_FLOW = 268;
const GAP = 40;
/** Input and output together, filters, matrix. */
const SHARES = { maps: 0.49, bank: 0.3, matrix: 0.21 } as const;
/** Of both mosaics' room the smaller has at least this part. */
const LEAST_SHARE = 0.3;
/** Tiles beyond this are large enough to be recognised. */
const MOST_TILE = 72;
/** Nothing but the frame around a group leaves its box by this much. */
const EDGE = 3;

type Widths = Pick<GroupsWidths, "in" | "out" | "groups" | "k">;

const rectOf = ({ x, y }: Point, { width, height }: Size): Rect => ({ x, y, width, height });

interface Contents {
  readonly input: Mosaic;
  readonly output: Mosaic;
  readonly bank: BlockGrid;
  readonly matrix: MatrixGrid;
}

function contents({ in: channels, out, groups, k }: Widths, boxes: readonly [Size, Size, Size, Size]): Contents {
  const [inputBox, bankBox, outputBox, matrixBox] = boxes;
  const [input, output] = fitMosaics(
    [
      { count: channels, box: inputBox },
      { count: out, box: outputBox },
    ],
    MOST_TILE,
  ) as [Mosaic, Mosaic];
  return {
    input,
    output,
    bank: blockGrid({ kernel: k, channels, filters: out, groups }, bankBox),
    matrix: matrixGrid(out, channels, matrixBox),
  };
}

function placed(content: Contents, points: Readonly<Record<keyof Contents, Point>>) {
  const { input, output, bank, matrix } = content;
  return {
    input: { ...rectOf(points.input, input), mosaic: input },
    output: { ...rectOf(points.output, output), mosaic: output },
    bank: { ...rectOf(points.bank, bank), grid: bank },
    matrix: { ...rectOf(points.matrix, matrix), grid: matrix },
  };
}

function wide(widths: Widths, room: Size): GroupsLayout {
  const inner = room.width - 3 * GAP - 2 * EDGE;
  // Input and output are drawn on one scale, so each has room by its count.
  const part = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, widths.in / (widths.in + widths.out)));
  const shares = [SHARES.maps * part, SHARES.bank, SHARES.maps * (1 - part), SHARES.matrix];
  const columns = shares.map((share) => share * inner);
  const lefts = columns.map((_, i) => EDGE + columns.slice(0, i).reduce((sum, width) => sum + width + GAP, 0));
  const height = room.height - LABEL - INSPECTOR - 12;
  const box = (i: number): Size => ({ width: columns[i] ?? 0, height });
  const content = contents(widths, [box(0), box(1), box(2), box(3)]);
  const point = (i: number): Point => ({ x: lefts[i] ?? 0, y: LABEL });
  const label = (i: number): Rect => ({ x: lefts[i] ?? 0, y: 0, width: (columns[i] ?? 0) + GAP / 2, height: LABEL });
  return {
    mode: "wide",
    ...room,
    ...placed(content, { input: point(0), bank: point(1), output: point(2), matrix: point(3) }),
    labels: { input: label(0), bank: label(1), output: label(2), matrix: label(3) },
    inspector: { x: 0, y: room.height - INSPECTOR, width: room.width, height: INSPECTOR },
  };
}

function flow(widths: Widths, width: number): GroupsLayout {
  const half = (width - GAP / 2 - 2 * EDGE) / 2;
  const full: Size = { width: width - 2 * EDGE, height: 210 };
  const pair: Size = { width: half, height: 260 };
  const content = contents(widths, [full, pair, full, pair]);
  const { input, output, bank, matrix } = content;
  const second = LABEL + input.height + 14;
  const third = second + LABEL + Math.max(bank.height, matrix.height) + 18;
  const end = third + LABEL + output.height + 18;
  const right = EDGE + half + GAP / 2;
  const points = {
    input: { x: EDGE, y: LABEL },
    bank: { x: EDGE, y: second + LABEL },
    matrix: { x: right, y: second + LABEL },
    output: { x: EDGE, y: third + LABEL },
  };
  return {
    mode: "flow",
    width,
    height: end + INSPECTOR_FLOW,
    ...placed(content, points),
    labels: {
      input: { x: EDGE, y: 0, width: full.width, height: LABEL },
      bank: { x: EDGE, y: second, width: half, height: LABEL },
      matrix: { x: right, y: second, width: half, height: LABEL },
      output: { x: EDGE, y: third, width: full.width, height: LABEL },
    },
    inspector: { x: 0, y: end, width, height: INSPECTOR_FLOW },
  };
}

/** Where everything stands. On a phone the height follows from the width. */
export function groupsLayout(widths: Widths, room: Size, mode: "wide" | "flow"): GroupsLayout {
  return mode === "wide" ? wide(widths, room) : flow(widths, room.width);
}
