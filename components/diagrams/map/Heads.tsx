"use client";
import { memo } from "react";
import type { RunResult } from "@/lib/engine/protocol";
import type { NetworkMap } from "@/lib/readings/network-map";
import { OneChannel } from "../OneChannel";
import type { MapRow } from "./placed";
import { THUMB } from "./room";
import type { Chosen } from "./useLikest";
import { mapsOf } from "./useMapRun";

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
    return (
      thumb && <OneChannel key={first} maps={maps} channel={one?.channel ?? 0} x={thumb.x} y={thumb.y} side={THUMB} />
    );
  });
});
