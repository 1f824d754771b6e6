"use client";
import { useMemo } from "react";
import type { Maps } from "@/components/marks/values";
import { TileField } from "./TileField";

interface Props {
  readonly maps: Maps | null;
  readonly channel: number;
  /** The pixel looked at. */
  readonly y: number;
  readonly x: number;
  readonly stale: boolean;
  readonly side: number;
}

const ORIGIN = [{ x: 0, y: 0 }];

/** One channel as a tensor of its own. */
function channelOf({ shape: [h, w], data, min, max }: Maps, k: number): Maps {
  return {
    shape: [h, w, 1],
    data: data.subarray(k * h * w, (k + 1) * h * w),
    min: min.subarray(k, k + 1),
    max: max.subarray(k, k + 1),
  };
}

/** One map, so large that it can be recognised. */
export function Lens({ maps, channel, y, x, stale, side }: Props) {
  const lens = useMemo(() => (maps && channel < maps.shape[2] ? channelOf(maps, channel) : null), [maps, channel]);
  const [h = 1, w = 1] = maps?.shape ?? [];
  const box = { x: 0, y: 0, width: side, height: side };
  return (
    <div className="relative shrink-0" style={{ width: side, height: side }} data-lens="">
      <TileField
        box={box}
        places={ORIGIN}
        tile={side}
        maps={lens}
        scale="channel"
        complete={1}
        partial={0}
        stale={stale}
        hues={null}
        hatched
      />
      <svg aria-hidden="true" width={side} height={side} className="absolute inset-0" fill="none">
        <rect
          x={(x * side) / w}
          y={(y * side) / h}
          width={side / w}
          height={side / h}
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
        <rect width={side - 1} height={side - 1} x={0.5} y={0.5} stroke="var(--line)" />
      </svg>
    </div>
  );
}
