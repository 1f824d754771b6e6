"use client";
import { memo } from "react";
import type { NetworkMap } from "@/lib/readings/network-map";
import { Layer } from "../object/Drawing";
import type { MapRow } from "./placed";

interface Props {
  readonly map: NetworkMap;
  readonly row: MapRow;
  readonly width: number;
  /** The layer looked at, or the one that is running; null: none of this row. */
  readonly layer: number | null;
}

/** The ground of the block that a layer belongs to: it is lit wherever the layer is pointed at, in its bar and on the player's track too. */
export const Glow = memo(function Glow({ map, row, width, layer }: Props) {
  const block = layer === null ? undefined : row.blocks.find(({ id }) => id === map.layers[layer]?.block);
  return (
    <Layer size={{ width, height: row.height }}>
      {block && (
        <rect
          x={block.x - 5}
          y={block.y}
          width={block.width + 10}
          height={block.height + 5}
          rx={4}
          fill="var(--ink-3)"
          opacity={0.18}
          data-lit={block.id}
        />
      )}
    </Layer>
  );
});
