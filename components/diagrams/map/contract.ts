/** What a map hands to what opens in it: `components/diagrams/inside/OpenedBlock` draws it, the map makes room for it. */
import type { Gesture } from "@/components/controls/gesture";
import type { Scale } from "@/components/marks/maps";
import type { InputRef, RunResult, WeightsRef } from "@/lib/engine/protocol";
import type { Graph } from "@/lib/graph/graph";

/** One number of one node's tensor, [y, x, channel]. */
export interface MapCell {
  readonly node: string;
  readonly channel: number;
  readonly y: number;
  readonly x: number;
}

export interface Opened {
  /** The whole network. */
  readonly graph: Graph;
  /** The scope that is open, `fire2` or `stage2/unit1`; a node's id where the node stands alone, as `conv1`. */
  readonly scope: string;
  readonly weights: WeightsRef;
  readonly input: InputRef;
  /** The diagram whose run `run` is: windows and maps are asked for by it. */
  readonly diagram: string;
  /** The whole network's run, with a tap on every node that the map draws; null before the first, and where nothing runs. */
  readonly run: RunResult | null;
  /** What the reader looks at, by its very node, anywhere in the network; null: nothing. */
  readonly at: MapCell | null;
  onAt(at: MapCell | null, gesture: Gesture): void;
  /** What the colour scale spans, as on the map. */
  readonly scale: Scale;
  /** Room, in CSS pixels. */
  readonly width: number;
  readonly mode: "wide" | "flow";
}
