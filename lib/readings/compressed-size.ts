/**
 * How large a pruned and quantised network is to be expected, before there are weights: the sparse layout of Deep
 * Compression counted for kernels whose kept weights lie anywhere with equal chance. Bytes.
 */
import type { Graph } from "@/lib/graph/graph";
import { cost, FLOAT_BYTES } from "./cost";

/** Of a gap, and the longest it can say. */
export const GAP_BITS = 4;
const MOST_GAP = 2 ** GAP_BITS - 1;

export interface Expected {
  /** Kernels' weights, those kept, and the zeros that gaps too long for four bits need. */
  readonly weights: number;
  readonly kept: number;
  readonly fillers: number;
  readonly kernels: number;
  readonly codes: number;
  readonly gaps: number;
  /** One codebook of 2^bits float32 numbers and one count for each kernel. */
  readonly codebooks: number;
  readonly biases: number;
  readonly total: number;
}

/** Fillers for each kept weight: 16 zeros in a row need one. */
function fillersPerKept(share: number): number {
  const run = (1 - share) ** (MOST_GAP + 1);
  return run / (1 - run);
}

/** Bits that a gap holds on average, at least, where each weight is kept with that chance: no code can be shorter. */
export function gapEntropy(share: number): number {
  const chances = Array.from({ length: MOST_GAP + 1 }, (_, gap) =>
    gap < MOST_GAP ? share * (1 - share) ** gap : (1 - share) ** MOST_GAP,
  );
  return chances.reduce((sum, chance) => (chance > 0 ? sum - chance * Math.log2(chance) : sum), 0);
}

/** @param share of the weights that are kept. @param gapBits 4, or what a better code takes on average. */
export function expectedSize(
  graph: Graph,
  { bits, share, gapBits = GAP_BITS }: { readonly bits: number; readonly share: number; readonly gapBits?: number },
): Expected {
  const priced = cost(graph).nodes.filter(({ split }) => split.kernel > 0);
  const weights = priced.reduce((sum, { split }) => sum + split.kernel, 0);
  const kept = weights * share;
  const fillers = kept * fillersPerKept(share);
  const codes = ((kept + fillers) * bits) / 8;
  const gaps = ((kept + fillers) * gapBits) / 8;
  const codebooks = priced.length * (FLOAT_BYTES * 2 ** bits + FLOAT_BYTES);
  const biases = FLOAT_BYTES * priced.reduce((sum, { split }) => sum + split.bias, 0);
  return {
    weights,
    kept,
    fillers,
    kernels: priced.length,
    codes,
    gaps,
    codebooks,
    biases,
    total: codes + gaps + codebooks + biases,
  };
}
