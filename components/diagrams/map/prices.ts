/** The three prices of each layer. */
import type { NetworkMap } from "@/lib/readings/network-map";
import type { Price } from "@/lib/spec/map";
import type { Schedule } from "./time";

export type Prices = Readonly<Record<Price, readonly number[] | null>>;

/** By layer; null where nothing was measured. */
export const pricesOf = ({ layers }: NetworkMap, { ms }: Schedule): Prices => ({
  params: layers.map(({ params }) => params),
  macs: layers.map(({ macs }) => macs),
  ms,
});

export const sumOf = (all: readonly number[]): number => all.reduce((sum, value) => sum + value, 0);
