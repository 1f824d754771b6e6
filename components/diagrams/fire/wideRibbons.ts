/** The bands of the wide drawing, from what reads to what is read. */
import type { Point, Rect } from "@/lib/readings/scene";
import { PAD, type RibbonPlace } from "./layout";
import type { FireParts } from "./parts";

type Place = "input" | "squeezeBank" | "squeeze" | "bank1" | "bank3" | "expand1" | "expand3";

const middle = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

/** `band` gives the thickness of a number of channels; `elbow` is where the way to the 3x3 bank turns. */
export function wideRibbons(
  { tensors }: FireParts,
  band: (channels: number) => number,
  elbow: number,
  places: Readonly<Record<Place, Rect>>,
): RibbonPlace[] {
  const { input, squeezeBank, squeeze, bank1, bank3, expand1, expand3 } = places;
  const inBand = band(tensors.input[2]);
  const midBank = middle(squeezeBank);
  const inHalf = Math.min(inBand, input.height) / 2;
  const inY = Math.max(input.y - PAD + inHalf, Math.min(midBank.y, input.y + input.height + PAD - inHalf));
  const across = middle(squeeze).x;
  const s = band(tensors.squeeze[2]);
  const right = squeeze.x + squeeze.width + PAD;
  const y1 = squeeze.y + squeeze.height * 0.3;
  const y3 = squeeze.y + squeeze.height * 0.72;
  const out1Y = bank1.y + Math.min(bank1.height / 2, Math.max(band(tensors.expand1x1[2]) / 2, 6));
  const low = Math.max(bank3.y, expand3.y);
  const high = Math.min(bank3.y + bank3.height, expand3.y + expand3.height);
  const out3 =
    high > low ? { from: (low + high) / 2, to: (low + high) / 2 } : { from: middle(bank3).y, to: middle(expand3).y };
  const list: RibbonPlace[] = [
    {
      id: "input",
      axis: "x",
      from: { x: input.x + input.width + PAD, y: inY },
      to: { x: squeezeBank.x - PAD, y: midBank.y },
      thickness: inBand,
      fromLimit: input.height,
      toLimit: squeezeBank.height + PAD,
    },
    {
      id: "squeeze",
      axis: "y",
      from: { x: across, y: squeezeBank.y + squeezeBank.height + PAD },
      to: { x: across, y: squeeze.y - PAD },
      thickness: s,
      fromLimit: squeezeBank.width + PAD,
      toLimit: squeeze.width + PAD,
    },
  ];
  if (tensors.expand1x1[2] > 0) {
    list.push(
      {
        id: "toExpand1x1",
        axis: "x",
        from: { x: right, y: y1 },
        to: {
          x: bank1.x - PAD,
          y: Math.max(bank1.y + Math.min(bank1.height / 2, s / 2), Math.min(y1, bank1.y + bank1.height - s)),
        },
        thickness: s,
        fromLimit: squeeze.height,
        toLimit: bank1.height + PAD,
      },
      {
        id: "expand1x1",
        axis: "x",
        from: { x: bank1.x + bank1.width + PAD, y: out1Y },
        to: { x: expand1.x - PAD, y: Math.min(out1Y, expand1.y + expand1.height / 2) },
        thickness: band(tensors.expand1x1[2]),
        fromLimit: bank1.height + PAD,
        toLimit: expand1.height + PAD,
      },
    );
  }
  if (tensors.expand3x3[2] > 0) {
    list.push(
      {
        id: "toExpand3x3",
        axis: "x",
        via: elbow,
        from: { x: right, y: y3 },
        to: { x: bank3.x - PAD, y: bank3.y + Math.min(bank3.height / 2, Math.max(s, 40)) },
        thickness: s,
        fromLimit: squeeze.height,
        toLimit: bank3.height + PAD,
      },
      {
        id: "expand3x3",
        axis: "x",
        from: { x: bank3.x + bank3.width + PAD, y: out3.from },
        to: { x: expand3.x - PAD, y: out3.to },
        thickness: band(tensors.expand3x3[2]),
        fromLimit: bank3.height + PAD,
        toLimit: expand3.height + PAD,
      },
    );
  }
  return list;
}
