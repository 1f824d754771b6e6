"use client";
import { useTranslations } from "next-intl";
import { Bracket } from "@/components/marks/Bracket";
import { activationColour, colours, signedColour } from "@/components/marks/colour";
import { groupHue } from "@/components/marks/groups";
import { useTheme } from "@/components/marks/hooks";
import { type Scale, spanOf, topOf } from "@/components/marks/maps";
import type { Bitmap } from "@/lib/engine/protocol";
import { type FilterKind, type FiltersSpot, KINDS } from "@/lib/spec/filters";
import { firstInPatch, patchRect } from "./geometry";
import type { FiltersLayout } from "./layout";
import { few } from "./measures";
import { readOf } from "./terms";
import type { Windows } from "./useFiltersRun";

interface Props {
  readonly layout: FiltersLayout;
  readonly windows: Windows;
  readonly maps: Bitmap | null;
  readonly spot: FiltersSpot;
  readonly scale: Scale;
}

/** What each filter reads for one output pixel, in the colours of the maps it is read from. */
export function Patches({ layout, windows, maps, spot, scale }: Props) {
  const t = useTranslations("filters");
  const table = colours(useTheme());
  const channels = layout.input.mosaic.count;
  const hued = few({ in: channels });
  const colour = (value: number, channel: number) => {
    if (!maps) return "none";
    const paint = spanOf(maps).signed ? signedColour : activationColour;
    return paint(table, value, topOf(maps, channel, scale));
  };
  const draw = (kind: FilterKind) => {
    const { patch } = layout.rows[kind];
    const window = windows[kind];
    const first = firstInPatch(kind, channels, spot);
    return (
      <g key={kind}>
        {Array.from({ length: patch.count }, (_, i) => {
          const channel = first + i;
          const rect = patchRect(patch, i);
          const values = window ? readOf(window, channel - window.firstChannel) : [];
          return (
            <g key={channel}>
              {values.map((value, tap) => (
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  key={tap}
                  x={rect.x + (tap % patch.kernel) * patch.cell}
                  y={rect.y + Math.floor(tap / patch.kernel) * patch.cell}
                  width={patch.cell}
                  height={patch.cell}
                  fill={colour(value, channel)}
                />
              ))}
              <rect
                {...rect}
                fill="none"
                stroke={`var(${hued || kind === "depthwise" ? groupHue(channel) : "--ink-3"})`}
                strokeWidth={channel === spot.in ? 2 : 1}
              />
            </g>
          );
        })}
        {kind !== "depthwise" && patch.count < channels && (
          <text x={patch.x} y={patch.y + patch.height + 13} fontSize={12} fill="var(--ink-2)">
            {t("labels.some", { shown: patch.count, of: channels })}
          </text>
        )}
        {patch.count > 1 && <Bracket x={patch.x + patch.width + 3} y={patch.y} length={patch.height} side="right" />}
      </g>
    );
  };
  return <g>{KINDS.map(draw)}</g>;
}
