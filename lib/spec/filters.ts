/** M1, three kinds of filter: every control as one row of a table. Links of today must open tomorrow, so keys stay as they are. */
import { FILTERS_STORY, FILTERS_STORY_LENGTH } from "./filters-story";
import { integer, oneOf, optional, type Values } from "./frame";
import { commonFields, type ObjectSpec, photoFields } from "./object";

export const KINDS = ["standard", "depthwise", "pointwise"] as const;
export type FilterKind = (typeof KINDS)[number];

/** One output pixel in all three rows: the filter of the standard and the pointwise row, the depthwise row's channel, row and column; from 0. */
export interface FiltersSpot {
  readonly out: number;
  readonly in: number;
  readonly y: number;
  readonly x: number;
}

const spotText = {
  read(text: string): FiltersSpot | null {
    const match = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/.exec(text);
    if (!match) return null;
    const [out, from, y, x] = match.slice(1).map(Number) as [number, number, number, number];
    return { out, in: from, y, x };
  },
  write: (spot: FiltersSpot): string => [spot.out, spot.in, spot.y, spot.x].join("."),
};

export const FILTERS_MOST = 256;
export const KERNELS = [1, 3, 5, 7] as const;
export const STRIDES = [1, 2] as const;

/** The paper's numbers are those of its first separable pair, 32 to 64 channels at 112 x 112 (table 1 of arXiv 1704.04861). */
export const FILTERS = {
  /** M and N: at first so few that every weight can be seen. */
  in: integer("m1in", { default: 6, min: 1, max: FILTERS_MOST, paper: 32 }),
  out: integer("m1out", { default: 8, min: 1, max: FILTERS_MOST, paper: 64 }),
  /** D_K */
  k: oneOf("m1k", KERNELS, 3),
  stride: oneOf("m1s", STRIDES, 1),
  /** D_F, height and width of the input maps. */
  h: integer("m1h", { default: 48, min: 1, max: 112, paper: 112 }),
  spot: optional("m1at", spotText),
  ...photoFields("m1"),
  ...commonFields("m1", FILTERS_STORY_LENGTH),
};

export type FiltersValues = Values<typeof FILTERS>;
export type FiltersWidths = Pick<FiltersValues, "in" | "out" | "k" | "stride" | "h">;

/** A spot held inside outputs of `side` x `side`; without one, an example off the middle. */
export function filtersSpot(widths: FiltersWidths, side: number, spot: FiltersSpot | null): FiltersSpot {
  const { in: channels, out } = widths;
  const hold = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  const given = spot ?? {
    out: Math.floor(out * 0.4),
    in: Math.floor(channels * 0.5),
    y: Math.floor(side * 0.4),
    x: Math.floor(side * 0.6),
  };
  return { out: hold(given.out, out), in: hold(given.in, channels), y: hold(given.y, side), x: hold(given.x, side) };
}

export const FILTERS_OBJECT: ObjectSpec<FiltersValues> = {
  label: "M1",
  anchor: "filters",
  table: FILTERS,
  story: FILTERS_STORY,
  settings: ["in", "out", "k", "stride", "h"],
};
