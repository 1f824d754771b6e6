"use client";
import { memo, useLayoutEffect, useRef } from "react";
import { drawMatrix } from "@/components/marks/drawMatrix";
import { usePixelRatio, useTheme } from "@/components/marks/hooks";
import type { MatrixGrid } from "@/components/marks/matrix";
import type { Checked } from "@/lib/readings/check";
import type { Rect } from "@/lib/readings/scene";

interface Props {
  readonly place: Rect & { readonly grid: MatrixGrid };
  readonly reaches: Uint8Array | null;
  readonly checked: Checked | null;
  hue(row: number, column: number): string;
}

/** One factor of a product of matrices, small: to be seen, not walked over. */
export const Factor = memo(function Factor({ place, reaches, checked, hue }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = usePixelRatio();
  const { grid } = place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the CSS variables say
  useLayoutEffect(() => {
    const implied = checked && checked.differing > 0 ? checked.implied : null;
    const known = reaches?.length === grid.rows * grid.columns ? reaches : null;
    if (canvas.current)
      drawMatrix(canvas.current, { grid, reaches: known, implied, paths: null, stale: false, hue }, ratio);
  }, [grid, reaches, checked, hue, ratio, theme]);
  return (
    <canvas
      ref={canvas}
      width={Math.max(1, Math.round(grid.width * ratio))}
      height={Math.max(1, Math.round(grid.height * ratio))}
      className="pointer-events-none absolute outline outline-line"
      style={{ left: place.x, top: place.y, width: grid.width, height: grid.height }}
    />
  );
});
