/** From what was fitted to where it stands: what both layouts do alike. */
import { type BankGrid, type Mosaic, type Rect, ribbonThickness } from "@/lib/readings/scene";
import { type FireLayout, PAD, type RibbonPlace } from "./measures";
import type { FireParts } from "./parts";

/** Mosaics and banks at the size that was found for them. */
export interface Fitted {
  readonly input: Mosaic;
  readonly squeezeBank: BankGrid;
  readonly squeeze: Mosaic;
  readonly bank1: BankGrid;
  readonly bank3: BankGrid;
  readonly expand1: Mosaic;
  readonly expand3: Mosaic;
}

export type Places = Readonly<Record<keyof Fitted, Rect>>;

export function placed(fitted: Fitted, places: Places): Pick<FireLayout, "mosaics" | "banks"> {
  return {
    mosaics: {
      input: { ...places.input, mosaic: fitted.input },
      squeeze: { ...places.squeeze, mosaic: fitted.squeeze },
      expand1x1: { ...places.expand1, mosaic: fitted.expand1 },
      expand3x3: { ...places.expand3, mosaic: fitted.expand3 },
    },
    banks: {
      squeeze: { ...places.squeezeBank, grid: fitted.squeezeBank },
      expand1x1: { ...places.bank1, grid: fitted.bank1 },
      expand3x3: { ...places.bank3, grid: fitted.bank3 },
    },
  };
}

/** Thickness of the band that carries `channels` in this module. */
export function bandOf(parts: FireParts, most: number): (channels: number) => number {
  const thickest = Math.max(...Object.values(parts.tensors).map((shape) => shape[2]));
  return (channels) => ribbonThickness(channels, thickest, most);
}

/** A band from the right edge of one thing, at height `leaves`, to the left edge of another, at height `enters`. */
export function across(
  id: RibbonPlace["id"],
  from: Rect,
  to: Rect,
  leaves: number,
  enters: number,
  thickness: number,
): RibbonPlace {
  return {
    id,
    axis: "x",
    from: { x: from.x + from.width + PAD, y: leaves },
    to: { x: to.x - PAD, y: enters },
    thickness,
    fromLimit: from.height + PAD,
    toLimit: to.height + PAD,
  };
}

/** A band from the lower edge of one thing straight down to the upper edge of another, as near to `x` as both reach. */
export function down(id: RibbonPlace["id"], from: Rect, to: Rect, x: number, thickness: number): RibbonPlace {
  const within = (rect: Rect) => Math.min(rect.x + rect.width, Math.max(rect.x, x));
  return {
    id,
    axis: "y",
    from: { x: within(from), y: from.y + from.height + PAD },
    to: { x: within(to), y: to.y - PAD },
    thickness,
    fromLimit: from.width + PAD,
    toLimit: to.width + PAD,
  };
}
