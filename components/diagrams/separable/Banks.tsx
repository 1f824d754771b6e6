"use client";
import { memo, useLayoutEffect, useMemo, useRef } from "react";
import { colours, signedColour, type Theme } from "@/components/marks/colour";
import { hatchPattern } from "@/components/marks/hatch";
import { usePixelRatio, useTheme } from "@/components/marks/hooks";
import { topOfBank } from "@/components/marks/top";
import { paintBank } from "@/components/marks/weights";
import type { Bank } from "@/lib/engine/protocol";
import { tileRect } from "@/lib/readings/scene";
import type { BankTiles } from "./bankLayout";

interface Props {
  readonly tiles: BankTiles;
  /** The filters as they were, and with the batch norm in them. */
  readonly apart: Bank | null;
  readonly folded: Bank | null;
  /** How many of them are shown folded. */
  readonly done: number;
}

const fits = (bank: Bank | null, { mosaic, kernel, channels }: BankTiles): Bank | null =>
  bank?.kernel.join() === [kernel, kernel, channels, mosaic.count].join() ? bank : null;

/** Small weights share pixels; there the strongest is shown. */
function paintRows(context: CanvasRenderingContext2D, bank: Bank, tiles: BankTiles, theme: Theme, ratio: number) {
  const { mosaic, channels, cell } = tiles;
  const width = channels * cell;
  const grid = {
    kernel: 1,
    channels,
    filters: mosaic.count,
    cell,
    perLine: channels,
    rows: mosaic.count,
    width,
    height: mosaic.height,
    gaps: { channel: 0, filter: mosaic.gap, column: 0 },
    filter: { width, height: cell },
  };
  const painted = paintBank(bank, grid, colours(theme).signed, ratio);
  const image = new ImageData(new Uint8ClampedArray(painted.pixels.buffer), painted.width, painted.height);
  context.putImageData(image, 0, 0);
}

function paintKernels(context: CanvasRenderingContext2D, bank: Bank, tiles: BankTiles, theme: Theme, ratio: number) {
  const { mosaic, kernel, cell } = tiles;
  const far = topOfBank(bank);
  for (let k = 0; k < mosaic.count; k++) {
    const { x, y } = tileRect(mosaic, k);
    for (let tap = 0; tap < kernel * kernel; tap++) {
      const weight = ((bank.data[tap * mosaic.count + k] ?? 0) / 127) * bank.maxAbs;
      context.fillStyle = signedColour(colours(theme), weight, far);
      const [left, top] = [x + (tap % kernel) * cell, y + Math.floor(tap / kernel) * cell];
      context.fillRect(left * ratio, top * ratio, cell * ratio, cell * ratio);
    }
  }
}

/** A bank on a canvas of its own, with a bias beside each filter where it has them. */
function painted(bank: Bank, tiles: BankTiles, theme: Theme, ratio: number): HTMLCanvasElement | null {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(tiles.width * ratio));
  canvas.height = Math.max(1, Math.round(tiles.height * ratio));
  const context = canvas.getContext("2d");
  if (!context) return null;
  (tiles.kernel === 1 && tiles.channels > 1 ? paintRows : paintKernels)(context, bank, tiles, theme, ratio);
  const { bias } = bank;
  if (!bias) return canvas;
  const far = bias.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const side = Math.max(1, tiles.cell * ratio);
  for (const [k, value] of bias.entries()) {
    const { x, y, height } = tileRect(tiles.mosaic, k);
    context.fillStyle = signedColour(colours(theme), value, far);
    context.fillRect((x + tiles.bias) * ratio, (y + height - tiles.cell) * ratio, side, side);
  }
  return canvas;
}

/** One layer's filters; the first `done` with the batch norm's scale in their weights and its shift as their bias. */
export const Filters = memo(function Filters({ tiles, apart, folded, done }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = usePixelRatio();
  const [before, after] = [fits(apart, tiles), fits(folded, tiles)];
  const images = useMemo(() => {
    const of = (bank: Bank | null) => bank && painted(bank, tiles, theme, ratio);
    return { before: of(before), after: of(after) };
  }, [before, after, tiles, theme, ratio]);

  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !canvas.current) return;
    const { mosaic } = tiles;
    context.clearRect(0, 0, canvas.current.width, canvas.current.height);
    for (let k = 0; k < mosaic.count; k++) {
      const rect = tileRect(mosaic, k);
      const [x, y] = [Math.round(rect.x * ratio), Math.round(rect.y * ratio)];
      const [width, height] = [
        Math.max(1, Math.round((rect.x + rect.width) * ratio) - x),
        Math.max(1, Math.round((rect.y + rect.height) * ratio) - y),
      ];
      const image = k < done ? images.after : images.before;
      if (image) context.drawImage(image, x, y, width, height, x, y, width, height);
      else {
        const ink = getComputedStyle(canvas.current).getPropertyValue("--ink-3").trim();
        context.fillStyle =
          hatchPattern(context, "stripes", `color-mix(in srgb, ${ink} 40%, transparent)`, ratio) ?? "";
        context.fillRect(x, y, width, height);
      }
    }
  }, [images, tiles, done, ratio]);

  const { x, y, width, height } = tiles;
  return (
    <canvas
      ref={canvas}
      data-part="bank"
      width={Math.max(1, Math.round(width * ratio))}
      height={Math.max(1, Math.round(height * ratio))}
      style={{ position: "absolute", left: x, top: y, width, height, pointerEvents: "none" }}
    />
  );
});
