/** What a layout of the fire module is made of, and the measures that all its parts share, in CSS pixels. */
import type { Band } from "@/components/marks/Ribbon";
import type { BankGrid, Mosaic, Point, Rect } from "@/lib/readings/scene";
import type { Branch } from "@/lib/spec/fire";

export interface PlacedMosaic extends Rect {
  readonly mosaic: Mosaic;
}
export interface PlacedBank extends Rect {
  readonly grid: BankGrid;
}

/** A band of the drawing. */
export interface RibbonPlace extends Band {
  readonly id: "input" | "squeeze" | "toExpand1x1" | "toExpand3x3" | "expand1x1" | "expand3x3";
}

export type LabelName =
  | "input"
  | "squeezeBank"
  | "squeeze"
  | "expand1x1Bank"
  | "expand3x3Bank"
  | "expand1x1"
  | "expand3x3";

export interface FireLayout {
  readonly mode: "wide" | "flow";
  readonly width: number;
  readonly height: number;
  readonly mosaics: Readonly<Record<"input" | Branch, PlacedMosaic>>;
  readonly banks: Readonly<Record<Branch, PlacedBank>>;
  readonly ribbons: readonly RibbonPlace[];
  readonly labels: Readonly<Record<LabelName, Rect>>;
  readonly note: Rect;
  /** The bracket's line lies on the side that faces the mosaics; its text has this box. */
  readonly bracket: Rect;
  readonly inspector: Rect;
  /** How far the two results slide towards each other at concat, each half of the way. */
  readonly slide: Point;
}

/** Least widths of the texts of each column, estimated by the caller in its language, and the note to be wrapped. */
export interface LayoutTexts {
  readonly input: number;
  readonly squeeze: number;
  readonly banks: number;
  readonly results: number;
  /** The same where the room is narrow and labels say less. */
  readonly short: Readonly<Record<"input" | "squeeze" | "banks" | "results", number>>;
  readonly note: readonly string[];
}

export interface Room {
  readonly width: number;
  readonly height: number;
  readonly mode: "wide" | "flow";
  readonly texts: LayoutTexts;
}

/** Distance of a frame from what it frames. */
export const PAD = 4;
/** Two lines of label. */
export const LABEL = 36;
export const NOTE_SIZE = 12.5;
export const NOTE_LINE = 16;
