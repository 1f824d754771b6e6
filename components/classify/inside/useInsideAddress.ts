"use client";
import { useSearchParams } from "next/navigation";
import { SAMPLES } from "@/lib/image/samples";
import { INSIDE, INSIDE_MAP_KEYS, type InsideNetwork } from "@/lib/spec/inside";

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

/** Where the page's query says that the reader is. The map writes its own keys; here they are only read, as text. */
export function useInsideAddress(): InsideAddress {
  const query = useSearchParams();
  const net = INSIDE.net.read(query.get(INSIDE.net.key) ?? "").value;
  const { photo, open, at } = INSIDE_MAP_KEYS[net];
  const looked = query.get(at)?.split(".")[0] ?? null;
  return { net, photo: query.get(photo) ?? FIRST_PHOTO, layer: query.get(open) ?? looked };
}
