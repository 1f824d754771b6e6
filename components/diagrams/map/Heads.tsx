"use client";
import { memo, useMemo } from "react";
import { TensorMosaic } from "@/components/marks/TensorMosaic";
import type { Bitmap, RunResult } from "@/lib/engine/protocol";
import type { NetworkMap } from "@/lib/readings/network-map";
import { mosaic } from "@/lib/readings/scene";
import { pickChannel } from "../inside/channels";
import type { MapRow } from "./placed";
import { THUMB } from "./room";
import type { Chosen } from "./useLikest";
import { mapsOf } from "./useMapRun";

const GRID = mosaic(1, { width: THUMB, height: THUMB }, 1);

interface Props {
  readonly map: NetworkMap;
  readonly row: MapRow;
  readonly result: RunResult | null;
  readonly chosen: ReadonlyMap<number, Chosen>;
}

/** Over each run of one size the channel of it that is most like the photo, enlarged: the same scene, coarser and coarser. */
export const Heads = memo(function Heads({ map, row, result, chosen }: Props) {
  return row.heads.map(({ tensors: [first], thumb }) => {
    const one = chosen.get(first ?? -1);
    const maps = one ? mapsOf(result, map.tensors[one.tensor]?.id ?? "") : null;
    return thumb && <Thumb key={first} maps={maps} channel={one?.channel ?? 0} x={thumb.x} y={thumb.y} />;
  });
});

interface ThumbProps {
  readonly maps: Bitmap | null;
  readonly channel: number;
  readonly x: number;
  readonly y: number;
}

function Thumb({ maps, channel, x, y }: ThumbProps) {
  const one = useMemo(() => maps && pickChannel(maps, channel), [maps, channel]);
  return (
    <TensorMosaic
      grid={GRID}
      x={x}
      y={y}
      width={THUMB}
      height={THUMB}
      maps={one}
      scale="channel"
      complete={one ? 1 : 0}
      partial={0}
      hue="--input"
    />
  );
}
