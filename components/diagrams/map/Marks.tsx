"use client";
import { memo } from "react";
import type { NetworkMap } from "@/lib/readings/network-map";
import type { Rect } from "@/lib/readings/scene";
import { Layer } from "../object/Drawing";
import type { MapRow } from "./placed";
import { ROW } from "./room";
import { placeOf, type Spot } from "./spot";

interface Props {
  readonly map: NetworkMap;
  readonly row: MapRow;
  readonly width: number;
  /** What the reader looks at, and the filter that is running in the replay. */
  readonly spot: Spot | null;
  readonly running: Spot | null;
  /** The block that is open below this row. */
  readonly open: string | null;
  readonly wide: boolean;
}

/** At least so large that it can be seen. */
const around = ({ x, y, width, height }: Rect, least: number): Rect => {
  const [w, h] = [Math.max(least, width), Math.max(least, height)];
  return { x: x + width / 2 - w / 2, y: y + height / 2 - h / 2, width: w, height: h };
};

/** Outlines: the tile and the filter that makes it, tied to each other; the open block, which leads into its panel. */
export const Marks = memo(function Marks({ map, row, width, spot, running, open, wide }: Props) {
  const block = row.blocks.find(({ id }) => id === open);
  const outline = (at: Spot, strong: boolean) => {
    const place = placeOf(map, row, at);
    if (!place) return null;
    const tile = around(place.tile, 5);
    const filter = place.filter && around(place.filter, 4);
    const end = filter && { x: filter.x + filter.width / 2, y: filter.y };
    return (
      <g fill="none" stroke="var(--ink)" strokeWidth={strong ? 2 : 1.25}>
        {filter && end && wide && (
          <path
            d={`M${tile.x + tile.width / 2} ${tile.y + tile.height}V${end.y - 8}H${end.x}V${end.y}`}
            strokeWidth={1}
            opacity={0.7}
          />
        )}
        <rect {...tile} stroke="var(--bg)" strokeWidth={4} opacity={0.8} />
        <rect {...tile} />
        {filter && <rect {...filter} />}
      </g>
    );
  };
  return (
    <Layer size={{ width, height: row.height }}>
      {block && (
        <>
          <rect
            x={block.x - 4}
            y={block.y - 2}
            width={block.width + 8}
            height={block.height + 6}
            rx={4}
            fill="none"
            stroke="var(--ink)"
            strokeWidth={1.5}
          />
          {wide && (
            <path
              d={`M${block.x - 4} ${block.y + block.height + 4}L1 ${row.height}H${width - 1}L${block.x + block.width + 4} ${block.y + block.height + 4}`}
              fill="var(--card)"
              stroke="var(--line)"
              opacity={row.height - block.y - block.height > ROW.turn / 2 ? 1 : 0}
            />
          )}
        </>
      )}
      {running && outline(running, false)}
      {spot && outline(spot, true)}
    </Layer>
  );
});
