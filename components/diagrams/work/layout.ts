/**
 * M5's drawing as rectangles. Each layer is one column below and one piece of its kind's bar above, of the same area: the
 * same ink, sorted. Mult-adds and weights side by side, on a phone one below the other.
 */
import { type Mosaic, mosaic, type Rect, type Size, tileRect } from "@/lib/readings/scene";
import { LAYER_KINDS, type LayerKind, PRICES, type PricedLayer, type PriceName, sumOf } from "@/lib/readings/shares";

export interface Panel extends Rect {
  readonly of: PriceName;
  /** Name and total. */
  readonly title: Rect;
  readonly rows: Readonly<Record<LayerKind, { readonly label: Rect; readonly track: Rect }>>;
  /** What the columns are. */
  readonly caption: Rect;
  /** Where the columns stand, each on the bottom of its tile. */
  readonly zone: Rect & { readonly mosaic: Mosaic };
  /** Two lines below the columns. */
  readonly axis: Rect;
  /** By layer: its piece of the bar, and its column. Both have the same area. */
  readonly pieces: readonly Rect[];
  readonly columns: readonly Rect[];
}

export interface WorkLayout extends Size {
  readonly mode: "wide" | "flow";
  readonly panels: readonly Panel[];
  /** The layer looked at, in words. */
  readonly words: Rect;
}

const TITLE = 30;
const ROW_LABEL = 19;
const BAR = 20;
const ROW_GAP = 9;
const CAPTION = 24;
const AXIS = 36;
const GAP = 44;
const WORDS = { wide: 70, flow: 148 } as const;
/** Height of the columns on a phone. */
const FLOW_ZONE = 150;
const FLOW_GAP = 22;
const ROWS = LAYER_KINDS.length * (ROW_LABEL + BAR + ROW_GAP);
/** Nothing leaves the drawing by an outline's width. */
const EDGE = 1;

type Layers = readonly Pick<PricedLayer, "kind" | PriceName>[];

function panel(of: PriceName, layers: Layers, { x, y, width }: Rect, zoneHeight: number): Panel {
  const total = sumOf(layers)[of];
  const shares = layers.map((layer) => layer[of] / total);
  const pitch = width / layers.length;
  const gap = pitch > 14 ? 2 : 1;
  const top = y + TITLE + ROWS + CAPTION;
  const tile = { width: pitch - gap, height: zoneHeight };
  const tiles: Mosaic = { ...mosaic(layers.length, tile, layers.length), gap, width: width - gap };
  // One scale for bars and columns; what does not fit below shrinks above too.
  const full = Math.min(width, (zoneHeight * tile.width) / (Math.max(...shares) * BAR));
  const rowTop = (kind: LayerKind) => y + TITLE + LAYER_KINDS.indexOf(kind) * (ROW_LABEL + BAR + ROW_GAP);
  const rows = Object.fromEntries(
    LAYER_KINDS.map((kind) => [
      kind,
      {
        label: { x, y: rowTop(kind), width, height: ROW_LABEL },
        track: { x, y: rowTop(kind) + ROW_LABEL, width: full, height: BAR },
      },
    ]),
  ) as Panel["rows"];
  const pieces = layers.map(({ kind }, i): Rect => {
    const before = shares.filter((_, j) => j < i && layers[j]?.kind === kind).reduce((sum, share) => sum + share, 0);
    const { track } = rows[kind];
    return { x: x + before * full, y: track.y, width: (shares[i] ?? 0) * full, height: BAR };
  });
  const columns = shares.map((share, i): Rect => {
    const height = (share * full * BAR) / tile.width;
    return { x: x + tileRect(tiles, i).x, y: top + zoneHeight - height, width: tile.width, height };
  });
  return {
    of,
    x,
    y,
    width,
    height: TITLE + ROWS + CAPTION + zoneHeight + AXIS,
    title: { x, y, width, height: TITLE },
    rows,
    caption: { x, y: top - CAPTION, width, height: CAPTION },
    zone: { x, y: top, width: tiles.width, height: zoneHeight, mosaic: tiles },
    axis: { x, y: top + zoneHeight, width, height: AXIS },
    pieces,
    columns,
  };
}

/** Where everything stands. On a phone the height follows from the width. */
export function workLayout(layers: Layers, room: Size, mode: "wide" | "flow"): WorkLayout {
  if (mode === "wide") {
    const width = (room.width - GAP - 2 * EDGE) / 2;
    const zone = room.height - TITLE - ROWS - CAPTION - AXIS - WORDS.wide;
    const panels = PRICES.map((of, i) =>
      panel(of, layers, { x: EDGE + i * (width + GAP), y: 0, width, height: 0 }, zone),
    );
    const words = { x: EDGE, y: room.height - WORDS.wide, width: room.width - 2 * EDGE, height: WORDS.wide };
    return { mode, ...room, panels, words };
  }
  const width = room.width - 2 * EDGE;
  const each = TITLE + ROWS + CAPTION + FLOW_ZONE + AXIS;
  const panels = PRICES.map((of, i) =>
    panel(of, layers, { x: EDGE, y: i * (each + FLOW_GAP), width, height: 0 }, FLOW_ZONE),
  );
  const end = PRICES.length * (each + FLOW_GAP);
  const words = { x: EDGE, y: end, width, height: WORDS.flow };
  return { mode, width: room.width, height: end + WORDS.flow, panels, words };
}

/** A layer between its column (0) and its place in the bar (1): on the way its area stays what it is. */
export function between(column: Rect, piece: Rect, progress: number): Rect {
  const mix = (a: number, b: number) => a + (b - a) * progress;
  const grow = (a: number, b: number) => (a > 0 && b > 0 ? a ** (1 - progress) * b ** progress : 0);
  const [width, height] = [grow(column.width, piece.width), grow(column.height, piece.height)];
  const centre = (rect: Rect) => [rect.x + rect.width / 2, rect.y + rect.height / 2] as const;
  const [from, to] = [centre(column), centre(piece)];
  return { x: mix(from[0], to[0]) - width / 2, y: mix(from[1], to[1]) - height / 2, width, height };
}
