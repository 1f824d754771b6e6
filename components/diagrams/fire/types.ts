import type { ReactNode } from "react";
import type { RunResult, WindowResult } from "@/lib/engine/protocol";
import type { FireConfig } from "@/lib/graph/blocks/fire";
import type { Pixel } from "@/lib/spec/fire";

export interface FireModuleProps {
  readonly config: FireConfig;
  /** The scope the graph was built under; node ids are `<scope>/squeeze1x1`, `<scope>/expand1x1/relu`, and so on. */
  readonly scope: string;
  /** The newest run, or null while none has been made. A run of other widths is used only where its tensors still fit. */
  readonly result: RunResult | null;
  /** Exact floats behind `inspected`; null while they are on their way. */
  readonly window: WindowResult | null;
  /** In [0, 1], owned by the player. */
  readonly time: number;
  readonly inspected: Pixel | null;
  readonly pinned: boolean;
  /** What the colour scale's zero-to-maximum spans: the whole tensor or each channel alone. */
  readonly scale: "tensor" | "channel";
  /** The room for the drawing, in CSS pixels. `flow` needs as much height as it takes and ignores `height`. */
  readonly width: number;
  readonly height: number;
  readonly mode: "wide" | "flow";
  /** Said in the drawing, for example why nothing runs at this size. */
  readonly note?: ReactNode;
  onInspect(pixel: Pixel | null): void;
  onPin(pinned: boolean): void;
  readonly photoUrl?: string;
  readonly reducedMotion: boolean;
}

/** Node ids of a fire module built under `scope`. `*Out` are the maps after ReLU. */
export function fireNodes(scope: string) {
  const prefix = scope === "" ? "" : `${scope}/`;
  return {
    squeeze: { conv: `${prefix}squeeze1x1`, out: `${prefix}squeeze1x1/relu` },
    expand1x1: { conv: `${prefix}expand1x1`, out: `${prefix}expand1x1/relu` },
    expand3x3: { conv: `${prefix}expand3x3`, out: `${prefix}expand3x3/relu` },
    input: "input",
    concat: `${prefix}concat`,
  } as const;
}
