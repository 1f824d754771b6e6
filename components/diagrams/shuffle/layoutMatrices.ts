/** The two dependency matrices with their factors: one below the other beside the flow, on a phone side by side. */
import { type MatrixGrid, matrixGrid } from "@/components/marks/matrix";
import type { Rect } from "@/lib/readings/scene";

export interface PlacedMatrix {
  /** Name, numbers and verdict. */
  readonly label: Rect;
  /** The second layer, the shuffle and the first layer, in the order of the product. */
  readonly factors: readonly (Rect & { readonly grid: MatrixGrid })[];
  readonly grid: Rect & { readonly grid: MatrixGrid };
}

const LABEL = 58;
const FACTOR = 38;
const CAPTION = 18;
const GAP = 12;

function one(place: Rect, channels: number): PlacedMatrix {
  const { x, y, width } = place;
  const third = width / 3;
  const factor = matrixGrid(channels, channels, { width: Math.min(FACTOR, third - 16), height: FACTOR }, 4);
  const top = y + LABEL;
  const below = top + FACTOR + CAPTION;
  const grid = matrixGrid(channels, channels, { width: width - 4, height: y + place.height - below - 3 }, 16);
  return {
    label: { x, y, width, height: LABEL },
    factors: [0, 1, 2].map((i) => ({
      x: x + i * third + (third - 10 - factor.width) / 2,
      y: top,
      width: factor.width,
      height: factor.height,
      grid: factor,
    })),
    grid: { x: x + 2, y: below, width: grid.width, height: grid.height, grid },
  };
}

export function matricesLayout(place: Rect, channels: number, mode: "wide" | "flow") {
  const { x, y, width } = place;
  if (mode === "wide") {
    const height = (place.height - GAP) / 2;
    return {
      without: one({ x, y, width, height }, channels),
      with: one({ x, y: y + height + GAP, width, height }, channels),
    };
  }
  const half = (width - GAP) / 2;
  const height = LABEL + FACTOR + CAPTION + half + 3;
  return {
    without: one({ x, y, width: half, height }, channels),
    with: one({ x: x + half + GAP, y, width: half, height }, channels),
  };
}
