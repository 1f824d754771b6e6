import type { InputRef, WeightsRef } from "@/lib/engine/protocol";
import type { Graph } from "@/lib/graph/graph";

/** A graph that readers take away as code and as files. */
export interface Takeaway {
  /** What class and files are called, in English: `fire2` gives `Fire2` and `fire2.onnx`. */
  readonly name: string;
  /** What it is called on the page, where there are several. */
  readonly label?: string;
  readonly graph: Graph;
  /** Those of the drawing's run. */
  readonly weights: WeightsRef;
  /** What the drawing's run reads, where its batch norms are measured on it. */
  readonly input?: InputRef;
  /** What whoever runs it should know, in English: remarks above the code. */
  readonly notes?: readonly string[];
}
