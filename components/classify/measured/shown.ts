/** The networks with what was measured of them, as every part of the page takes them. */
import type { Chosen, Validated } from "@/lib/facts/measured";
import { NETWORKS, type Network } from "../networks";
import { MEASURED_OF } from "../trained";

export interface Shown<T> {
  readonly network: Network;
  readonly of: T;
}

function shown<T>(of: (model: Network["model"]) => T | null | undefined): readonly Shown<T>[] {
  return NETWORKS.flatMap((network) => {
    const found = of(network.model);
    return found ? [{ network, of: found }] : [];
  });
}

export const VALIDATED: readonly Shown<Validated>[] = shown((model) => MEASURED_OF[model]?.validated);
export const CHOSEN: readonly Shown<Chosen>[] = shown((model) => MEASURED_OF[model]?.chosen);
