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
          stroke={around ? "color-mix(in srgb, var(--ink-3) 55%, var(--bg))" : "var(--track)"}
          strokeWidth={thickness}
          strokeLinejoin="round"
        />
      ))}
    </Layer>
  );
});
