/** The bands of the wide drawing, from what reads to what is read. */
import type { Point, Rect } from "@/lib/readings/scene";
import { PAD, type RibbonPlace } from "./measures";
import type { FireParts } from "./parts";
import { across, down, type Places } from "./placed";

const middle = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

/** `band` gives the thickness of a number of channels; `elbow` is where the way to the 3x3 bank turns. */
export function wideRibbons(
  { tensors }: FireParts,
  band: (channels: number) => number,
  elbow: number,
  places: Places,
): RibbonPlace[] {
  const { input, squeezeBank, squeeze, bank1, bank3, expand1, expand3 } = places;
  const inBand = band(tensors.input[2]);
  const midBank = middle(squeezeBank);
  const inHalf = Math.min(inBand, input.height) / 2;
  const inY = Math.max(input.y - PAD + inHalf, Math.min(midBank.y, input.y + input.height + PAD - inHalf));
  const s = band(tensors.squeeze[2]);
  const y1 = squeeze.y + squeeze.height * 0.3;
  const y3 = squeeze.y + squeeze.height * 0.72;
  const out1Y = bank1.y + Math.min(bank1.height / 2, Math.max(band(tensors.expand1x1[2]) / 2, 6));
  const low = Math.max(bank3.y, expand3.y);
  const high = Math.min(bank3.y + bank3.height, expand3.y + expand3.height);
  const out3 =
    high > low ? { from: (low + high) / 2, to: (low + high) / 2 } : { from: middle(bank3).y, to: middle(expand3).y };
  const list: RibbonPlace[] = [
    across("input", input, squeezeBank, inY, midBank.y, inBand),
    down("squeeze", squeezeBank, squeeze, middle(squeeze).x, s),
  ];
  if (tensors.expand1x1[2] > 0) {
    const in1Y = Math.max(bank1.y + Math.min(bank1.height / 2, s / 2), Math.min(y1, bank1.y + bank1.height - s));
    const end1Y = Math.min(out1Y, expand1.y + expand1.height / 2);
    list.push(
      across("toExpand1x1", squeeze, bank1, y1, in1Y, s),
      across("expand1x1", bank1, expand1, out1Y, end1Y, band(tensors.expand1x1[2])),
    );
  }
  if (tensors.expand3x3[2] > 0) {
    const in3Y = bank3.y + Math.min(bank3.height / 2, Math.max(s, 40));
    list.push(
      { ...across("toExpand3x3", squeeze, bank3, y3, in3Y, s), via: elbow },
      across("expand3x3", bank3, expand3, out3.from, out3.to, band(tensors.expand3x3[2])),
    );
  }
  return list;
}
