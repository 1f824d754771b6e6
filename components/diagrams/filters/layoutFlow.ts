/** M1 on a phone: the input, then one card a kind, each read, bank, output, sum, cost downwards. */
import { type FilterKind, KINDS } from "@/lib/spec/filters";
import {
  banks,
  CELLS,
  COST,
  filtersOf,
  isStripped,
  kernelOf,
  largest,
  PAIR,
  patchCell,
  patchCount,
  patchHeight,
  SIDES,
  type Sizes,
  tilesIn,
} from "./measures";
import type { FiltersLayout, Row } from "./placed";

const EDGE = 3;
const INPUT_LABEL = 40;
const TITLE = 42;
const LABEL = 22;
const BARS = 7;
const PATCH = 34;
const TIMES = 30;
const SIGMA = 74;
const MOST_BANK = 320;
const MOST_OUTPUT = 260;
const SUM = 124;
const RATIO = 28;
const CARD_GAP = 30;
/** So many tiles in a row where there is a choice. */
const ACROSS = 8;

export function flow(sizes: Sizes, width: number): FiltersLayout {
  const inner = width - 2 * EDGE;
  const cell = largest(CELLS, (each) => {
    const { standard } = banks(sizes, each);
    return standard.width <= inner - PATCH - TIMES - SIGMA && standard.height <= MOST_BANK;
  });
  const grids = banks(sizes, cell);
  const mosaicOf = (kind: FilterKind, side: number) => {
    const small = side / sizes.stride;
    return tilesIn(filtersOf(kind, sizes), small, inner, isStripped(sizes, small));
  };
  const side = largest(
    SIDES,
    (each) =>
      (each + 8) * ACROSS - 8 <= inner &&
      KINDS.every((kind) => mosaicOf(kind, each).height <= MOST_OUTPUT) &&
      tilesIn(sizes.in, each, inner, false).height <= MOST_OUTPUT,
  );
  const stripped = isStripped(sizes, side / sizes.stride);
  const input = tilesIn(sizes.in, side, inner, false);
  const dot = patchCell(sizes, PATCH, (kind) => Math.max(40, grids[kind].height));
  const patchOf = (kind: FilterKind) => patchHeight(patchCount(kind, sizes), kernelOf(kind, sizes), dot);
  let top = INPUT_LABEL + input.height + CARD_GAP;
  const place = (kind: FilterKind): Row => {
    const [grid, mosaic] = [grids[kind], mosaicOf(kind, side)];
    const start = top;
    // What the depthwise filters look at takes two lines with its name in code.
    const head = TITLE + (kind === "depthwise" ? 16 : 0);
    const bankY = start + head + LABEL + BARS;
    const middle = Math.max(grid.height, patchOf(kind), 34);
    const outputLabel = bankY + middle + 10;
    const outputY = outputLabel + LABEL;
    const sumY = outputY + mosaic.height + (stripped ? 14 : 8);
    const costY = sumY + SUM + 8;
    const bankX = EDGE + PATCH + TIMES;
    const kernel = kernelOf(kind, sizes);
    const cost = kind === "standard" ? COST : COST + RATIO;
    top = costY + cost + CARD_GAP;
    return {
      box: { x: 0, y: start, width, height: costY + cost - start },
      title: { x: EDGE, y: start, width: inner, height: head },
      patch: {
        x: EDGE,
        y: bankY,
        width: kernel * dot,
        height: patchOf(kind),
        cell: dot,
        kernel,
        count: patchCount(kind, sizes),
      },
      bank: { x: bankX, y: bankY, width: grid.width, height: grid.height, grid },
      output: { x: EDGE, y: outputY, width: mosaic.width, height: mosaic.height, mosaic },
      stripped,
      times: EDGE + PATCH + TIMES / 2 - 2,
      sigma: bankX + grid.width + 18,
      labels: {
        patch: { x: EDGE, y: start + head, width: PATCH + TIMES - 4, height: LABEL },
        bank: { x: bankX, y: start + head, width: width - bankX, height: LABEL },
        output: { x: EDGE, y: outputLabel, width: inner, height: LABEL },
      },
      sum: { x: EDGE, y: sumY, width: inner, height: SUM },
      cost: { x: EDGE, y: costY, width: inner, height: cost },
    };
  };
  const [standard, depthwise, pointwise] = KINDS.map(place) as [Row, Row, Row];
  return {
    mode: "flow",
    width,
    height: top + PAIR,
    input: { x: EDGE, y: INPUT_LABEL, width: input.width, height: input.height, mosaic: input },
    inputLabel: { x: 0, y: 0, width, height: INPUT_LABEL },
    rows: { standard, depthwise, pointwise },
    pair: { x: EDGE, y: top - 8, width: inner, height: PAIR },
    bus: null,
  };
}
