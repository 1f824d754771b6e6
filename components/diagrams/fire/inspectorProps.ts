import type { WindowResult } from "@/lib/engine/protocol";
import type { Branch } from "@/lib/spec/fire";

export interface InspectorProps {
  readonly width: number;
  readonly height: number;
  readonly window: WindowResult | null;
  readonly branch: Branch | null;
  /** Height and width of the map that is read, for the taps that lie outside. */
  readonly size: { readonly h: number; readonly w: number };
  /** Greatest activation of the tensor that is read, and strongest weight of the bank: colours as in the drawing. */
  readonly readMax: number;
  readonly weightMax: number;
  readonly madeMax: number;
  /** Names above their rows instead of beside them: for the width of a phone. */
  readonly stacked: boolean;
}
