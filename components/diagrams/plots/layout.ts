/** Where everything of a plot stands, in CSS pixels: pure of its panels and the room there is. */
import { scaleLinear, scaleLog } from "d3";
import { textWidth } from "@/components/marks/text";
import type { Rect } from "@/lib/readings/scene";
import type { PlotAxis, PlotPanel } from "./plot";

export interface Mark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly series: number;
  readonly own: boolean;
  readonly hollow: boolean;
  /** Stands on the edge. */
  readonly edge: boolean;
}

interface MarkLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly own: boolean;
}

interface LaidTick {
  readonly at: number;
  readonly label: string;
}

interface LaidLink {
  readonly id: string;
  readonly kind: "line" | "bar";
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly label: { readonly text: string; readonly x: number; readonly y: number } | null;
}

export interface LaidPanel {
  readonly id: string;
  /** Inside the axes. */
  readonly frame: Rect;
  /** The strip below for points without a value; null without such. */
  readonly edge: (Rect & { readonly text: string }) | null;
  /** `lines`: how many the longest tick label has. */
  readonly x: {
    readonly ticks: readonly LaidTick[];
    readonly lines: number;
    readonly title: string;
    readonly y: number;
  };
  readonly y: { readonly ticks: readonly LaidTick[]; readonly title: string };
  readonly marks: readonly Mark[];
  readonly labels: readonly MarkLabel[];
  readonly links: readonly LaidLink[];
  readonly curves: readonly { readonly id: string; readonly path: string; readonly faint: boolean }[];
}

interface PlotLayout {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly LaidPanel[];
}

export const LABEL_SIZE = 13;
export const TICK_SIZE = 13;
/** Radius of a sign. */
export const SIGN = 5.5;
const LEFT = 46;
const RIGHT = 18;
/** Room for the y axis' title above, and for ticks and title of x below. */
const ABOVE = 30;
const BELOW = 44;
/** And for a second line of ticks. */
const LINE = 16;
const EDGE = 30;
/** What is written on the edge keeps so far from the middle of its points, the reader's ring included. */
const AROUND = SIGN + 12;
/** Labels keep this far from a curve. */
const CURVE_ROOM = 4;
/** Points this near to the frame's border would be cut by it. */
const INSET = 12;

const scaleOf = ({ scale, domain }: PlotAxis, range: readonly [number, number]) =>
  (scale === "log" ? scaleLog() : scaleLinear()).domain([...domain]).range([...range]);

const touches = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const around = ({ x, y }: { readonly x: number; readonly y: number }, r: number): Rect => ({
  x: x - r,
  y: y - r,
  width: 2 * r,
  height: 2 * r,
});

/** Where a label may stand, seen from its point: the first free place is taken, the reader's own first of all. */
function labelPlaces(mark: Mark, width: number, above: boolean): readonly Rect[] {
  const [gap, height] = [SIGN + (mark.own ? 8 : 4), LABEL_SIZE + 3];
  const at = (x: number, y: number): Rect => ({ x: mark.x + x, y: mark.y + y, width, height });
  const middle = -height / 2;
  const beside = [at(gap, middle), at(-gap - width, middle)];
  const upright = [at(-width / 2, -gap - height), at(-width / 2, gap)];
  return [
    ...(above ? [...upright, ...beside] : [...beside, ...upright]),
    at(gap - 2, -gap - height + 4),
    at(-gap - width + 2, -gap - height + 4),
    at(gap - 2, gap - 4),
    at(-gap - width + 2, gap - 4),
  ];
}

/** Labels that have room, in an order of importance; one without room is left out: its point still says it. */
function placeLabels(
  marks: readonly Mark[],
  texts: ReadonlyMap<string, string>,
  room: Rect,
  taken: readonly Rect[],
  above = false,
): readonly MarkLabel[] {
  const used: Rect[] = [...marks.map((mark) => around(mark, SIGN)), ...taken];
  const order = [...marks].sort((a, b) => Number(b.own) - Number(a.own) || Number(a.edge) - Number(b.edge));
  return order.flatMap((mark): readonly MarkLabel[] => {
    const text = texts.get(mark.id) ?? "";
    if (text === "") return [];
    const width = textWidth(text, LABEL_SIZE, mark.own);
    const inside = (place: Rect) =>
      place.x >= room.x &&
      place.y >= room.y &&
      place.x + place.width <= room.x + room.width &&
      place.y + place.height <= room.y + room.height;
    const free = labelPlaces(mark, width, above).find(
      (place) => inside(place) && !used.some((other) => touches(place, other)),
    );
    if (!free) return [];
    used.push(free);
    return [{ id: mark.id, x: free.x, y: free.y + LABEL_SIZE - 1, text, own: mark.own }];
  });
}

/** Ticks whose labels stand clear of each other, counted from the first. */
function clear(ticks: readonly LaidTick[]): readonly LaidTick[] {
  let end = Number.NEGATIVE_INFINITY;
  return ticks.filter(({ at, label }) => {
    const half = Math.max(...label.split("\n").map((line) => textWidth(line, TICK_SIZE))) / 2;
    if (at - half < end + 6) return false;
    end = at + half;
    return true;
  });
}

