import type { Scale } from "@/components/marks/maps";
import type { KnownBlock } from "@/lib/readings/block-kind";
import type { MapCell, Opened } from "../../map/contract";
import type { How } from "../../usePointed";
import type { Known } from "../useInside";

/** What an object's own drawing of an opened block is given: the network's numbers, and what the reader looks at. */
export interface OwnProps<B extends KnownBlock> {
  readonly block: B;
  readonly opened: Opened;
  readonly known: Known;
  /** What is chosen or pointed at, by its very node; null: nothing. */
  readonly at: MapCell | null;
  /** The same by the block's tensors; where nothing is, the example that stands written out below. */
  readonly cell: MapCell;
  readonly pinned: boolean;
  readonly scale: Scale;
  readonly width: number;
  readonly mode: "wide" | "flow";
  on(cell: MapCell | null, how: How): void;
}
