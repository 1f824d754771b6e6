"use client";
import { memo, useLayoutEffect, useRef } from "react";
import { colours } from "@/components/marks/colour";
import { paintDense } from "@/components/marks/dense";
import { hatchPattern } from "@/components/marks/hatch";
import { usePixelRatio, useTheme } from "@/components/marks/hooks";
import { paintBank } from "@/components/marks/weights";
import type { RunResult } from "@/lib/engine/protocol";
import type { NetworkMap } from "@/lib/readings/network-map";
import { CanvasIn } from "./CanvasIn";
import type { MapRow } from "./placed";

interface Props {
  readonly map: NetworkMap;
  readonly row: MapRow;
  readonly width: number;
  readonly result: RunResult | null;
}

/** All filters of one row on one canvas. Where several weights share a pixel it shows their common strength. */
export const Banks = memo(function Banks({ map, row, width, result }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = usePixelRatio();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new width empties the canvas
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !canvas.current) return;
    context.clearRect(0, 0, canvas.current.width, canvas.current.height);
    const ink = getComputedStyle(canvas.current).getPropertyValue("--ink-3").trim();
    const hatch = hatchPattern(context, "stripes", `color-mix(in srgb, ${ink} 45%, transparent)`, ratio);
    for (const { layer, grid, x, y, width: wide, height: high } of row.banks) {
      const bank = result?.banks[map.layers[layer]?.id ?? ""];
      const [left, top] = [Math.round(x * ratio), Math.round(y * ratio)];
      if (!bank) {
        if (hatch) context.fillStyle = hatch;
        context.fillRect(left, top, Math.max(1, Math.round(wide * ratio)), Math.max(1, Math.round(high * ratio)));
        continue;
      }
      const paint = grid.cell * ratio < 1 ? paintDense : paintBank;
      const painted = paint(bank, grid, colours(theme).signed, ratio);
      const bytes = new Uint8ClampedArray(painted.pixels.buffer);
      context.putImageData(new ImageData(bytes, painted.width, painted.height), left, top);
    }
  }, [row, map, result, theme, ratio, width]);
  return <CanvasIn canvas={canvas} width={width} height={row.height} ratio={ratio} part="banks" />;
});
