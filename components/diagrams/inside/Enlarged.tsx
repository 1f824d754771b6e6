"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { TensorMosaic } from "@/components/marks/TensorMosaic";
import type { Bitmap } from "@/lib/engine/protocol";
import { mosaic } from "@/lib/readings/scene";
import type { MapCell } from "../map/contract";
import { pickChannel } from "../pickChannel";
import { TileTouch } from "../TileTouch";
import type { How } from "../usePointed";
import type { Known } from "./useInside";
import { useMap } from "./useMap";
import type { Words } from "./useWords";

interface Props {
  readonly maps: Bitmap;
  readonly cell: MapCell;
  readonly pinned: boolean;
  readonly known: Known;
  readonly words: Words;
  readonly side: number;
  onCell(cell: MapCell | null, how: How): void;
}

/** Numbers around the pixel, so many to each side. */
const AROUND = 2;

/** One map, large, and the exact numbers around the pixel looked at. */
export function Enlarged({ maps, cell, pinned, known, words, side, onCell }: Props) {
  const t = useTranslations("inside.maps");
  const [h, w, count] = maps.shape;
  const one = useMemo(() => pickChannel(maps, cell.channel), [maps, cell.channel]);
  const zoom = side / Math.max(h, w);
  const tile = { width: w * zoom, height: h * zoom };
  const grid = useMemo(() => mosaic(1, { width: w * zoom, height: h * zoom }, 1), [w, h, zoom]);
  const data = useMap(
    known.result && { diagram: known.diagram, run: known.result.run, node: maps.node, channel: cell.channel },
  );
  const place = { x: 0, y: 0, ...tile };
  const rows = Array.from({ length: 2 * AROUND + 1 }, (_, i) => cell.y + i - AROUND).filter((y) => y >= 0 && y < h);
  const columns = Array.from({ length: 2 * AROUND + 1 }, (_, i) => cell.x + i - AROUND).filter((x) => x >= 0 && x < w);
  return (
    <div className="flex flex-wrap items-start gap-4" data-enlarged={cell.channel}>
      <div className="relative shrink-0" style={tile}>
        <TensorMosaic grid={grid} {...place} maps={one} scale="channel" complete={1} partial={0} hue="--input" />
        <svg aria-hidden="true" width={tile.width} height={tile.height} className="absolute inset-0" fill="none">
          <rect
            x={cell.x * zoom}
            y={cell.y * zoom}
            width={zoom}
            height={zoom}
            stroke="var(--ink)"
            strokeWidth={zoom > 6 ? 2 : 1}
          />
          <rect x={0.5} y={0.5} width={tile.width - 1} height={tile.height - 1} stroke="var(--line)" />
        </svg>
        <TileTouch
          place={{ ...place, mosaic: grid }}
          size={[h, w]}
          label={t("touch", { channel: cell.channel, count })}
          spot={{ tile: 0, y: cell.y, x: cell.x }}
          held={pinned}
          onSpot={(spot, how) => onCell(spot && { ...cell, y: spot.y, x: spot.x }, how)}
        />
      </div>
      <div className="grid gap-1 text-[13px] text-ink-2">
        <p className="text-[15px] text-ink">
          <b>{t("map", { channel: cell.channel })}</b> {t("of", { count, name: words.name(maps.node) })}
        </p>
        <p className="tabular-nums">
          {t("range", {
            min: words.value(one.min[0] ?? 0),
            mean: words.value(one.mean[0] ?? 0),
            max: words.value(one.max[0] ?? 0),
          })}
        </p>
        <table className="border-collapse text-[12.5px] tabular-nums">
          <caption className="pb-0.5 text-left">{t("around", { y: cell.y, x: cell.x })}</caption>
          <tbody>
            {rows.map((y) => (
              <tr key={y}>
                {columns.map((x) => (
                  <td
                    key={x}
                    className={`border px-1 py-0.5 text-right ${x === cell.x && y === cell.y ? "border-2 border-ink font-semibold text-ink" : "border-line"}`}
                  >
                    {data ? words.value(data[y * w + x] ?? 0) : "…"}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
