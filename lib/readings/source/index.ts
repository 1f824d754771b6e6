/** Code to take away: a graph as source text of a framework. */
import type { Graph } from "@/lib/graph/graph";
import { keras } from "./keras";
import { pytorch } from "./pytorch";
import type { SourceOptions } from "./text";
import { tfjs } from "./tfjs";

export type { SourceOptions } from "./text";

/** Graph in, text that ends in a new line out; never throws on a built graph. */
export const SOURCES = { pytorch, keras, tfjs } as const satisfies Record<
  string,
  (graph: Graph, options?: SourceOptions) => string
>;

export type SourceKind = keyof typeof SOURCES;

export const isSourceKind = (word: string): word is SourceKind => Object.hasOwn(SOURCES, word);
