"use client";
import { useMemo } from "react";
import { TensorMosaic } from "@/components/marks/TensorMosaic";
import type { Bitmap } from "@/lib/engine/protocol";
import { mosaic } from "@/lib/readings/scene";
import { pickChannel } from "./pickChannel";

interface Props {
  /** null: not run yet. */
  readonly maps: Bitmap | null;
  readonly channel: number;
  readonly x?: number;
  readonly y?: number;
  /** In CSS pixels. */
  readonly side: number;
}

/** One channel of some maps by itself, on its own scale. */
export function OneChannel({ maps, channel, x = 0, y = 0, side }: Props) {
  const one = useMemo(() => maps && pickChannel(maps, channel), [maps, channel]);
  const grid = useMemo(() => mosaic(1, { width: side, height: side }, 1), [side]);
  return (
    <TensorMosaic
      grid={grid}
      x={x}
      y={y}
      width={side}
      height={side}
      maps={one}
      scale="channel"
      complete={one ? 1 : 0}
      partial={0}
      hue="--input"
    />
  );
}
