/** A configuration as source text of a framework, or as the graph that is written otherwise. */
import { shuffle } from "@/lib/graph/blocks/shuffle";
import type { Graph } from "@/lib/graph/graph";
import { SOURCES, type SourceKind } from "@/lib/readings/source";
import { entryOf, parse } from "@/lib/spec/vocabulary";

type Config = Readonly<Record<string, unknown>>;

/** The name as the vocabulary's own line spells it (`SqueezeNet`), or as the configuration does (`shuffle-unit`). */
function nameOf({ block, network }: Config): string {
  const name = String(block ?? network);
  const words = entryOf(name)?.what.split(/\W+/) ?? [];
  return words.find((word) => word.toLowerCase() === name && word !== name) ?? name;
}

/** A channel shuffle alone is described by its permutation; as code it is the operation itself. */
function graphOf(config: unknown): Graph {
  const described = parse(config);
  if (described.kind === "graph") return described.graph;
  const { channels, groups } = config as { channels: number; groups: number };
  return shuffle({ channels, groups });
}

/** The graph of one configuration, and what it is called. Throws `GraphError`. */
export function named(config: unknown): { readonly graph: Graph; readonly name: string } {
  const graph = graphOf(config);
  return { graph, name: nameOf(config as Config) };
}

/** Code of one configuration. Throws `GraphError`. */
export function code(config: unknown, as: SourceKind): string {
  const { graph, name } = named(config);
  return SOURCES[as](graph, { name });
}
