"use client";
import { memo, useLayoutEffect, useRef } from "react";
import { colours } from "./colour";
import { hatchPattern } from "./hatch";
import { usePixelRatio, useTheme } from "./hooks";
import type { Weights } from "./values";
import { paintBank, type WeightGrid } from "./weights";

export interface FilterBankProps {
  readonly grid: WeightGrid;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Null while the weights are not known: hatched. */
  readonly weights: Weights | null;
  /** Weights of an earlier run, shown pale. */
  readonly stale?: boolean;
  readonly hue: string;
}

/** A filter bank as the mosaic of its weights, on one canvas. */
export const FilterBank = memo(function FilterBank({
  grid,
  x,
  y,
  width,
  height,
  weights,
  stale = false,
  hue,
}: FilterBankProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = usePixelRatio();

  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !canvas.current) return;
    context.clearRect(0, 0, canvas.current.width, canvas.current.height);
    if (weights !== null && weights.kernel[0] === grid.kernel) {
      const painted = paintBank(weights, grid, colours(theme).signed, ratio);
      const image = new ImageData(new Uint8ClampedArray(painted.pixels.buffer), painted.width, painted.height);
      context.putImageData(image, 0, 0);
    }
    const colour = getComputedStyle(canvas.current).getPropertyValue(hue).trim();
    const pattern = hatchPattern(context, "stripes", `color-mix(in srgb, ${colour} 38%, transparent)`, ratio);
    if (pattern === null) return;
    // Behind whatever has been painted: what is not known shows through as hatching.
    const holes = weights === null || weights.kernel[2] < grid.channels || weights.kernel[3] < grid.filters;
    if (!holes) return;
    context.globalCompositeOperation = "destination-over";
    context.fillStyle = pattern;
    context.fillRect(0, 0, canvas.current.width, canvas.current.height);
    context.globalCompositeOperation = "source-over";
  }, [grid, weights, hue, ratio, theme]);

  return (
    <canvas
      ref={canvas}
      data-part="bank"
      width={Math.max(1, Math.round(width * ratio))}
      height={Math.max(1, Math.round(height * ratio))}
      style={{
        position: "absolute",
        left: x,
        top: y,
        width,
        height,
        opacity: stale ? 0.4 : 1,
        pointerEvents: "none",
      }}
    />
  );
});
