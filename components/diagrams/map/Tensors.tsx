"use client";
import { memo, useLayoutEffect, useMemo, useRef } from "react";
import { colours } from "@/components/marks/colour";
import { hatchPattern } from "@/components/marks/hatch";
import { usePixelRatio, useTheme } from "@/components/marks/hooks";
import { paintAtlas, type Scale } from "@/components/marks/maps";
import type { Bitmap, RunResult } from "@/lib/engine/protocol";
import type { NetworkMap } from "@/lib/readings/network-map";
import { CanvasIn } from "./CanvasIn";
import type { MapRow, Piece } from "./placed";
import { primaries } from "./primaries";
import { completeOf, makerOf } from "./progress";
import { mapsOf } from "./useMapRun";

interface Props {
  readonly map: NetworkMap;
  readonly row: MapRow;
  readonly width: number;
  readonly result: RunResult | null;
  readonly scale: Scale;
  /** Layers that are done, and the share of the next one. */
  readonly done: number;
  readonly share: number;
}

/** What lies ahead in a replay is known already: it is there, but pale. */
const AHEAD = 0.3;

type Canvas = HTMLCanvasElement;

function canvasOf(width: number, height: number): Canvas {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  return canvas;
}

/** One map a tile, side by side, as fine as they are drawn; a photo's three in their own colours. */
function atlasOf(maps: Bitmap, photo: boolean, scale: Scale, theme: "light" | "dark", tile: number) {
  const pool = Math.max(1, Math.floor(maps.shape[1] / Math.max(1, tile)));
  const atlas = photo ? primaries(maps) : paintAtlas(maps, scale, colours(theme), pool);
  const image = canvasOf(atlas.width, atlas.height);
  const bytes = new Uint8ClampedArray(atlas.pixels.buffer);
  image.getContext("2d")?.putImageData(new ImageData(bytes, atlas.width, atlas.height), 0, 0);
  return { ...atlas, image };
}

/** A piece drawn whole, in device pixels. */
function pictureOf({ mosaic, from }: Piece, atlas: ReturnType<typeof atlasOf>, ratio: number): Canvas {
  const picture = canvasOf(Math.round(mosaic.width * ratio), Math.round(mosaic.height * ratio));
  const context = picture.getContext("2d");
  if (!context) return picture;
  context.imageSmoothingEnabled = (mosaic.tile.width * ratio) / atlas.tile.width < 1.9;
  context.imageSmoothingQuality = "high";
  const [pitchX, pitchY] = [mosaic.tile.width + mosaic.gap, mosaic.tile.height + mosaic.gap];
  for (let k = 0; k < mosaic.count; k++) {
    const at = from + k;
    const [sx, sy] = [(at % atlas.columns) * atlas.tile.width, Math.floor(at / atlas.columns) * atlas.tile.height];
    const x = Math.round((k % mosaic.columns) * pitchX * ratio);
    const y = Math.round(Math.floor(k / mosaic.columns) * pitchY * ratio);
    const width = Math.max(1, Math.round(mosaic.tile.width * ratio));
    const height = Math.max(1, Math.round(mosaic.tile.height * ratio));
    context.drawImage(atlas.image, sx, sy, atlas.tile.width, atlas.tile.height, x, y, width, height);
  }
  return picture;
}

/** All tensors of one row on one canvas. In a replay each tile is there when its filter has run. */
export const Tensors = memo(function Tensors({ map, row, width, result, scale, done, share }: Props) {
  const canvas = useRef<Canvas>(null);
  const theme = useTheme();
  const ratio = usePixelRatio();
  const pictures = useMemo(() => {
    const atlases = new Map<number, ReturnType<typeof atlasOf>>();
    const layerOf = (piece: Piece) => map.layers[makerOf(map, piece)];
    return row.pieces.map((piece) => {
      const maps = mapsOf(result, map.tensors[piece.tensor]?.id ?? "");
      if (!maps) return null;
      const atlas =
        atlases.get(piece.tensor) ??
        atlasOf(maps, layerOf(piece)?.kind === "input", scale, theme, piece.mosaic.tile.width * ratio);
      atlases.set(piece.tensor, atlas);
      return pictureOf(piece, atlas, ratio);
    });
  }, [row, map, result, scale, theme, ratio]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the CSS variables say; a new width empties the canvas
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !canvas.current) return;
    context.clearRect(0, 0, canvas.current.width, canvas.current.height);
    const ink = getComputedStyle(canvas.current).getPropertyValue("--ink-3").trim();
    const hatch = hatchPattern(context, "stripes", `color-mix(in srgb, ${ink} 45%, transparent)`, ratio);
    row.pieces.forEach((piece, i) => {
      const picture = pictures[i];
      const [x, y] = [Math.round(piece.x * ratio), Math.round(piece.y * ratio)];
      if (!picture) {
        if (hatch) context.fillStyle = hatch;
        context.fillRect(x, y, Math.round(piece.width * ratio), Math.round(piece.height * ratio));
        context.strokeStyle = `color-mix(in srgb, ${ink} 60%, transparent)`;
        context.strokeRect(x + 0.5, y + 0.5, Math.round(piece.width * ratio) - 1, Math.round(piece.height * ratio) - 1);
        return;
      }
      const complete = completeOf(map, piece, done, share);
      if (complete >= piece.mosaic.count) {
        context.drawImage(picture, x, y);
        return;
      }
      context.globalAlpha = AHEAD;
      context.drawImage(picture, x, y);
      context.globalAlpha = 1;
      // Whole rows of tiles, then the tiles of the next row.
      const { columns, tile, gap } = piece.mosaic;
      const pitch = (tile.height + gap) * ratio;
      const rows = Math.floor(complete / columns);
      const top = Math.min(picture.height, Math.round(rows * pitch));
      const copy = (sx: number, sy: number, w: number, h: number) => {
        const [wide, high] = [Math.min(w, picture.width - sx), Math.min(h, picture.height - sy)];
        if (wide < 1 || high < 1) return;
        context.clearRect(x + sx, y + sy, wide, high);
        context.drawImage(picture, sx, sy, wide, high, x + sx, y + sy, wide, high);
      };
      copy(0, 0, picture.width, top);
      copy(
        0,
        top,
        Math.round((complete - rows * columns) * (tile.width + gap) * ratio),
        Math.max(1, Math.round(pitch)),
      );
    });
  }, [row, pictures, map, done, share, ratio, theme, width]);

  return <CanvasIn canvas={canvas} width={width} height={row.height} ratio={ratio} part="mosaics" />;
});
