/** What the page "Inside" and every opened block have of their own in the query; what a map says in it stays the map's. */
import { choice, oneOf, optional } from "./frame";
import { SPEEDS } from "./object";

export const INSIDE_NETWORKS = ["squeezenet", "mobilenet", "shufflenet"] as const;
export type InsideNetwork = (typeof INSIDE_NETWORKS)[number];

/** In which order the maps of an opened block are looked through. */
export const MAP_ORDERS = ["number", "mean"] as const;
export type MapOrder = (typeof MAP_ORDERS)[number];

/** How an opened block is drawn: as the diagram of the object that explains such blocks, or tensor by tensor. */
export const BLOCK_VIEWS = ["own", "steps"] as const;
export type BlockView = (typeof BLOCK_VIEWS)[number];

/** Numbers that belong to one node or block, and mean nothing of any other. */
export interface Numbered {
  readonly node: string;
  readonly numbers: readonly number[];
}

const NODE = /^[a-z0-9]+(?:\/[a-z0-9]+)*$/i;

/** `fire5/concat.20.1`: a node or scope and so many whole numbers. */
const numbered = (count: number) => ({
  read(text: string): Numbered | null {
    const [node = "", ...rest] = text.split(".");
    if (!NODE.test(node) || rest.length !== count || rest.some((each) => !/^\d{1,5}$/.test(each))) return null;
    return { node, numbers: rest.map(Number) };
  },
  write: ({ node, numbers }: Numbered): string => [node, ...numbers].join("."),
});

export const INSIDE = {
  /** Whose map the page shows. */
  net: choice("net", INSIDE_NETWORKS, "mobilenet"),
  order: choice("maps", MAP_ORDERS, "number"),
  view: choice("bview", BLOCK_VIEWS, "own"),
  /** Of which block, and at which time its diagram stands, in ten thousandths. */
  time: optional("bt", numbered(1)),
  speed: oneOf("bspeed", SPEEDS, 1),
  /** Of which layer's sum which channel is written out. */
  probe: optional("bprobe", numbered(1)),
  /** Of which tensor's maps, while which one is looked at, which page is turned to. */
  page: optional("bpage", numbered(2)),
};

/** Time in [0, 1] as the link has it. */
const PARTS = 1e4;
export const timeOf = (said: Numbered | null, scope: string): number | null =>
  said?.node === scope ? Math.min(1, (said.numbers[0] ?? 0) / PARTS) : null;
export const saidTime = (scope: string, time: number): Numbered => ({
  node: scope,
  numbers: [Math.round(time * PARTS)],
});

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
