/** How the map calls what stands on it: the papers' names are the graph's ids. */

import type { NetworkMap } from "@/lib/readings/network-map";

/** The last part of a path, as `unit2` of `stage3/unit2`, with the sign for times. */
export const shortName = (id: string): string => (id.split("/").at(-1) ?? id).replace(/(\d)x(\d)/g, "$1×$2");

/** The whole path. */
export const longName = (id: string): string => id.split("/").map(shortName).join(" / ");

/** What encloses a block, as `stage3`; empty where nothing does. */
const outerName = (id: string): string => id.split("/").slice(0, -1).map(shortName).join(" / ");

/** A block's name on the map: with what encloses it where that begins. */
export function blockName({ blocks }: Pick<NetworkMap, "blocks">, id: string): string {
  const before = blocks[blocks.findIndex((block) => block.id === id) - 1];
  const outer = outerName(id);
  return outer !== "" && (!before || outerName(before.id) !== outer) ? `${outer} / ${shortName(id)}` : shortName(id);
}
