/** Compression told in steps: what each sets. The words are in `messages/<locale>/compression.json` under `story`. */
import type { CompressionValues } from "./compression";

export interface CompressionStep {
  readonly id: string;
  readonly set: Partial<Omit<CompressionValues, "step">>;
}

const WHOLE = { kept: 100, coding: "dense", t: 1 } as const;

export const COMPRESSION_STORY: readonly CompressionStep[] = [
  /** 32 bits for each weight. */
  { id: "trained", set: { ...WHOLE, levels: "float32" } },
  /** A quarter of that: nothing is lost. */
  { id: "eight", set: { ...WHOLE, levels: "tensor", bits: 8 } },
  /** Few evenly spaced levels lie where few weights are. */
  { id: "even", set: { ...WHOLE, levels: "tensor", bits: 4 } },
  /** The same bits, the levels where the weights are. */
  { id: "codebook", set: { ...WHOLE, levels: "codebook", bits: 4 } },
  /** Where it breaks. */
  { id: "breaks", set: { ...WHOLE, levels: "codebook", bits: 2 } },
  /** Frequent codes are short. */
  { id: "huffman", set: { ...WHOLE, levels: "codebook", bits: 5, coding: "denseHuffman" } },
  /** The paper's setting, without the training that it needs. */
  { id: "paper", set: { levels: "codebook", bits: 6, kept: 33, coding: "sparseHuffman", t: 1 } },
];

export const COMPRESSION_STORY_LENGTH = COMPRESSION_STORY.length;
