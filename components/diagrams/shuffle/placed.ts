/** What N2's layout places. */
import type { Point, Rect, Size } from "@/lib/readings/scene";
import type { ShuffleWidths } from "@/lib/spec/shuffle";
import type { PlacedMatrix } from "./layoutMatrices";
import type { StripLayout } from "./layoutStrip";
import type { TensorName } from "./trace";

export type Mode = "wide" | "flow";
/** How a tile is drawn: sign over number and the map; both on one line; or a mark alone where maps would be too small. */
export type TileForm = "stacked" | "line" | "mark";

export interface TileShape extends Size {
  readonly form: TileForm;
  /** The tab with sign and number, from the tile's corner. */
  readonly tab: Size;
  /** Corner of the map, and its side; 0 in a mark. */
  readonly map: Point;
  readonly side: number;
}

export interface PlacedBank {
  /** Side of one weight. */
  readonly cell: number;
  /** One block per group. */
  readonly blocks: readonly Rect[];
}

export interface Band extends Rect {
  readonly row: number;
}

export const LABELS = ["input", "first", "made", "lanes", "placed", "second", "output", "hears"] as const;
export type LabelName = (typeof LABELS)[number];

export interface ShuffleLayout extends Size {
  readonly mode: Mode;
  readonly tile: TileShape;
  /** Corners of the tiles. */
  readonly tensors: Readonly<Record<TensorName, readonly Point[]>>;
  /** Where each channel of the first layer stands after the transpose; where its row's lane begins. */
  readonly lanes: readonly Point[];
  /** Rows of the transposed table, read one after another. */
  readonly bands: readonly Band[];
  readonly banks: Readonly<Record<"first" | "second", PlacedBank>>;
  /** Where the signs of the groups that an output hears begin, and how far they may go. */
  readonly hears: { readonly corners: readonly Point[]; readonly room: number };
  readonly labels: Readonly<Record<LabelName, Rect>>;
  readonly strip: StripLayout;
  readonly matrices: Readonly<Record<"with" | "without", PlacedMatrix>>;
}

/** What the layout depends on. */
export interface LayoutWidths extends Pick<ShuffleWidths, "channels" | "groups"> {
  /** Rows and columns of the reshaped table, as `ShuffleBuilt.table`. */
  readonly table: readonly [rows: number, columns: number];
  readonly places: readonly number[];
}
