"use client";
import { memo, useLayoutEffect, useRef } from "react";
import { groupHue } from "@/components/marks/groups";
import { hatchPattern } from "@/components/marks/hatch";
import { usePixelRatio, useTheme } from "@/components/marks/hooks";
import type { Reached } from "@/lib/readings/spread";
import { MIXINGS, type Mixing } from "@/lib/spec/stages";
import { cellAt, groupBox, type StagesLayout } from "./layout";

interface Props {
  readonly layout: StagesLayout;
  readonly reached: Readonly<Record<Mixing, readonly Reached[]>>;
  /** Stations shown as reached; the last of them up to this share of its channels. */
  readonly shown: number;
  readonly partial: number;
}

/** All channels of all stations on one canvas: in the hue of its group where it hears, pale where it does not. */
export const Cells = memo(function Cells({ layout, reached, shown, partial }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = usePixelRatio();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the CSS variables say
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !canvas.current) return;
    context.clearRect(0, 0, canvas.current.width, canvas.current.height);
    const style = getComputedStyle(canvas.current);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    const hues = Array.from({ length: 8 }, (_, group) => colour(groupHue(group)));
    const [ink, pale] = [colour("--ink"), colour("--track")];
    const lines = `color-mix(in srgb, ${colour("--ink-3")} 45%, transparent)`;
    const hatch = shown < layout.stations.length ? hatchPattern(context, "stripes", lines, ratio) : null;
    // A hairline parts cells that are large enough to have one.
    const line = layout.cell * ratio >= 4 ? 1 : 0;
    for (const mixing of MIXINGS)
      for (const [i, { cells, station }] of layout.stations.entries()) {
        const heard = reached[mixing][i]?.heard;
        const { count, groups } = cells[mixing];
        const known = i < shown ? count : i === shown ? Math.floor(partial * count) : 0;
        const each = count / groups;
        if (hatch && known < count)
          for (let group = 0; group < groups; group++) {
            const { x, y, width, height } = groupBox(cells[mixing], group);
            context.fillStyle = hatch;
            context.fillRect(x * ratio, y * ratio, width * ratio, height * ratio);
          }
        for (let k = 0; k < known; k++) {
          const { x, y } = cellAt(cells[mixing], k);
          const group = Math.floor(k / each);
          const hears = heard?.[k] === 1;
          context.fillStyle = hears ? (station.groups > 1 ? (hues[group % hues.length] ?? ink) : ink) : pale;
          const [left, top] = [Math.round(x * ratio), Math.round(y * ratio)];
          const side = Math.max(1, Math.round((x + layout.cell) * ratio) - left - line);
          context.fillRect(left, top, side, Math.max(1, Math.round((y + layout.cell) * ratio) - top - line));
        }
      }
  }, [layout, reached, shown, partial, ratio, theme]);
  return (
    <canvas
      ref={canvas}
      data-part="spread"
      width={Math.max(1, Math.round(layout.width * ratio))}
      height={Math.max(1, Math.round(layout.height * ratio))}
      style={{
        position: "absolute",
        left: 0,
        top: 0,
        width: layout.width,
        height: layout.height,
        pointerEvents: "none",
      }}
    />
  );
});
