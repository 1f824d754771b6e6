/** Where the wide drawing's note stands: between the expand banks, unless a ribbon would pass behind it and there is room below. */
import { wrap } from "@/components/marks/text";
import type { Rect } from "@/lib/readings/scene";
import { NOTE_LINE, NOTE_SIZE, type RibbonPlace } from "./measures";

const CLEAR = 4;

/** The lowest y that a ribbon reaches, at rest or with its end slid by concat. */
function lowest({ from, to, thickness }: RibbonPlace, slide: number): number {
  return Math.max(from.y, to.y, to.y + slide) + thickness / 2;
}

/** `slide` is how far concat moves the first result down and the second up. */
export function noteBox(
  between: Rect,
  below: Rect,
  texts: readonly string[],
  ribbons: readonly RibbonPlace[],
  slide: number,
): Rect {
  const reach = (id: RibbonPlace["id"], by: number) => {
    const ribbon = ribbons.find((each) => each.id === id);
    return ribbon ? lowest(ribbon, by) + CLEAR : 0;
  };
  if (reach("expand1x1", slide) <= between.y) return between;
  const lines = texts.reduce((sum, text) => sum + wrap(text, NOTE_SIZE, below.width).length, 0);
  const y = Math.max(below.y, reach("expand3x3", -slide), reach("expand1x1", slide));
  const height = lines * NOTE_LINE;
  return y + height <= below.y + below.height ? { ...below, y, height } : between;
}
