/** What a plot shows, as data: rows that stand as points on axes. It knows none of the networks. */
import type { ReactNode } from "react";

/** One network or setting: where it stands, what is printed of it and what is counted. */
export interface PlotRow {
  readonly id: string;
  /** In full, and as it stands beside its point. */
  readonly name: string;
  readonly short: string;
  /** What it is, in a sentence. */
  readonly what: string;
  /** Printed, in percent; null where none is: the point then stands on the axis' edge. */
  readonly accuracy: {
    readonly value: number;
    readonly kind: "top1" | "top5" | "error";
    readonly where: string;
    /** In short, for the table: `T4`. */
    readonly paper?: string;
  } | null;
  /** Millions of multiply-adds and of parameters, and megabytes, as printed. */
  readonly printed?: { readonly macs?: number; readonly params?: number; readonly megabytes?: number };
  /** On the network's graph; null where there is none. */
  readonly counted: { readonly macs: number; readonly params: number } | null;
  /** Why printed and counted differ, or what else is to be known. */
  readonly note?: string;
  /** Where the network itself stands. */
  readonly go?: ReactNode;
  /** Which sign. */
  readonly series: number;
  /** The reader's own. */
  readonly own?: boolean;
  /** Outline alone: the cost is printed only, or the shuffle is missing. */
  readonly hollow?: boolean;
}

interface PlotTick {
  readonly at: number;
  readonly label: string;
}

export interface PlotAxis {
  readonly scale: "log" | "linear";
  readonly domain: readonly [number, number];
  readonly ticks: readonly PlotTick[];
  /** Its name with unit, and whether it is logarithmic, in words. */
  readonly title: string;
}

export interface PlotSpot {
  readonly id: string;
  readonly x: number;
  /** null: on the edge. */
  readonly y: number | null;
  readonly label: string;
  readonly series: number;
  readonly own: boolean;
  readonly hollow: boolean;
}

/** A line between two points; a `bar` is a difference and has a number. */
export interface PlotLink {
  readonly from: string;
  readonly to: string;
  readonly kind: "line" | "bar";
  readonly label?: string;
}

interface PlotCurve {
  readonly id: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** The paper's, behind the reader's own. */
  readonly faint?: boolean;
}

export interface PlotPanel {
  readonly id: string;
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  readonly spots: readonly PlotSpot[];
  readonly links?: readonly PlotLink[];
  readonly curves?: readonly PlotCurve[];
  /** What points without a value on the edge are, in words; the longest that has room is taken. */
  readonly edge?: readonly string[];
  /** Labels stand above their points where they can, as on lines that run across. */
  readonly above?: boolean;
}

/** A row as a point of a panel. */
export const spotOf = (row: PlotRow, x: number, y: number | null = row.accuracy?.value ?? null): PlotSpot => ({
  id: row.id,
  x,
  y,
  label: row.short,
  series: row.series,
  own: row.own ?? false,
  hollow: row.hollow ?? false,
});

const STEPS = [1, 2, 5];

/** A logarithmic axis around these values, with ticks at 1, 2 and 5 times powers of ten; at 1 alone where they are many. */
export function logAxis(values: readonly number[], title: string, write: (value: number) => string): PlotAxis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [low, high] = [least / 1.35, most * 1.35];
  const decades = Math.log10(high / low);
  const ticks: PlotTick[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++)
    for (const step of decades > 2.4 ? [1, 3] : STEPS) {
      const at = step * 10 ** power;
      if (at >= low && at <= high) ticks.push({ at, label: write(at) });
    }
  return { scale: "log", domain: [low, high], ticks, title };
}

/** A linear axis around these values in whole steps; `from` and `to` widen it. */
export function linearAxis(
  values: readonly number[],
  title: string,
  write: (value: number) => string,
  { step, from, to }: { readonly step: number; readonly from?: number; readonly to?: number },
): PlotAxis {
  const low = Math.floor(Math.min(...values, from ?? Number.POSITIVE_INFINITY) / step) * step;
  const high = Math.ceil(Math.max(...values, to ?? Number.NEGATIVE_INFINITY) / step) * step;
  const count = Math.round((high - low) / step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => low + i * step);
  return { scale: "linear", domain: [low, high], ticks: ticks.map((at) => ({ at, label: write(at) })), title };
}

/** The order in which keys go: from left to right, from below upwards at the same place; edges come first. */
export function inOrder(spots: readonly PlotSpot[]): readonly PlotSpot[] {
  const height = ({ y }: PlotSpot) => y ?? Number.NEGATIVE_INFINITY;
  return [...spots].sort((a, b) => a.x - b.x || height(a) - height(b) || a.id.localeCompare(b.id));
}

/** Where a key leads among the points: left and right in the order of x, up and down in that of y. */
export function movedTo(key: string, panel: PlotPanel, from: string | null): string | null {
  const across = inOrder(panel.spots);
  const upward = [...across].sort((a, b) => (a.y ?? Number.NEGATIVE_INFINITY) - (b.y ?? Number.NEGATIVE_INFINITY));
  const order = key === "ArrowUp" || key === "ArrowDown" ? upward : across;
  const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[key];
  if (key === "Home") return across[0]?.id ?? null;
  if (key === "End") return across.at(-1)?.id ?? null;
  if (step === undefined) return null;
  const now = order.findIndex(({ id }) => id === from);
  if (now < 0) return (step > 0 ? order[0] : order.at(-1))?.id ?? null;
  return order[Math.min(order.length - 1, Math.max(0, now + step))]?.id ?? null;
}
