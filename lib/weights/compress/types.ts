/** What compressing a network's weights is asked, and what it tells. Sizes are bytes of a file that can be written and read back. */

/** What the kept weights of a kernel become: floats as they are, or codes for levels. `tensor`, `channel`: evenly spaced; `codebook`: k-means. */
export const LEVELS = ["float32", "float16", "tensor", "channel", "codebook"] as const;
export type Levels = (typeof LEVELS)[number];

/** How codes lie in the file: one for each weight, or the kept ones alone with the gaps between them; of fixed width, or Huffman's. */
export const CODINGS = ["dense", "denseHuffman", "sparse", "sparseHuffman"] as const;
export type Coding = (typeof CODINGS)[number];

export interface CompressionSettings {
  readonly levels: Levels;
  /** Of a code, 1 to 8. Floats have none. */
  readonly bits: number;
  /** Percent of the weights that are not set to 0; 100: nothing is pruned. */
  readonly kept: number;
  /** Whether the smallest weights are sought in the whole network or in each layer by itself. */
  readonly scope: "network" | "layer";
  readonly coding: Coding;
}

/** Bytes, by what they are for. */
export interface FileParts {
  /** Levels, ranges, Huffman's code lengths, counts and the header. */
  readonly tables: number;
  readonly codes: number;
  readonly gaps: number;
  readonly biases: number;
}

export interface LayerHistogram {
  /** Least and greatest weight: the bins divide what is between them evenly. */
  readonly low: number;
  readonly high: number;
  /** Weights by bin: as trained, those that are kept, and those that the file gives back and that are not 0. */
  readonly before: Uint32Array;
  readonly kept: Uint32Array;
  readonly after: Uint32Array;
}

export interface CompressedLayer {
  readonly node: string;
  readonly shape: readonly number[];
  readonly weights: number;
  readonly kept: number;
  /** Zeros that are stored because a gap is too long for four bits. */
  readonly fillers: number;
  /** Biases, which stay float32. */
  readonly biases: number;
  /** Root of the mean squared change, as a share of the root of the mean squared weight. */
  readonly error: number;
  readonly parts: FileParts;
  /** Bytes on the way: float32 as trained; pruned, still float32; with codes of fixed width; as in the file. */
  readonly stages: readonly [trained: number, pruned: number, quantised: number, coded: number];
  readonly histogram: LayerHistogram;
  /** The levels and how many weights have each; null where each filter has its own, or where there are none. */
  readonly levels: { readonly values: Float32Array; readonly counts: Uint32Array } | null;
}

export interface CompressionReport {
  readonly settings: CompressionSettings;
  /** Length of the file. */
  readonly bytes: number;
  /** All weights and biases as float32. */
  readonly trained: number;
  /** What the file would be in each coding. */
  readonly codings: Readonly<Record<Coding, FileParts>>;
  /** In the network's order. */
  readonly layers: readonly CompressedLayer[];
  /** Milliseconds that pruning, quantising, writing and reading back took. */
  readonly ms: number;
}
