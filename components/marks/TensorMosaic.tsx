"use client";
import { memo, useLayoutEffect, useMemo, useRef } from "react";
import { colours } from "./colour";
import { type AtlasImage, drawMosaic, type MosaicGrid, type MosaicInk } from "./drawMosaic";
import { usePixelRatio, useTheme } from "./hooks";
import { paintAtlas, type Scale } from "./maps";
import type { Maps } from "./values";

export interface TensorMosaicProps {
  readonly grid: MosaicGrid;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Null where nothing has been computed: the whole area is hatched. */
  readonly maps: Maps | null;
  readonly scale: Scale;
  readonly complete: number;
  readonly partial: number;
  readonly stale?: boolean;
  /** CSS variable of the hue that hatching and empty frames take, `--squeeze`. */
  readonly hue: string;
}

/** How many activations one texel averages, so that an atlas is never much finer than what is drawn from it. */
function poolOf(maps: Maps, grid: MosaicGrid, ratio: number): number {
  return Math.max(1, Math.floor(maps.shape[1] / Math.max(1, grid.tile.width * ratio)));
}

/** A tensor as the mosaic of its channels, on one canvas. Recoloured only when data, theme or scale change. */
export const TensorMosaic = memo(function TensorMosaic({
  grid,
  x,
  y,
  width,
  height,
  maps,
  scale,
  complete,
  partial,
  stale = false,
  hue,
}: TensorMosaicProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = usePixelRatio();
  const pool = maps === null ? 1 : poolOf(maps, grid, ratio);

  const atlas = useMemo((): AtlasImage | null => {
    if (maps === null || typeof document === "undefined") return null;
    const painted = paintAtlas(maps, scale, colours(theme), pool, 1024);
    const image = document.createElement("canvas");
    image.width = painted.width;
    image.height = painted.height;
    const bytes = new Uint8ClampedArray(painted.pixels.buffer);
    image.getContext("2d")?.putImageData(new ImageData(bytes, painted.width, painted.height), 0, 0);
    return { image, columns: painted.columns, tile: painted.tile, channels: painted.channels };
  }, [maps, scale, theme, pool]);

  // Read once a theme: asking for a style in every frame would make the browser lay out the page on the spot.
  const ink = useRef<MosaicInk>({ hatch: "transparent", frame: "transparent" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the CSS variables say
  useLayoutEffect(() => {
    if (!canvas.current) return;
    const colour = getComputedStyle(canvas.current).getPropertyValue(hue).trim();
    ink.current = {
      hatch: `color-mix(in srgb, ${colour} 38%, transparent)`,
      frame: `color-mix(in srgb, ${colour} 45%, transparent)`,
    };
  }, [hue, theme]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes the ink; a new size empties the canvas
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    drawMosaic(context, grid, atlas, { complete, partial, stale }, ink.current, ratio);
  }, [grid, atlas, complete, partial, stale, hue, ratio, theme, width, height]);

  return (
    <canvas
      ref={canvas}
      data-part="mosaic"
      width={Math.max(1, Math.round(width * ratio))}
      height={Math.max(1, Math.round(height * ratio))}
      style={{ position: "absolute", left: x, top: y, width, height, pointerEvents: "none" }}
    />
  );
});
