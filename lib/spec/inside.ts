/** What the page "Inside" and every opened block have of their own in the query; what a map says in it stays the map's. */
import { choice } from "./frame";

export const INSIDE_NETWORKS = ["squeezenet", "mobilenet", "shufflenet"] as const;
export type InsideNetwork = (typeof INSIDE_NETWORKS)[number];

/** In which order the maps of an opened block are looked through. */
export const MAP_ORDERS = ["number", "mean"] as const;
export type MapOrder = (typeof MAP_ORDERS)[number];

export const INSIDE = {
  /** Whose map the page shows. */
  net: choice("net", INSIDE_NETWORKS, "mobilenet"),
  order: choice("maps", MAP_ORDERS, "number"),
};

/** Under which keys each network's map says its photo, its open block and the number looked at. */
export const INSIDE_MAP_KEYS: Readonly<
  Record<InsideNetwork, { readonly photo: string; readonly open: string; readonly at: string }>
> = {
  squeezenet: { photo: "s2photo", open: "s2open", at: "s2at" },
  mobilenet: { photo: "m7photo", open: "m7open", at: "m7at" },
  shufflenet: { photo: "n6mphoto", open: "n6mopen", at: "n6mat" },
};

/** The page's query for a network on a photo, by the photo's name in a link. */
export function insideQuery(net: InsideNetwork, photo: string): string {
  return new URLSearchParams({ net, [INSIDE_MAP_KEYS[net].photo]: photo }).toString();
}
