"use client";
import { memo, useLayoutEffect, useRef } from "react";
import { type BlockGrid, blockRect } from "./blocks";
import { colours } from "./colour";
import { hatchPattern } from "./hatch";
import { usePixelRatio, useTheme } from "./hooks";
import type { Weights } from "./values";
import { paintBank, type WeightGrid } from "./weights";

export interface BlockBankProps {
  readonly grid: BlockGrid;
  readonly x: number;
  readonly y: number;
  /** Null while the weights are not known: hatched. */
  readonly weights: Weights | null;
  readonly stale?: boolean;
}

/** The filters of one group as a bank of their own: the kernel's last axis is the filter. */
function ofGroup({ kernel, data, maxAbs }: Weights, group: number, groups: number): Weights {
  const [h, w, channels, filters] = kernel;
  const each = filters / groups;
  const rows = h * w * channels;
  const part = new Int8Array(rows * each);
  for (let row = 0; row < rows; row++)
    part.set(data.subarray(row * filters + group * each, row * filters + (group + 1) * each), row * each);
  return { kernel: [h, w, channels, each], data: part, maxAbs };
}

function gridOf({ kernel, channels, filters, groups, cell, pitch }: BlockGrid): WeightGrid {
  const [across, down] = [channels / groups, filters / groups];
  const [side, gap] = [kernel * cell, pitch - kernel * cell];
  const [width, height] = [across * pitch - gap, down * pitch - gap];
  return {
    kernel,
    channels: across,
    filters: down,
    cell,
    perLine: across,
    rows: down,
    width,
    height,
    gaps: { channel: gap, filter: gap, column: 0 },
    filter: { width, height: side },
  };
}

const fits = (grid: BlockGrid, { kernel: [k, , channels, filters] }: Weights) =>
  k === grid.kernel && channels === grid.channels / grid.groups && filters === grid.filters;

/** A grouped convolution's weights, every block where its group stands: one wall, blocks, a diagonal. One canvas. */
export const BlockBank = memo(function BlockBank({ grid, x, y, weights, stale = false }: BlockBankProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = usePixelRatio();

  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !canvas.current) return;
    context.clearRect(0, 0, canvas.current.width, canvas.current.height);
    const known = weights !== null && fits(grid, weights) ? weights : null;
    const colour = getComputedStyle(canvas.current).getPropertyValue("--ink-3").trim();
    context.fillStyle = hatchPattern(context, "stripes", `color-mix(in srgb, ${colour} 50%, transparent)`, ratio) ?? "";
    const one = gridOf(grid);
    for (let group = 0; group < grid.groups; group++) {
      const place = blockRect(grid, group);
      const [left, top] = [Math.round(place.x * ratio), Math.round(place.y * ratio)];
      if (!known) {
        context.fillRect(left, top, place.width * ratio, place.height * ratio);
        continue;
      }
      const painted = paintBank(ofGroup(known, group, grid.groups), one, colours(theme).signed, ratio);
      const image = new ImageData(new Uint8ClampedArray(painted.pixels.buffer), painted.width, painted.height);
      context.putImageData(image, left, top);
    }
  }, [grid, weights, ratio, theme]);

  return (
    <canvas
      ref={canvas}
      data-part="bank"
      width={Math.max(1, Math.round(grid.width * ratio))}
      height={Math.max(1, Math.round(grid.height * ratio))}
      style={{
        position: "absolute",
        left: x,
        top: y,
        width: grid.width,
        height: grid.height,
        opacity: stale ? 0.4 : 1,
        pointerEvents: "none",
      }}
    />
  );
});
