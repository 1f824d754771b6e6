/** Mosaics of several tensors on one scale, each as large as its box allows. */
import { gapBetween, type Mosaic, mosaic, type Size } from "@/lib/readings/scene";

export interface Boxed {
  readonly count: number;
  readonly box: Size;
  /** Side of its tiles as a share of the common side. Default 1. */
  readonly share?: number;
}

/** The mosaic of tiles of this side, as wide as its box. */
function within({ count, box, share = 1 }: Boxed, common: number): Mosaic {
  const side = common * share;
  const tile = { width: side, height: side };
  const gap = gapBetween(tile);
  return mosaic(count, tile, Math.max(1, Math.floor((box.width + gap + 1e-6) / (side + gap))));
}

const fits = (boxed: Boxed, side: number): boolean => {
  const { width, height } = within(boxed, side);
  return width <= boxed.box.width + 1e-6 && height <= boxed.box.height + 1e-6;
};

/** One tile side for all, at most `most`: whole pixels from four on, quarters below, a quarter at least. */
export function fitMosaics(all: readonly Boxed[], most: number): readonly Mosaic[] {
  let side = Math.floor(most);
  while (side > 0.25 && !all.every((each) => fits(each, side))) side -= side > 4 ? 1 : 0.25;
  return all.map((each) => within(each, side));
}
