/** Marks of how much of each block something has reached, as data: what they are of is said by who makes them. */
import type { MapSpot } from "@/lib/spec/map";

/** One block's mark: of `channels` so many, counted in each way. */
export interface Gauge {
  readonly block: string;
  readonly channels: number;
  readonly counts: readonly number[];
}

export interface Gauges {
  /** From where it spreads. */
  readonly source: MapSpot;
  /** In the order of the counts; the first is drawn full, the second as its outline. */
  readonly ways: readonly string[];
  readonly of: ReadonlyMap<string, Gauge>;
  /** What the marks show, in a line, and for the caption of a picture. */
  readonly explained: string;
  readonly caption: string;
  /** Headings of a table's columns, one a way. */
  readonly columns: readonly string[];
  /** One mark in words. */
  say(gauge: Gauge): string;
}
