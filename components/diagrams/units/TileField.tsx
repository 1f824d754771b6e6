"use client";
import { memo, useLayoutEffect, useMemo, useRef } from "react";
import { colours } from "@/components/marks/colour";
import { hatchPattern } from "@/components/marks/hatch";
import { usePixelRatio, useTheme } from "@/components/marks/hooks";
import { paintAtlas, type Scale } from "@/components/marks/maps";
import type { Maps } from "@/components/marks/values";
import type { Point, Rect } from "@/lib/readings/scene";

interface Props {
  readonly box: Rect;
  /** Corners of the tiles, in the coordinates of `box`. */
  readonly places: readonly Point[];
  readonly tile: number;
  readonly maps: Maps | null;
  readonly scale: Scale;
  readonly complete: number;
  readonly partial: number;
  readonly stale: boolean;
  /** CSS variable of each tile's frame; null where it has none. */
  readonly hues: readonly string[] | null;
  /** Whether places not reached yet are hatched; tiles under way leave no holes. */
  readonly hatched: boolean;
}

/** Maps at any places, moving or at rest, on one canvas. */
export const TileField = memo(function TileField(props: Props) {
  const { box, places, tile, maps, scale, complete, partial, stale, hues, hatched } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = usePixelRatio();
  const atlas = useMemo(() => {
    if (!maps) return null;
    const pool = Math.max(1, Math.floor(maps.shape[1] / Math.max(1, tile * ratio)));
    const painted = paintAtlas(maps, scale, colours(theme), pool);
    const image = document.createElement("canvas");
    [image.width, image.height] = [painted.width, painted.height];
    const bytes = new Uint8ClampedArray(painted.pixels.buffer);
    image.getContext("2d")?.putImageData(new ImageData(bytes, painted.width, painted.height), 0, 0);
    return { ...painted, image };
  }, [maps, scale, theme, tile, ratio]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new size empties the canvas, a theme changes its variables
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !canvas.current) return;
    context.clearRect(0, 0, canvas.current.width, canvas.current.height);
    const style = getComputedStyle(canvas.current);
    const colourOf = new Map([...new Set(hues ?? [])].map((hue) => [hue, style.getPropertyValue(hue).trim()]));
    const ink = `color-mix(in srgb, ${style.getPropertyValue("--ink-3").trim()} 45%, transparent)`;
    const hatch = hatched ? hatchPattern(context, "stripes", ink, ratio) : null;
    const edge = tile >= 5 ? 1 : 0.5;
    const side = Math.max(1, Math.round(tile * ratio));
    context.imageSmoothingEnabled = !atlas || side / atlas.tile.width < 1.9;
    for (const [k, place] of places.entries()) {
      const [x, y] = [Math.round(place.x * ratio), Math.round(place.y * ratio)];
      const share = !atlas || k >= atlas.channels ? 0 : k < complete ? 1 : k === complete ? partial : 0;
      const hue = hues && colourOf.get(hues[k] ?? "");
      if (hue && (hatched || share > 0)) {
        const wide = Math.max(1, Math.round(edge * ratio));
        context.fillStyle = hue;
        context.fillRect(x - wide, y - wide, side + 2 * wide, side + 2 * wide);
        context.clearRect(x, y, side, side);
      }
      if (hatch && share < 1) {
        context.fillStyle = hatch;
        context.fillRect(x, y, side, side);
      }
      if (!atlas || share === 0) continue;
      const rows = Math.max(0.001, share * atlas.tile.height);
      const [sx, sy] = [(k % atlas.columns) * atlas.tile.width, Math.floor(k / atlas.columns) * atlas.tile.height];
      context.globalAlpha = stale ? 0.4 : 1;
      context.drawImage(atlas.image, sx, sy, atlas.tile.width, rows, x, y, side, Math.max(1, side * share));
      context.globalAlpha = 1;
    }
  }, [atlas, places, tile, complete, partial, stale, hues, hatched, ratio, theme, box.width, box.height]);

  return (
    <canvas
      ref={canvas}
      data-part="tiles"
      width={Math.max(1, Math.round(box.width * ratio))}
      height={Math.max(1, Math.round(box.height * ratio))}
      style={{
        position: "absolute",
        left: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        pointerEvents: "none",
      }}
    />
  );
});
