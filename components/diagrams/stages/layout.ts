/** The strip as rectangles: one block of cells a station, a cell a channel, each group on rows of its own; with shuffle above, without below. */
import type { Point, Rect, Size } from "@/lib/readings/scene";
import type { Station } from "@/lib/readings/spread";
import type { Mixing } from "@/lib/spec/stages";

export interface Cells extends Rect {
  readonly count: number;
  readonly groups: number;
  /** Side of a cell, cells in a row, and the gap between groups. */
  readonly cell: number;
  readonly across: number;
  readonly gap: number;
}

export interface StationLayout {
  readonly station: Station;
  /** All that belongs to it. */
  readonly box: Rect;
  readonly cells: Readonly<Record<Mixing, Cells>>;
  /** Its name, and the two shares. */
  readonly name: Point;
  readonly share: Readonly<Record<Mixing, Point>>;
}

export interface StagesLayout extends Size {
  readonly mode: "wide" | "flow";
  readonly stations: readonly StationLayout[];
  readonly cell: number;
  /** The line between with and without: where names stand. */
  readonly middle: number;
  /** What the two halves are called. */
  readonly titles: Readonly<Record<Mixing, Point>>;
  /** First line of what is said about the layer behind the stem, and the line that leads there where it stands elsewhere. */
  readonly note: Point & { readonly leader: string };
}

const GAP = 10;
/** Between with and without: name and shares. */
const NAMES = 62;
const HEAD = 20;
/** Lines of the note, and from one to the next. */
export const NOTE = { lines: 3, line: 17 } as const;
const FLOW = { name: 100, share: 50, head: 22, step: 10, least: 20 } as const;

const rowsOf = (count: number, groups: number, across: number): number => groups * Math.ceil(count / groups / across);

function cellsOf({ channels, groups }: Station, cell: number, width: number, at: Point): Cells {
  const most = Math.max(1, Math.floor(width / cell));
  // As few rows as there must be, and those as even as they can be.
  const across = Math.ceil(channels / groups / Math.ceil(channels / groups / most));
  const gap = groups > 1 ? 2 : 0;
  const height = rowsOf(channels, groups, across) * cell + (groups - 1) * gap;
  return {
    ...at,
    count: channels,
    groups,
    cell,
    across,
    gap,
    width: across * cell,
    height,
  };
}

const centred = (cells: Cells, width: number): Cells => ({ ...cells, x: cells.x + (width - cells.width) / 2 });

const tallest = (stations: readonly Station[], cell: number, width: number): number =>
  Math.max(...stations.map((station) => cellsOf(station, cell, width, { x: 0, y: 0 }).height));

/** The largest cells, in tenths of a pixel, with which the tallest station keeps to `most`. */
function cellFor(stations: readonly Station[], width: number, most: number): number {
  for (let tenths = 60; tenths > 10; tenths--) if (tallest(stations, tenths / 10, width) <= most) return tenths / 10;
  return 1;
}

function wide(stations: readonly Station[], width: number, height: number): StagesLayout {
  const column = (width - (stations.length - 1) * GAP) / stations.length;
  const cell = cellFor(stations, column, (height - NAMES - 2 * HEAD) / 2);
  const reach = tallest(stations, cell, column);
  const tall = Math.max(height, 2 * (HEAD + reach) + NAMES);
  const middle = tall / 2;
  const placed = stations.map((station, i): StationLayout => {
    const x = i * (column + GAP);
    const own = centred(cellsOf(station, cell, column, { x, y: 0 }), column);
    const centre = x + column / 2;
    return {
      station,
      box: { x: x - GAP / 2, y: HEAD / 2, width: column + GAP, height: tall - HEAD },
      // Both grow away from the line between them.
      cells: { paper: { ...own, y: middle - NAMES / 2 - own.height }, none: { ...own, y: middle + NAMES / 2 } },
      name: { x: centre, y: middle + 4 },
      share: { paper: { x: centre, y: middle - 15 }, none: { x: centre, y: middle + 24 } },
    };
  });
  // Over and under the first units, which have the fewest channels, there is room for words.
  const first = placed.slice(0, 2).map(({ cells }) => cells);
  const titles = {
    paper: { x: column + GAP, y: Math.min(...first.map(({ paper }) => paper.y)) - 10 },
    none: { x: column + GAP, y: Math.max(...first.map(({ none }) => none.y + none.height)) + 20 },
  };
  const between = column + GAP / 2;
  const note = { x: 0, y: HEAD + 12 };
  const lines = note.y + (NOTE.lines - 1) * NOTE.line;
  const leader = `M${between} ${lines + 10}V${Math.max(lines + 14, middle - NAMES / 2)}`;
  return {
    mode: "wide",
    width,
    height: tall,
    stations: placed,
    cell,
    middle,
    titles,
    note: { ...note, leader },
  };
}

