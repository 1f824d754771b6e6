/** What scripts/evaluate measured of the shipped networks with the site's own engine. Percents have two decimals. */
import measured from "./measured.json";

/** `n` photos or pictures, and percent of them doubted. */
export interface Doubted {
  readonly n: number;
  readonly doubted: number;
}

/** Inside: all photos, those answered rightly, those answered wrongly. Outside: pictures of no class, by kind. */
export interface DoubtRates {
  readonly all: Doubted;
  readonly right: Doubted;
  readonly wrong: Doubted;
  readonly outside: Readonly<Record<string, Doubted>>;
}

export interface Accuracy {
  readonly top1: number;
  readonly top5: number;
  /** Of the file. */
  readonly bytes: number;
  /** Median milliseconds of one run. */
  readonly ms: number;
}

/** Ten bins of equal width over the first answer's probability: how many, its mean, and the share that is right. */
export interface Bin {
  readonly n: number;
  readonly confidence: number;
  readonly accuracy: number;
}

export interface Reliability {
  readonly bins: readonly Bin[];
  /** Mean distance of probability from share right, weighted by the bins' counts. */
  readonly error: number;
}

/** Chosen on training photos set aside, and never on those that accuracy is measured on. */
export interface Chosen {
  readonly n: number;
  readonly top1: number;
  /** It was trained on these photos too, so that they cannot tell its temperature: 1 is kept. */
  readonly trainedOn: boolean;
  readonly temperature: number;
  /** Cross entropy in nats without and with the temperature. */
  readonly crossEntropy: { readonly before: number; readonly after: number };
  readonly doubt: readonly { readonly score: string; readonly below: number }[];
  /** Percent of the pictures outside that rules doubt at the same price in right answers; kinds count alike. */
  readonly tried: Readonly<Record<string, number>>;
  readonly rates: DoubtRates;
}

export interface Confusion {
  /** Index of the class that the photo shows, and of the one that was answered. */
  readonly shown: number;
  readonly answered: number;
  readonly photos: number;
}

/** On the validation photos. */
export interface Validated {
  readonly n: number;
  /** By format of the weights. */
  readonly formats: Readonly<Record<string, Accuracy>>;
  /** By class: photos, and percent answered rightly. */
  readonly classes: readonly { readonly n: number; readonly top1: number }[];
  /** The commonest first. */
  readonly confusions: readonly Confusion[];
  readonly reliability: { readonly before: Reliability; readonly after: Reliability };
  readonly rates: DoubtRates;
}

/** A network compressed in one way, run on photos that it had not seen. Names as in lib/weights/compress/types. */
export interface CompressionPoint {
  readonly levels: "float16" | "tensor" | "channel" | "codebook";
  readonly bits: number;
  /** Percent of the weights that are not pruned. */
  readonly kept: number;
  readonly scope: "network" | "layer";
  /** Length of the file in each coding; none of them changes an answer. */
  readonly bytes: Readonly<Record<"dense" | "denseHuffman" | "sparse" | "sparseHuffman", number>>;
  readonly top1: number;
  readonly top5: number;
}

export interface CompressionGrid {
  /** SHA-256 of the weights that were compressed. */
  readonly weights: string;
  /** Photos of this split, evenly spaced. */
  readonly split: "validation";
  readonly n: number;
  readonly points: readonly CompressionPoint[];
}

export interface MeasuredNetwork {
  /** SHA-256 of the weights that were measured. */
  readonly weights: string;
  readonly chosen: Chosen | null;
  readonly validated: Validated | null;
  /** By `npm run evaluate -- --compression`. */
  readonly compression?: CompressionGrid;
}

/** One network of a pair that differs in one thing alone, trained as often as there are seeds. */
export interface PairSide {
  readonly seeds: readonly number[];
  /** Percent of `n` photos that it had not seen whose first answer is right; in the order of the seeds. */
  readonly top1: readonly number[];
  readonly epochs: number;
  readonly n: number;
  /** SHA-256 of the float16 files measured, in the order of the seeds; the first ships. */
  readonly weights: readonly string[];
}

/** Two ShuffleNets of 8 groups, alike but for the shuffle. */
export interface MeasuredPair {
  readonly with: PairSide;
  readonly without: PairSide;
}

/** Mean over the seeds, and their standard deviation (n − 1); one seed has none. */
export function summaryOf({ top1 }: PairSide): { readonly mean: number; readonly spread: number | null } {
  const mean = top1.reduce((sum, value) => sum + value, 0) / top1.length;
  const squares = top1.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, spread: top1.length > 1 ? Math.sqrt(squares / (top1.length - 1)) : null };
}

export interface Measured {
  readonly data: string;
  readonly networks: Readonly<Record<string, MeasuredNetwork>>;
  /** By `npm run evaluate -- --pair`. */
  readonly pair?: MeasuredPair;
}

// The file is written by scripts/evaluate alone; a test holds it to this shape and to the shipped weights.
export const MEASURED = measured as unknown as Measured;
