"use client";
import { useLayoutEffect, useRef } from "react";
import { colours } from "@/components/marks/colour";
import { usePixelRatio, useTheme } from "@/components/marks/hooks";
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

/** One map, so large that it can be recognised, and the pixel looked at. */
export function MapLens({ maps, channel, y, x, scale, side }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = usePixelRatio();
  const [h = 1, w = 1] = maps?.shape ?? [];
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !canvas.current || !maps) return;
    const small = document.createElement("canvas");
    [small.width, small.height] = [w, h];
    const table = new Uint32Array(256);
    channelTable(maps, channel, spanOf(maps).signed, scale, colours(theme), table);
    const pixels = Uint32Array.from(
      maps.data.subarray(channel * h * w, (channel + 1) * h * w),
      (byte) => table[byte] ?? 0,
    );
    small.getContext("2d")?.putImageData(new ImageData(new Uint8ClampedArray(pixels.buffer), w, h), 0, 0);
    context.imageSmoothingEnabled = (canvas.current.width ?? 1) / w < 1.9;
    context.drawImage(small, 0, 0, canvas.current.width, canvas.current.height);
  }, [maps, channel, scale, theme, w, h]);
  return (
    <div className="relative shrink-0 border border-line" style={{ width: side, height: side }} data-lens="">
      <canvas
        ref={canvas}
        width={Math.round(side * ratio)}
        height={Math.round(side * ratio)}
        style={{ width: side, height: side, imageRendering: "pixelated" }}
      />
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
