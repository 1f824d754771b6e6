/** The networks in public/models, with their weights. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Graph } from "@/lib/graph/graph";
import { network } from "@/lib/graph/networks/build";
import { decode } from "@/lib/weights/load";
import { parseManifest } from "@/lib/weights/manifest";
import { pick, type Weights } from "@/lib/weights/weights";

export interface Trained {
  readonly name: string;
  readonly graph: Graph;
  readonly weights: Weights;
}

const MODELS = join(import.meta.dirname, "../../../../public/models");

export const TRAINED: readonly Trained[] = readdirSync(MODELS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const manifest = parseManifest(JSON.parse(readFileSync(join(MODELS, name, "manifest.json"), "utf8")));
    const graph = network(manifest.graph);
    return {
      name,
      graph,
      weights: pick(graph, decode(readFileSync(join(MODELS, name, manifest.weights.file)), manifest)),
    };
  });
