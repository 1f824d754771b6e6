"use client";
import { memo } from "react";
import type { Point, Rect, Size } from "@/lib/readings/scene";
import { Touch } from "../Touch";
import type { How } from "../usePointed";

interface Props {
  readonly place: Rect;
  readonly label: string;
  /** Corners of the tiles that can be touched, each with its channel; in the drawing's coordinates. */
  readonly tiles: readonly (readonly Point[])[];
  readonly tile: Size;
  readonly channel: number;
  readonly count: number;
  /** How many channels page keys go. */
  readonly page: number;
  onChannel(channel: number | null, how: How): void;
}

/** Around a tile this much still belongs to it: no dead gaps, and room for a finger. */
const REACH = 6;

/** The channel under a point: the nearest tile within reach; null where there is none. */
export function channelAt(tiles: Props["tiles"], tile: Size, { x, y }: Point): number | null {
  let [best, least]: [number | null, number] = [null, REACH];
  for (const corners of tiles)
    for (const [channel, corner] of corners.entries()) {
      const dx = Math.max(corner.x - x, 0, x - corner.x - tile.width);
      const dy = Math.max(corner.y - y, 0, y - corner.y - tile.height);
      const far = Math.max(dx, dy);
      if (far < least) [best, least] = [channel, far];
    }
  return best;
}

const MOVES: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  "[": -1,
  ArrowRight: 1,
  ArrowDown: 1,
  "]": 1,
};
/** With Shift so far at once. */
const STRIDE = 5;

/** The tiles of one tensor, standing or on their way: each channel is one of them. */
export const ChannelTouch = memo(function ChannelTouch(props: Props) {
  const { place, label, tiles, tile, channel, count, page, onChannel } = props;
  return (
    <Touch
      place={place}
      label={label}
      now={channel}
      sparse
      under={({ x, y }) => channelAt(tiles, tile, { x: x + place.x, y: y + place.y })}
      moved={({ key, shiftKey }, from) => {
        const by = MOVES[key] ?? { PageUp: -page, PageDown: page, Home: -count, End: count }[key];
        return by === undefined ? null : Math.min(count - 1, Math.max(0, from + by * (shiftKey ? STRIDE : 1)));
      }}
      onSpot={onChannel}
    />
  );
});
