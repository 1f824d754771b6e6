/** Wires and moving tiles of N2's drawing, from its layout: pure. */
import type { Point, Rect } from "@/lib/readings/scene";
import { shuffleGroup } from "@/lib/spec/shuffle";
import type { LayoutWidths, ShuffleLayout } from "./layout";
import { eased, type Moment } from "./time";

export type Curve = readonly [Point, Point, Point, Point];

const mix = (a: Point, b: Point, s: number): Point => ({ x: a.x + (b.x - a.x) * s, y: a.y + (b.y - a.y) * s });

/** The curve up to `s` and from there on (de Casteljau). */
export function split([a, b, c, d]: Curve, s: number): readonly [Curve, Curve] {
  const [ab, bc, cd] = [mix(a, b, s), mix(b, c, s), mix(c, d, s)];
  const [abc, bcd] = [mix(ab, bc, s), mix(bc, cd, s)];
  const at = mix(abc, bcd, s);
  return [
    [a, ab, abc, at],
    [at, bcd, cd, d],
  ];
}

export const curvePath = ([a, b, c, d]: Curve): string =>
  `M${n(a.x)} ${n(a.y)}C${n(b.x)} ${n(b.y)} ${n(c.x)} ${n(c.y)} ${n(d.x)} ${n(d.y)}`;

const n = (value: number): string => String(Math.round(value * 100) / 100);

/** From one point to another, leaving and arriving along the flow. */
function bend(a: Point, b: Point, wide: boolean, leave = 0.5, arrive = 0.5): Curve {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  return wide
    ? [a, { x: a.x + leave * dx, y: a.y }, { x: b.x - arrive * dx, y: b.y }, b]
    : [a, { x: a.x, y: a.y + leave * dy }, { x: b.x, y: b.y - arrive * dy }, b];
}

/** Middle of a tile's end that the flow leaves, or of the one that it enters. */
function port({ mode, tile }: ShuffleLayout, corner: Point, end: "in" | "out"): Point {
  return mode === "wide"
    ? { x: corner.x + (end === "out" ? tile.width : 0), y: corner.y + tile.height / 2 }
    : { x: corner.x + tile.width / 2, y: corner.y + (end === "out" ? tile.height : 0) };
}

function onBlock({ mode }: ShuffleLayout, block: Rect, share: number, end: "in" | "out"): Point {
  return mode === "wide"
    ? { x: block.x + (end === "out" ? block.width + 4 : -4), y: block.y + share * block.height }
    : { x: block.x + share * block.width, y: block.y + (end === "out" ? block.height + 4 : -4) };
}

export type Hop = "read" | "make" | "read2" | "make2";

/** Between a channel's tile and its group's block of weights: what a layer reads, and what it makes. */
export function hopCurve(layout: ShuffleLayout, widths: LayoutWidths, hop: Hop, channel: number): Curve {
  const second = hop === "read2" || hop === "make2";
  const block = layout.banks[second ? "second" : "first"].blocks[shuffleGroup(channel, widths)];
  const each = widths.channels / widths.groups;
  const share = ((channel % each) + 0.5) / each;
  const tensor = { read: "input", make: "made", read2: "placed", make2: "output" } as const;
  const corner = layout.tensors[tensor[hop]][channel] ?? { x: 0, y: 0 };
  const wide = layout.mode === "wide";
  const gone = hop === "read" || hop === "read2";
  const side = onBlock(layout, block ?? { x: 0, y: 0, width: 0, height: 0 }, share, gone ? "in" : "out");
  return gone ? bend(port(layout, corner, "out"), side, wide) : bend(side, port(layout, corner, "in"), wide);
}

export interface Track {
  /** Of the tile's corner, from its place in the first layer's result to its lane, and on to its final place. */
  readonly transpose: Curve;
  readonly flatten: Curve;
}

/** The way of channel i of the first layer. It leaves straight and bends late, so that no tile passes over another. */
export function trackOf(layout: ShuffleLayout, places: readonly number[], i: number): Track {
  const nowhere: Point = { x: 0, y: 0 };
  const from = layout.tensors.made[i] ?? nowhere;
  const lane = layout.lanes[i] ?? nowhere;
  const to = layout.tensors.placed[places[i] ?? 0] ?? nowhere;
  const wide = layout.mode === "wide";
  return { transpose: bend(from, lane, wide, 0.55, 0.45), flatten: bend(lane, to, wide) };
}

/** Corner of a moving tile. */
export function tileAt(track: Track, { transpose, flatten }: Pick<Moment, "transpose" | "flatten">): Point {
  if (flatten > 0) return split(track.flatten, eased(flatten))[0][3];
  return split(track.transpose, eased(transpose))[0][3];
}

const shift = (curve: Curve, by: Point): Curve =>
  curve.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })) as unknown as Curve;

/** A channel's wire along its track: what the tile has travelled, and what is ahead of it. */
export function wireOf(layout: ShuffleLayout, track: Track, moment: Pick<Moment, "transpose" | "flatten">) {
  const { mode, tile } = layout;
  const by = mode === "wide" ? { x: tile.width / 2, y: tile.height / 2 } : { x: tile.width / 2, y: tile.height / 2 };
  const [transpose, flatten] = [shift(track.transpose, by), shift(track.flatten, by)];
  const [gone, ahead] = split(transpose, eased(moment.transpose));
  const [goneOn, aheadOn] = split(flatten, eased(moment.flatten));
  return {
    gone: moment.transpose < 1 ? curvePath(gone) : curvePath(transpose) + curvePath(goneOn),
    ahead: moment.transpose < 1 ? curvePath(ahead) + curvePath(flatten) : curvePath(aheadOn),
  };
}

/** The box of all tiles of some tensors, with what is between them. */
export function around(layout: ShuffleLayout, corners: readonly (readonly Point[])[]): Rect {
  const all = corners.flat();
  const [left, top] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))];
  const right = Math.max(...all.map(({ x }) => x)) + layout.tile.width;
  return {
    x: left,
    y: top,
    width: right - left,
    height: Math.max(...all.map(({ y }) => y)) + layout.tile.height - top,
  };
}
