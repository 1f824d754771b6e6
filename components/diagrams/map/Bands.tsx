"use client";
import { memo } from "react";
import { Layer } from "../object/Drawing";
import type { MapRow } from "./placed";

/** Bands under the tensors: what flows on is pale, what goes around others darker, in an arch. */
export const Bands = memo(function Bands({ row, width }: { readonly row: MapRow; readonly width: number }) {
  return (
    <Layer size={{ width, height: row.height }}>
      {row.bands.map(({ from, to, path, thickness, around }) => (
        <path
          key={`${from} ${to}`}
          d={path}
          fill="none"
          stroke={around ? "var(--ink-3)" : "var(--track)"}
          strokeWidth={thickness}
          opacity={around ? 0.55 : 1}
          strokeLinejoin="round"
        />
      ))}
    </Layer>
  );
});
