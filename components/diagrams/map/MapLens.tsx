"use client";
import { useMemo } from "react";
import { colours } from "@/components/marks/colour";
import { useTheme } from "@/components/marks/hooks";
import { channelTable, type Scale, spanOf } from "@/components/marks/maps";
import type { Bitmap } from "@/lib/engine/protocol";

interface Props {
  readonly maps: Bitmap | null;
  readonly channel: number;
  readonly y: number;
  readonly x: number;
  readonly scale: Scale;
  readonly side: number;
}

/** One map as a picture, one pixel an activation. Not a canvas: it floats over the drawing and is not saved with it. */
function pictureOf(maps: Bitmap, channel: number, scale: Scale, theme: "light" | "dark"): string {
  const [h, w] = maps.shape;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [w, h];
  const table = new Uint32Array(256);
  channelTable(maps, channel, spanOf(maps).signed, scale, colours(theme), table);
  const bytes = maps.data.subarray(channel * h * w, (channel + 1) * h * w);
  const pixels = Uint32Array.from(bytes, (byte) => table[byte] ?? 0);
  canvas.getContext("2d")?.putImageData(new ImageData(new Uint8ClampedArray(pixels.buffer), w, h), 0, 0);
  return canvas.toDataURL();
}

/** One map, so large that it can be recognised, and the pixel looked at. */
export function MapLens({ maps, channel, y, x, scale, side }: Props) {
  const theme = useTheme();
  const picture = useMemo(() => maps && pictureOf(maps, channel, scale, theme), [maps, channel, scale, theme]);
  const [h = 1, w = 1] = maps?.shape ?? [];
  return (
    <div className="relative shrink-0 border border-line" style={{ width: side, height: side }} data-lens="">
      {picture && (
        // biome-ignore lint/performance/noImgElement: made here, of no file
        <img src={picture} alt="" className="size-full" style={{ imageRendering: "pixelated" }} />
      )}
      <svg aria-hidden="true" width={side} height={side} className="absolute inset-0 overflow-visible" fill="none">
        <rect
          x={(x * side) / w}
          y={(y * side) / h}
          width={Math.max(3, side / w)}
          height={Math.max(3, side / h)}
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
      </svg>
    </div>
  );
}
