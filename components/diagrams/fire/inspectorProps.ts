import type { WindowResult } from "@/lib/engine/protocol";
import type { Branch } from "@/lib/spec/fire";

export interface InspectorProps {
  readonly width: number;
  readonly height: number;
  readonly window: WindowResult | null;
  readonly branch: Branch | null;
  /** Height and width of the map that is read, for the taps that lie outside. */
  readonly size: { readonly h: number; readonly w: number };
  /** Where the scales end, so that colours are as in the drawing: of each channel that is read, of the weights, of the result. */
  readTop(channel: number): number;
  readonly weightTop: number;
  readonly madeTop: number;
  /** Names above their rows instead of beside them: for the width of a phone. */
  readonly stacked: boolean;
}
