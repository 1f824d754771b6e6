/** What M1's layouts place, wide and on a phone. */
import type { BankGrid, Mosaic, Rect, Size } from "@/lib/readings/scene";
import type { FilterKind } from "@/lib/spec/filters";
import type { Patch } from "./measures";

export interface Row {
  /** The whole row, from its title to its lowest part. */
  readonly box: Rect;
  readonly title: Rect;
  readonly patch: Patch;
  readonly bank: Rect & { readonly grid: BankGrid };
  readonly output: Rect & { readonly mosaic: Mosaic };
  /** Strips of the channels heard stand under the output's tiles. */
  readonly stripped: boolean;
  /** Middle of the two signs of the sum: times and sigma. */
  readonly times: number;
  readonly sigma: number;
  readonly labels: { readonly patch: Rect; readonly bank: Rect; readonly output: Rect };
  /** The product sum written out. */
  readonly sum: Rect;
  /** What the row costs; null where there is no room beside the sum: the table below the drawing says it too. */
  readonly cost: Rect | null;
}

export interface FiltersLayout extends Size {
  readonly mode: "wide" | "flow";
  readonly input: Rect & { readonly mosaic: Mosaic };
  readonly inputLabel: Rect;
  readonly rows: Readonly<Record<FilterKind, Row>>;
  /** The last two rows together; null where there is no room. */
  readonly pair: Rect | null;
  /** Where the bus of wires runs down; null where there is none. */
  readonly bus: { readonly left: number; readonly right: number } | null;
}
