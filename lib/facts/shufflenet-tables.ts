/** Table 1 of ShuffleNet's paper, as printed (arXiv version 2). */
import { printed } from "./fact";

/** Table 1's five columns. */
export const GROUPS = [1, 2, 3, 4, 8] as const;
export type GroupCount = (typeof GROUPS)[number];

export interface ShuffleNetRow {
  readonly layer: string;
  /** Side of the output; none of the fully connected layer's. */
  readonly side?: number;
  readonly window?: number;
  readonly stride?: number;
  readonly repeat?: number;
  /** Output channels, by groups where they differ. */
  readonly channels?: number | Readonly<Record<GroupCount, number>>;
}

const STAGE2 = { 1: 144, 2: 200, 3: 240, 4: 272, 8: 384 } as const;
const STAGE3 = { 1: 288, 2: 400, 3: 480, 4: 544, 8: 768 } as const;
const STAGE4 = { 1: 576, 2: 800, 3: 960, 4: 1088, 8: 1536 } as const;

const ROWS: readonly ShuffleNetRow[] = [
  { layer: "Image", side: 224, channels: 3 },
  { layer: "Conv1", side: 112, window: 3, stride: 2, repeat: 1, channels: 24 },
  { layer: "MaxPool", side: 56, window: 3, stride: 2 },
  { layer: "Stage2", side: 28, stride: 2, repeat: 1, channels: STAGE2 },
  { layer: "Stage2", side: 28, stride: 1, repeat: 3, channels: STAGE2 },
  { layer: "Stage3", side: 14, stride: 2, repeat: 1, channels: STAGE3 },
  { layer: "Stage3", side: 14, stride: 1, repeat: 7, channels: STAGE3 },
  { layer: "Stage4", side: 7, stride: 2, repeat: 1, channels: STAGE4 },
  { layer: "Stage4", side: 7, stride: 1, repeat: 3, channels: STAGE4 },
  { layer: "GlobalPool", window: 7 },
  { layer: "FC", channels: 1000 },
];

export const shufflenetTable = printed("shufflenet", "Table 1", ROWS);

/** Millions of multiply-adds; the paper says FLOPs. */
export const shufflenetComplexity = printed("shufflenet", "Table 1", { 1: 143, 2: 140, 3: 137, 4: 133, 8: 137 });