function flow(stations: readonly Station[], width: number): StagesLayout {
  const half = (width - FLOW.name - 2 * FLOW.share - 6) / 2;
  const cell = cellFor(stations, half, 64);
  let y: number = FLOW.head;
  const placed = stations.map((station, i): StationLayout => {
    const left = FLOW.name;
    const right = left + half + FLOW.share + 6;
    const own = cellsOf(station, cell, half, { x: left, y });
    const height = Math.max(FLOW.least, own.height);
    const line = y + 13;
    const made = {
      station,
      box: { x: 0, y: y - FLOW.step / 2, width, height: height + FLOW.step },
      cells: { paper: own, none: { ...own, x: right } },
      name: { x: 0, y: line },
      share: { paper: { x: left + half + 4, y: line }, none: { x: right + half + 4, y: line } },
    };
    y += height + FLOW.step;
    // Behind the stem, what is to be said about the layer that follows.
    if (i === 0) y += NOTE.lines * NOTE.line + FLOW.step;
    return made;
  });
  const [stem] = placed;
  const left = (mixing: Mixing): Point => ({ x: stem?.cells[mixing].x ?? 0, y: 13 });
  const top = (stem?.box.y ?? 0) + (stem?.box.height ?? 0) + 10;
  return {
    mode: "flow",
    width,
    height: y,
    stations: placed,
    cell,
    middle: FLOW.name,
    titles: { paper: left("paper"), none: left("none") },
    note: { x: 0, y: top, leader: "" },
  };
}

/** Where everything stands. On a phone the stations follow each other downwards. */
export function layoutStages(stations: readonly Station[], room: Size, mode: "wide" | "flow"): StagesLayout {
  return mode === "wide" ? wide(stations, room.width, room.height) : flow(stations, room.width);
}

/** Corner of channel `k`'s cell. */
export function cellAt({ x, y, count, groups, cell, across, gap }: Cells, k: number): Point {
  const each = count / groups;
  const [group, within] = [Math.floor(k / each), k % each];
  const top = y + group * (Math.ceil(each / across) * cell + gap);
  return { x: x + (within % across) * cell, y: top + Math.floor(within / across) * cell };
}

/** What holds the cells of one group. */
export function groupBox({ x, y, count, groups, cell, across, gap }: Cells, group: number): Rect {
  const each = count / groups;
  const high = Math.ceil(each / across) * cell;
  return { x, y: y + group * (high + gap), width: across * cell, height: high };
}

/** The channel under a point, held inside; null outside of the cells. */
export function channelUnder(cells: Cells, point: Point): number | null {
  const { x, y, count, groups, cell, across, gap, width, height } = cells;
  const [dx, dy] = [point.x - x, point.y - y];
  if (dx < 0 || dy < 0 || dx >= width || dy >= height) return null;
  const each = count / groups;
  const pitch = Math.ceil(each / across) * cell + gap;
  const group = Math.min(groups - 1, Math.floor(dy / pitch));
  const within = Math.floor((dy - group * pitch) / cell) * across + Math.floor(dx / cell);
  return group * each + Math.min(each - 1, within);
}
