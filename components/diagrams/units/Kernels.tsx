"use client";
import { memo, useLayoutEffect, useRef } from "react";
import { colours, signedColour } from "@/components/marks/colour";
import { usePixelRatio, useTheme } from "@/components/marks/hooks";
import { topOfBank } from "@/components/marks/top";
import type { Weights } from "@/components/marks/values";
import type { Point } from "@/lib/readings/scene";

interface Props {
  readonly at: readonly Point[];
  readonly cell: number;
  /** A depthwise kernel, [3, 3, 1, channels]; null while it is not known. */
  readonly weights: Weights | null;
  readonly stale: boolean;
}

const SIDE = 3;

/** Depthwise filters, each where its channel's tile stands: nine cells for one channel. */
export const Kernels = memo(function Kernels({ at, cell, weights, stale }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = usePixelRatio();
  const [left, top] = [Math.min(...at.map(({ x }) => x)), Math.min(...at.map(({ y }) => y))];
  const side = SIDE * cell;
  const width = Math.max(...at.map(({ x }) => x)) - left + side;
  const height = Math.max(...at.map(({ y }) => y)) - top + side;

  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !canvas.current) return;
    context.clearRect(0, 0, canvas.current.width, canvas.current.height);
    const known = weights?.kernel[3] === at.length ? weights : null;
    const far = known ? topOfBank(known) : 0;
    const empty = getComputedStyle(canvas.current).getPropertyValue("--track").trim();
    for (const [k, { x, y }] of at.entries())
      for (let tap = 0; tap < (known ? SIDE * SIDE : 1); tap++) {
        const weight = known ? ((known.data[tap * at.length + k] ?? 0) / 127) * known.maxAbs : 0;
        context.fillStyle = known ? signedColour(colours(theme), weight, far) : empty;
        const size = known ? cell : side;
        const [dx, dy] = known ? [(tap % SIDE) * cell, Math.floor(tap / SIDE) * cell] : [0, 0];
        context.fillRect((x - left + dx) * ratio, (y - top + dy) * ratio, size * ratio, size * ratio);
      }
  }, [at, cell, side, left, top, weights, theme, ratio]);

  return (
    <canvas
      ref={canvas}
      data-part="bank"
      width={Math.max(1, Math.round(width * ratio))}
      height={Math.max(1, Math.round(height * ratio))}
      style={{ position: "absolute", left, top, width, height, opacity: stale ? 0.4 : 1, pointerEvents: "none" }}
    />
  );
});
