/** fire2 to fire9 as the two published versions of SqueezeNet have them, read off the networks' graphs. */

import type { Graph, Node } from "../graph/graph";
import { squeezenet } from "../graph/networks/squeezenet";
import { MODULES, type ModuleName, type Version } from "./fire";

export interface FireWidths {
  readonly in: number;
  readonly s1: number;
  readonly e1: number;
  readonly e3: number;
}
export interface FirePreset extends FireWidths {
  readonly h: number;
  readonly w: number;
}
export type Presets = Readonly<Record<ModuleName, FirePreset>>;

/** The side of the input for which the papers give their figures. */
export const PAPER_RESOLUTION = 224;

function nodeOf(graph: Graph, id: string): Node {
  const node = graph.nodes.find((candidate) => candidate.id === id);
  if (!node) throw new Error(`${id} is not in the graph`);
  return node;
}

/** The node that a fire module of `graph` reads. */
export function inputNode(graph: Graph, module: ModuleName): Node {
  const [source] = nodeOf(graph, `${module}/squeeze1x1`).inputs;
  return nodeOf(graph, source ?? "");
}

/** Widths and map size of every fire module of `graph`. */
export function presetsOf(graph: Graph): Presets {
  const entries = MODULES.map((module): [ModuleName, FirePreset] => {
    const [h, w, channels] = inputNode(graph, module).shape;
    const filters = (layer: string) => nodeOf(graph, `${module}/${layer}`).shape[2];
    const widths = { in: channels, s1: filters("squeeze1x1"), e1: filters("expand1x1"), e3: filters("expand3x3") };
    return [module, { ...widths, h, w }];
  });
  return Object.fromEntries(entries) as unknown as Presets;
}

const cache = new Map<Version, Presets>();

/** The eight modules of a version at 224 x 224. */
export function presets(version: Version): Presets {
  const known = cache.get(version);
  if (known) return known;
  const made = presetsOf(squeezenet({ version, resolution: PAPER_RESOLUTION }));
  cache.set(version, made);
  return made;
}

export function sameWidths(a: FireWidths, b: FireWidths): boolean {
  return a.in === b.in && a.s1 === b.s1 && a.e1 === b.e1 && a.e3 === b.e3;
}

/** The modules of `version` that have exactly these widths. */
export function matchingPreset(version: Version, widths: FireWidths): ModuleName | null {
  const table = presets(version);
  return MODULES.find((module) => sameWidths(table[module], widths)) ?? null;
}
