/** The number that is looked at, and what it is made from: pure. */
import { type Rect, tileRect } from "@/lib/readings/scene";
import { type LayerName, layerOf, type SeparableSpot, type TensorName } from "@/lib/spec/separable";
import type { Tiles } from "./bankLayout";
import type { SeparableFigure } from "./figure";
import type { SeparableLayout } from "./layout";
import { isFolded, type Moment } from "./time";

type Held = Pick<SeparableFigure, "shapes">;

/** What stands for a tensor while its layer is folded: the folded convolution gives what the batch norm gave. */
export const standing = (of: TensorName, folding: Moment["folding"]): TensorName =>
  of === "dw" && isFolded(folding.dw) ? "dwBn" : of === "pw" && isFolded(folding.pw) ? "pwBn" : of;

/** What the reader chose, held inside the block; else what time is at; else a number of the output. */
export function shownSpot(chosen: SeparableSpot | null, moment: Moment, { shapes }: Held): SeparableSpot {
  const held = (spot: SeparableSpot): SeparableSpot => {
    const of = standing(spot.of, moment.folding);
    const [h, w, c] = shapes[of];
    const inside = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
    return { of, tile: inside(spot.tile, c), y: inside(spot.y, h), x: inside(spot.x, w) };
  };
  if (chosen) return held(chosen);
  const middle = (of: TensorName, tile: number, share = 0.45): SeparableSpot => {
    const [h, w] = shapes[of];
    return held({ of, tile, y: Math.floor(h * share), x: Math.floor(w * 0.55) });
  };
  const { running } = moment;
  if (!running) return middle("pwRelu", Math.floor(shapes.pwRelu[2] * 0.3));
  const { stage, channel } = running;
  if (stage === "foldDw") return middle("dwBn", channel);
  if (stage === "foldPw") return middle(moment.folding.dw.sent < 1 ? "dwBn" : "pwBn", channel);
  const share = moment.done[stage] - Math.floor(moment.done[stage]);
  return middle(stage, channel, Math.min(0.99, share));
}

/** The layer whose sum is written out: for a number of the input, the depthwise one that reads it. */
export const layerFor = (spot: SeparableSpot): LayerName => layerOf(spot.of) ?? "dw";

/** Row, column and filter of the convolution behind a spot. */
export function placeOf(spot: SeparableSpot, stride: number, { shapes }: Held) {
  const [h, w] = shapes.dw;
  const through = (value: number, count: number) =>
    spot.of === "input" ? Math.min(count - 1, Math.floor(value / stride)) : value;
  return { y: through(spot.y, h), x: through(spot.x, w), filter: spot.tile };
}

/** Rows and columns of a map as a rectangle on its tile, cut off at the tile's edges. */
export function windowRect(
  tiles: Tiles,
  tile: number,
  [h, w]: readonly [number, number],
  from: { readonly y: number; readonly x: number },
  size: number,
): Rect {
  const place = tileRect(tiles.mosaic, tile);
  const cut = (value: number, count: number) => Math.min(count, Math.max(0, value));
  const [top, bottom, left, right] = [
    cut(from.y, h) / h,
    cut(from.y + size, h) / h,
    cut(from.x, w) / w,
    cut(from.x + size, w) / w,
  ];
  return {
    x: tiles.x + place.x + left * place.width,
    y: tiles.y + place.y + top * place.height,
    width: (right - left) * place.width,
    height: (bottom - top) * place.height,
  };
}

/** Where a tile stands; the maps of a folded layer have moved to their convolution's place. */
export function tileAt(tiles: Tiles, tile: number): Rect {
  const place = tileRect(tiles.mosaic, tile);
  return { ...place, x: tiles.x + place.x, y: tiles.y + place.y };
}

/** Tensors at their places of the moment: a folded layer's maps slide to where their convolution's were, and ReLU's after them. */
export function placed(layout: SeparableLayout, folding: Moment["folding"]): SeparableLayout["tensors"] {
  const { tensors, norms } = layout;
  const slid = (layer: LayerName, of: TensorName, x: number): Tiles => {
    const share = folding[layer].closed;
    return { ...tensors[of], x: tensors[of].x + (x - tensors[of].x) * share * share * (3 - 2 * share) };
  };
  const after = (layer: LayerName): Tiles =>
    layout.mode === "wide" ? slid(layer, `${layer}Relu`, norms[layer].x) : tensors[`${layer}Relu`];
  return {
    ...tensors,
    dwBn: slid("dw", "dwBn", tensors.dw.x),
    pwBn: slid("pw", "pwBn", tensors.pw.x),
    dwRelu: after("dw"),
    pwRelu: after("pw"),
  };
}
