/** What a map's layout consists of: rectangles in CSS pixels, counted from the corner of their row. */
import type { BankGrid, Mosaic, Rect } from "@/lib/readings/scene";

/** A tensor, or the part of a concat that one of its layers made: channels from `from` on. */
export interface Piece extends Rect {
  readonly tensor: number;
  readonly from: number;
  readonly mosaic: Mosaic;
}

export interface PlacedBank extends Rect {
  readonly layer: number;
  readonly grid: BankGrid;
}

/** One tensor with what makes it: its place among the others and where its words stand. */
export interface Column extends Rect {
  readonly tensor: number;
  /** Middle of the tensors, where bands come in and go out. */
  readonly axis: number;
  /** Where its tiles end, and where they begin from above: filters may need more room than they. */
  readonly end: number;
  readonly top: number;
}

export interface PlacedBlock extends Rect {
  readonly id: string;
  /** Where its mark stands, if it has one. */
  readonly gauge: Rect;
}

/** A band: the middle line of its path, and its thickness, which is channels. */
export interface MapBand {
  readonly from: number;
  readonly to: number;
  readonly path: string;
  readonly thickness: number;
  readonly around: boolean;
}

/** A run of tensors whose maps have one size. */
export interface Head extends Rect {
  readonly size: readonly [height: number, width: number];
  readonly tensors: readonly number[];
  readonly activations: number;
  readonly weights: number;
  /** Where one of its channels is enlarged; null where there is no room, or nothing to see. */
  readonly thumb: Rect | null;
}

export interface MapRow {
  readonly y: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly banks: readonly PlacedBank[];
  readonly columns: readonly Column[];
  readonly blocks: readonly PlacedBlock[];
  readonly bands: readonly MapBand[];
  readonly heads: readonly Head[];
}

export interface MapLayout {
  readonly mode: "wide" | "flow";
  readonly width: number;
  readonly height: number;
  readonly rows: readonly MapRow[];
  /** Side of one activation and of one weight, in CSS pixels: the same in all of the network. */
  readonly unit: { readonly activation: number; readonly weight: number };
  /** Where the answer stands, in the last row. */
  readonly scores: Rect;
}
