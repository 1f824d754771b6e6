/**
 * A printed total against what the graph gives. Papers cut digits off, leave the last layer out, count two operations a
 * mult-add or 1024 bytes a kilobyte: which of these fits is found by trying, never assumed.
 */
import { type Cost, FLOAT_BYTES, total } from "./cost";

/** What is counted, and how. The first of each kind is the site's own way. */
const COUNTINGS = {
  macs: ["macs", "macsWithoutLinear", "operations"],
  params: ["params", "paramsWithoutNorm", "paramsWithRunning"],
  bytes: ["bytes", "mebibytes"],
} as const;

export type Counted = keyof typeof COUNTINGS;
export type Counting = (typeof COUNTINGS)[Counted][number];

const MEBI = 2 ** 20 / 1e6;

const COUNTS: Readonly<Record<Counting, (cost: Cost) => number>> = {
  macs: ({ macs }) => macs,
  macsWithoutLinear: ({ nodes }) => total(nodes.filter(({ op }) => op.kind !== "linear")).macs,
  operations: ({ macs }) => 2 * macs,
  params: ({ params }) => params,
  paramsWithoutNorm: ({ params, split }) => params - split.gamma - split.beta,
  paramsWithRunning: ({ params, split }) => params + split.running,
  bytes: ({ params }) => params * FLOAT_BYTES,
  mebibytes: ({ params }) => (params * FLOAT_BYTES) / MEBI,
};

export const countBy = (counting: Counting, cost: Cost): number => COUNTS[counting](cost);

/** A number as it stands in print: `569` in millions, `0.72` in thousand millions. */
export interface PrintedNumber {
  readonly value: number;
  readonly unit: number;
  /** Digits after the point. */
  readonly decimals: number;
}

export type Fit = "rounded" | "cut";

/** How a counted number becomes the printed one: by rounding (half up), by cutting digits off, or not at all. */
export function fitOf(counted: number, { value, unit, decimals }: PrintedNumber): Fit | null {
  const grain = 10 ** decimals;
  const wanted = Math.round(value * grain);
  const exact = (counted / unit) * grain;
  if (Math.floor(exact + 0.5) === wanted) return "rounded";
  return Math.floor(exact) === wanted ? "cut" : null;
}

export interface Verdict {
  /** The way of counting that gives the printed number, or the site's own where none does. */
  readonly counting: Counting;
  /** By that way. */
  readonly counted: number;
  /** null: no way of counting gives it. */
  readonly fit: Fit | null;
}

/**
 * Verdicts on the numbers of one printed column, which was counted in one way: the first that gives all of them by
 * rounding, else all by rounding or cutting; where there is none, the first that gives each for itself.
 */
export function verdicts(
  of: Counted,
  column: readonly { readonly printed: PrintedNumber; readonly cost: Cost }[],
): readonly Verdict[] {
  const ways: readonly Counting[] = COUNTINGS[of];
  const own = ways[0] as Counting;
  const judge = (counting: Counting) =>
    column.map(({ printed, cost }): Verdict => {
      const counted = countBy(counting, cost);
      return { counting, counted, fit: fitOf(counted, printed) };
    });
  const all = ways.map(judge);
  const whole =
    all.find((column) => column.every(({ fit }) => fit === "rounded")) ??
    all.find((column) => column.every(({ fit }) => fit !== null));
  if (whole) return whole;
  return column.map((_, i) => {
    const each = all.flatMap((column) => column[i] ?? []);
    const fitting = each.find(({ fit }) => fit === "rounded") ?? each.find(({ fit }) => fit === "cut");
    return fitting ?? (each.find(({ counting }) => counting === own) as Verdict);
  });
}
