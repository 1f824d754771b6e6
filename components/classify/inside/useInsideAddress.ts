"use client";
import { parseAsString, useQueryStates } from "nuqs";
import { SAMPLES } from "@/lib/image/samples";
import { INSIDE, INSIDE_MAP_KEYS, INSIDE_NETWORKS, type InsideNetwork } from "@/lib/spec/inside";

export interface InsideAddress {
  readonly net: InsideNetwork;
  /** The photo's name in a link. */
  readonly photo: string;
  /** The block that is open, or the layer looked at. */
  readonly layer: string | null;
}

const FIRST_PHOTO = SAMPLES[0]?.id ?? "";

/** What stands in the page's HTML, before the address is known. */
export const AT_FIRST: InsideAddress = { net: INSIDE.net.default, photo: FIRST_PHOTO, layer: null };

const KEYS = [INSIDE.net.key, ...INSIDE_NETWORKS.flatMap((net) => Object.values(INSIDE_MAP_KEYS[net]))];
const PARSERS = Object.fromEntries(KEYS.map((key) => [key, parseAsString]));

/** Where the page's query says that the reader is. */
export function useInsideAddress(): InsideAddress {
  const [query] = useQueryStates(PARSERS);
  const net = INSIDE.net.read(query[INSIDE.net.key] ?? "").value;
  const { photo, open, at } = INSIDE_MAP_KEYS[net];
  const looked = query[at]?.split(".")[0] ?? null;
  return { net, photo: query[photo] ?? FIRST_PHOTO, layer: query[open] ?? looked };
}
