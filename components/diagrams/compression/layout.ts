/**
 * S4's drawing as rectangles: the file in its possible codings and its bytes layer by layer; beside them the answers, the
 * weights of one layer, and accuracy against size. On a phone one below the other.
 */
import { type Mosaic, mosaic, type Rect, type Size } from "@/lib/readings/scene";
import { CODING_KINDS } from "@/lib/spec/compression";
import { SHOWN } from "./derive";

export interface CompressionLayout extends Size {
  readonly mode: "wide" | "flow";
  readonly files: { readonly title: Rect; readonly rows: readonly { readonly label: Rect; readonly bar: Rect }[] };
  readonly layers: { readonly title: Rect; readonly zone: Rect & { readonly mosaic: Mosaic }; readonly axis: Rect };
  readonly answers: { readonly verdict: Rect; readonly lists: readonly [Rect, Rect] };
  readonly weights: { readonly title: Rect; readonly zone: Rect; readonly axis: Rect };
  readonly plot: { readonly title: Rect; readonly zone: Rect; readonly axis: Rect };
}

export const TITLE = 24;
/** Name and numbers above a bar, the bar, and the gap below. */
const LABEL = 18;
const BAR = 10;
const ROW_GAP = 5;
/** The network as trained, and a file in each coding. */
const ROWS = CODING_KINDS.length + 1;
const AXIS = 34;
const GAP = 18;
const COLUMN_GAP = 44;
export const ANSWER_ROW = 22;
const ANSWERS_TITLE = 22;
const VERDICT = 26;
const ANSWERS = ANSWERS_TITLE + SHOWN * ANSWER_ROW;
const PLOT_LEFT = 34;
const TICKS = 20;
/** Ticks, and the signs’ names below. */
const PLOT_AXIS = { wide: 42, flow: 84 } as const;
const WEIGHTS_TITLE = 42;
const FILES = TITLE + ROWS * (LABEL + BAR + ROW_GAP);
/** What the weights take of the height that is left to weights and plot. */
const WEIGHTS_SHARE = 0.4;
const FLOW = { layers: 190, weights: 120, plot: 230, title: 60, plotTitle: 62, verdict: 46 } as const;
const EDGE = 1;

function files({ x, y, width }: Rect): CompressionLayout["files"] {
  const top = (row: number) => y + TITLE + row * (LABEL + BAR + ROW_GAP);
  return {
    title: { x, y, width, height: TITLE },
    rows: Array.from({ length: ROWS }, (_, row) => ({
      label: { x, y: top(row), width, height: LABEL },
      bar: { x, y: top(row) + LABEL, width, height: BAR },
    })),
  };
}

function layers(count: number, { x, y, width, height }: Rect): CompressionLayout["layers"] {
  const pitch = width / count;
  const gap = pitch > 10 ? 2 : 1;
  const tile = { width: pitch - gap, height: height - TITLE - AXIS };
  const tiles: Mosaic = { ...mosaic(count, tile, count), gap, width: width - gap };
  return {
    title: { x, y, width, height: TITLE },
    zone: { x, y: y + TITLE, width: tiles.width, height: tile.height, mosaic: tiles },
    axis: { x, y: y + height - AXIS, width, height: AXIS },
  };
}

function answers({ x, y, width }: Rect, verdict: number): CompressionLayout["answers"] {
  const half = (width - 20) / 2;
  const list = (at: number): Rect => ({ x: x + at * (half + 20), y: y + verdict, width: half, height: ANSWERS });
  return { verdict: { x, y, width, height: verdict }, lists: [list(0), list(1)] };
}

function weights({ x, y, width, height }: Rect, title: number): CompressionLayout["weights"] {
  return {
    title: { x, y, width, height: title },
    zone: { x, y: y + title, width, height: height - title - TICKS },
    axis: { x, y: y + height - TICKS, width, height: TICKS },
  };
}

function plot({ x, y, width, height }: Rect, title: number, below: number): CompressionLayout["plot"] {
  return {
    title: { x, y, width, height: title },
    zone: { x: x + PLOT_LEFT, y: y + title, width: width - PLOT_LEFT - 6, height: height - title - below },
    axis: { x: x + PLOT_LEFT, y: y + height - below, width: width - PLOT_LEFT - 6, height: below },
  };
}

/** Where everything stands, for so many layers. On a phone the height follows from the width. */
export function compressionLayout(count: number, room: Size, mode: "wide" | "flow"): CompressionLayout {
  if (mode === "wide") {
    const width = (room.width - COLUMN_GAP - 2 * EDGE) / 2;
    const right = EDGE + width + COLUMN_GAP;
    const below = VERDICT + ANSWERS + GAP;
    const left = room.height - below - GAP;
    const histogram = WEIGHTS_SHARE * left;
    return {
      mode,
      ...room,
      files: files({ x: EDGE, y: 0, width, height: FILES }),
      layers: layers(count, { x: EDGE, y: FILES + GAP, width, height: room.height - FILES - GAP }),
      answers: answers({ x: right, y: 0, width, height: 0 }, VERDICT),
      weights: weights({ x: right, y: below, width, height: histogram }, WEIGHTS_TITLE),
      plot: plot(
        { x: right, y: below + histogram + GAP, width, height: left - histogram },
        WEIGHTS_TITLE,
        PLOT_AXIS.wide,
      ),
    };
  }
  const width = room.width - 2 * EDGE;
  const heights = [
    FLOW.verdict + ANSWERS,
    FILES,
    TITLE + FLOW.layers + AXIS,
    FLOW.title + FLOW.weights + TICKS,
    FLOW.plotTitle + FLOW.plot + PLOT_AXIS.flow,
  ];
  const place = (i: number): Rect => ({
    x: EDGE,
    y: heights.slice(0, i).reduce((sum, each) => sum + each + GAP, 0),
    width,
    height: heights[i] ?? 0,
  });
  const { y, height } = place(heights.length - 1);
  return {
    mode,
    width: room.width,
    height: y + height,
    answers: answers(place(0), FLOW.verdict),
    files: files(place(1)),
    layers: layers(count, place(2)),
    weights: weights(place(3), FLOW.title),
    plot: plot(place(4), FLOW.plotTitle, PLOT_AXIS.flow),
  };
}