/** @param slot The whole room of the panel, its titles and ticks included. */
function layPanel(panel: PlotPanel, slot: Rect): LaidPanel {
  const lines = Math.max(1, ...panel.x.ticks.map(({ label }) => label.split("\n").length));
  const edged = panel.spots.some(({ y }) => y === null);
  const frame: Rect = {
    x: slot.x + LEFT,
    y: slot.y + ABOVE,
    width: slot.width - LEFT - RIGHT,
    height: slot.height - ABOVE - BELOW - (lines - 1) * LINE - (edged ? EDGE : 0),
  };
  const bottom = frame.y + frame.height;
  const x = scaleOf(panel.x, [frame.x + INSET, frame.x + frame.width - INSET]);
  const y = scaleOf(panel.y, [bottom - INSET, frame.y + INSET]);
  const marks = panel.spots.map(({ id, series, own, hollow, ...spot }) => ({
    id,
    x: x(spot.x),
    y: spot.y === null ? bottom + EDGE / 2 : y(spot.y),
    series,
    own,
    hollow,
    edge: spot.y === null,
  }));
  const markOf = (id: string) => marks.find((mark) => mark.id === id);
  const links = (panel.links ?? []).flatMap(({ from, to, kind, label }): readonly LaidLink[] => {
    const [start, end] = [markOf(from), markOf(to)];
    if (!start || !end) return [];
    const text = label === undefined ? null : { text: label, x: start.x + 10, y: (start.y + end.y) / 2 + 5 };
    return [{ id: `${from} ${to}`, kind, from: { x: start.x, y: start.y }, to: { x: end.x, y: end.y }, label: text }];
  });
  const along = (panel.curves ?? []).flatMap(({ points }) =>
    points.map(([px, py]) => around({ x: x(px), y: y(py) }, CURVE_ROOM)),
  );
  const taken = links.flatMap(({ label }) =>
    label ? [{ x: label.x, y: label.y - 13, width: textWidth(label.text, LABEL_SIZE, true), height: 17 }] : [],
  );
  const room = { x: frame.x, y: frame.y - 4, width: frame.width + RIGHT - 2, height: bottom - frame.y + 4 };
  const texts = new Map(panel.spots.map(({ id, label }) => [id, label]));
  const strip = { x: frame.x, y: bottom, width: frame.width, height: EDGE };
  // What the edge is, is written at the end of the strip that its points leave free.
  const edgeMarks = marks.filter(({ edge }) => edge);
  const [edgePlace] = (panel.edge ?? []).flatMap((text) => {
    const width = textWidth(text, LABEL_SIZE);
    const free = (from: number) => !edgeMarks.some(({ x }) => x > from - AROUND && x < from + width + AROUND);
    const at = [strip.x + 8, strip.x + strip.width - width - 8].find(free);
    return at === undefined ? [] : [{ text, width, x: at }];
  });
  const edgeTaken = edgePlace ? [{ x: edgePlace.x, y: bottom, width: edgePlace.width, height: EDGE }] : [];
  return {
    id: panel.id,
    frame,
    edge: edged ? { ...strip, text: edgePlace?.text ?? "", x: edgePlace?.x ?? strip.x } : null,
    x: {
      ticks: clear(panel.x.ticks.map(({ at, label }) => ({ at: x(at), label }))),
      lines,
      title: panel.x.title,
      y: bottom + (edged ? EDGE : 0),
    },
    y: { ticks: panel.y.ticks.map(({ at, label }) => ({ at: y(at), label })), title: panel.y.title },
    marks,
    labels: [
      ...placeLabels(
        marks.filter(({ edge }) => !edge),
        texts,
        room,
        [...taken, ...along],
        panel.above,
      ),
      ...placeLabels(edgeMarks, texts, { ...strip, width: strip.width + RIGHT - 2 }, edgeTaken),
    ],
    links,
    curves: (panel.curves ?? []).map(({ id, points, faint = false }) => ({
      id,
      faint,
      path: points.map(([px, py], i) => `${i === 0 ? "M" : "L"}${x(px).toFixed(1)} ${y(py).toFixed(1)}`).join(""),
    })),
  };
}

/** Panels stand below each other and share the height by their weights. */
export function plotLayout(
  panels: readonly PlotPanel[],
  { width, height }: { readonly width: number; readonly height: number },
  weights: readonly number[] = panels.map(() => 1),
): PlotLayout {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let y = 0;
  const laid = panels.map((panel, i) => {
    const slot = { x: 0, y, width, height: (height * (weights[i] ?? 1)) / all };
    y += slot.height;
    return layPanel(panel, slot);
  });
  return { width, height, panels: laid };
}

/** The mark nearest to a point of a panel, if one is within reach. */
export function nearestMark(
  { marks }: LaidPanel,
  point: { readonly x: number; readonly y: number },
  reach = 26,
): string | null {
  let best: { id: string; far: number } | null = null;
  for (const { id, x, y } of marks) {
    const far = Math.hypot(x - point.x, y - point.y);
    if (far <= reach && (best === null || far < best.far)) best = { id, far };
  }
  return best?.id ?? null;
}
