"use client";
import { memo, useLayoutEffect, useRef } from "react";
import { colours } from "@/components/marks/colour";
import { hatchPattern } from "@/components/marks/hatch";
import { usePixelRatio, useTheme } from "@/components/marks/hooks";
import { topOfWeights } from "@/components/marks/top";
import type { Bank } from "@/lib/engine/protocol";
import type { Size } from "@/lib/readings/scene";
import type { PlacedBank } from "./layout";

interface Props {
  readonly place: PlacedBank;
  readonly bank: Bank | null;
  /** Of the whole drawing. */
  readonly size: Size;
}

/** A grouped 1x1 layer's weights, each group's block where its channels are: a row is a filter, a column an input channel. */
export const Banks = memo(function Banks({ place, bank, size }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = usePixelRatio();
  const left = Math.min(...place.blocks.map(({ x }) => x));
  const top = Math.min(...place.blocks.map(({ y }) => y));
  const right = Math.max(...place.blocks.map(({ x, width }) => x + width));
  const bottom = Math.max(...place.blocks.map(({ y, height }) => y + height));
  const box = { left, top, width: Math.min(size.width, right) - left, height: bottom - top };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new size empties the canvas
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !canvas.current) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.current.width, canvas.current.height);
    const ink = getComputedStyle(canvas.current).getPropertyValue("--ink-3").trim();
    const table = colours(theme).signed;
    const groups = place.blocks.length;
    const [, , each, filters] = bank?.kernel ?? [1, 1, 0, 0];
    const known = bank && filters === each * groups && place.cell > 0 ? bank : null;
    const far = known ? topOfWeights(known) : 1;
    for (const [group, block] of place.blocks.entries()) {
      const [x, y] = [(block.x - left) * ratio, (block.y - top) * ratio];
      if (!known) {
        context.fillStyle =
          hatchPattern(context, "stripes", `color-mix(in srgb, ${ink} 50%, transparent)`, ratio) ?? "";
        context.fillRect(x, y, block.width * ratio, block.height * ratio);
        continue;
      }
      // One image per block, each weight one pixel, enlarged without smoothing.
      const image = new ImageData(each, each);
      const words = new Uint32Array(image.data.buffer);
      for (let row = 0; row < each; row++)
        for (let column = 0; column < each; column++) {
          const weight = known.data[column * filters + group * each + row] ?? 0;
          words[row * each + column] = table[Math.min(255, Math.max(1, 128 + Math.round((127 * weight) / far)))] ?? 0;
        }
      const one = document.createElement("canvas");
      [one.width, one.height] = [each, each];
      one.getContext("2d")?.putImageData(image, 0, 0);
      context.imageSmoothingEnabled = place.cell * ratio < 1;
      context.drawImage(one, x, y, block.width * ratio, block.height * ratio);
    }
  }, [place, bank, ratio, theme, left, top, box.width, box.height]);

  return (
    <canvas
      ref={canvas}
      data-part="bank"
      width={Math.max(1, Math.round(box.width * ratio))}
      height={Math.max(1, Math.round(box.height * ratio))}
      style={{ position: "absolute", ...box, pointerEvents: "none" }}
    />
  );
});
