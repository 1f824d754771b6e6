/** What one channel of one unit reads, and where a point of the drawing lies: pure. */
import type { Point } from "@/lib/readings/scene";
import { UNIT_TENSORS, type UnitSpot, type UnitTensor } from "@/lib/spec/units";
import type { BankName, UnitFigure } from "./figure";
import type { UnitLayout } from "./layout";
import { channelAt, tileAt } from "./tiles";
import { shuffleOf } from "./wires";

/** Channels `from` to `to` (exclusive) of a tensor. */
export interface Read {
  readonly tensor: UnitTensor;
  readonly from: number;
  readonly to: number;
}

/** The layer whose filters make a tensor. */
export const MADE_BY: Readonly<Partial<Record<UnitTensor, BankName>>> = {
  bottleneck: "gconv1",
  filtered: "depthwise",
  branch: "gconv2",
};

const one = (tensor: UnitTensor, channel: number): Read => ({ tensor, from: channel, to: channel + 1 });

/** The tensors and channels that channel `channel` of `tensor` is made from. */
export function readsOf(
  figure: UnitFigure,
  { tensor, channel }: Pick<UnitSpot, "tensor" | "channel">,
): readonly Read[] {
  const { layers, tensors } = figure;
  const grouped = (name: "gconv1" | "gconv2", from: UnitTensor): readonly Read[] => {
    const { groups, filters, channels } = layers[name];
    const group = Math.floor((channel * groups) / filters);
    return [{ tensor: from, from: group * channels, to: (group + 1) * channels }];
  };
  const pooled = tensors.pooled?.shape[2] ?? 0;
  switch (tensor) {
    case "input":
      return [];
    case "bottleneck":
      return grouped("gconv1", "input");
    case "shuffled":
      return [one("bottleneck", shuffleOf(figure)?.[channel] ?? channel)];
    case "filtered":
      return [one(tensors.shuffled ? "shuffled" : "bottleneck", channel)];
    case "branch":
      return grouped("gconv2", "filtered");
    case "pooled":
      return [one("input", channel)];
    case "output":
      if (figure.join === "add") return [one("input", channel), one("branch", channel)];
      return [channel < pooled ? one("pooled", channel) : one("branch", channel - pooled)];
  }
}

/** The spot held inside the units as they stand; null where its unit has no such tensor. */
export function heldSpot(spot: UnitSpot | null, figures: readonly UnitFigure[]): UnitSpot | null {
  const figure = figures.find(({ kind }) => kind === spot?.unit);
  const shape = spot ? figure?.tensors[spot.tensor]?.shape : undefined;
  if (!spot || !shape) return null;
  const [h, w, c] = shape;
  const hold = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  return { ...spot, channel: hold(spot.channel, c), y: hold(spot.y, h), x: hold(spot.x, w) };
}

/** What is looked at while nobody chose anything: the middle channel of the bottleneck. */
export function restingSpot({ kind, tensors }: UnitFigure): UnitSpot {
  const [h, w, c] = tensors.bottleneck?.shape ?? [1, 1, 1];
  return { unit: kind, tensor: "bottleneck", channel: Math.floor(c / 2), y: Math.floor(h / 2), x: Math.floor(w / 2) };
}

/** The number under a point of one unit's drawing. */
export function spotAt({ figure, tensors }: UnitLayout, point: Point): UnitSpot | null {
  for (const name of UNIT_TENSORS) {
    const [tiles, shape] = [tensors[name], figure.tensors[name]?.shape];
    const channel = tiles ? channelAt(tiles, point) : null;
    if (!tiles || !shape || channel === null) continue;
    const corner = tileAt(tiles, channel);
    const place = (offset: number, size: number) =>
      Math.min(size - 1, Math.max(0, Math.floor((offset / tiles.tile) * size)));
    return {
      unit: figure.kind,
      tensor: name,
      channel,
      y: place(point.y - corner.y, shape[0]),
      x: place(point.x - corner.x, shape[1]),
    };
  }
  return null;
}

export type Step = "channel" | "tensor" | "y" | "x";

/** The spot one step further: another channel, the next tensor at the same share of its channels, another pixel. */
export function moved(figure: UnitFigure, spot: UnitSpot, by: Step, delta: number): UnitSpot {
  if (by !== "tensor") return heldSpot({ ...spot, [by]: spot[by] + delta }, [figure]) ?? spot;
  const names = UNIT_TENSORS.filter((name) => figure.tensors[name]);
  const tensor = names[Math.min(names.length - 1, Math.max(0, names.indexOf(spot.tensor) + delta))] ?? spot.tensor;
  const [old, next] = [figure.tensors[spot.tensor]?.shape, figure.tensors[tensor]?.shape];
  if (!old || !next) return spot;
  const scaled = (value: number, from: number, to: number) => Math.floor(((value + 0.5) * to) / from);
  return {
    unit: spot.unit,
    tensor,
    channel: scaled(spot.channel, old[2], next[2]),
    y: scaled(spot.y, old[0], next[0]),
    x: scaled(spot.x, old[1], next[1]),
  };
}
