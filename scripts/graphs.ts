/**
 * `npx tsx scripts/graphs.ts` writes training/graphs/<name>.json, from which the training builds its modules:
 * {network, config, params, macs, input, output, nodes: [{id, op, inputs, shape}]}, nodes in the order in which they
 * run, shapes [height, width, channels], paddings symmetric numbers. `config` is what a manifest's `graph` then says.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { INPUT } from "@/lib/graph/graph";
import { type NamedConfig, network } from "@/lib/graph/networks/build";
import { SMALL } from "@/lib/graph/networks/small";
import { cost } from "@/lib/readings/cost";

const { classes } = SMALL;
const variant = "small";
const { groups, scale, max_pool } = SMALL.shufflenet;
/** The cheap layout of the experiment on the shuffle: one max pool more, a quarter of the work. */
const PAIR = { network: "shufflenet", groups: 8, scale, classes, max_pool: true, variant } as const;

/** By name of the trained network: every key that its layout depends on, written out. */
export const LAYOUTS: Readonly<Record<string, NamedConfig>> = {
  squeezenet: { network: "squeezenet", version: SMALL.squeezenet.version, classes, variant },
  mobilenet: { network: "mobilenet", ...SMALL.mobilenet, classes, variant },
  shufflenet: { network: "shufflenet", groups, scale, classes, max_pool, variant },
  "shufflenet-g8": { ...PAIR, shuffle: "paper" },
  "shufflenet-g8-noshuffle": { ...PAIR, shuffle: "none" },
};

export const FOLDER = "training/graphs";

/** A layout's graph with what it costs, as one line of JSON. */
export function graphFile(name: string, config: NamedConfig): string {
  const graph = network(config);
  const { params, macs } = cost(graph);
  const nodes = graph.nodes.map(({ id, op, inputs, shape }) => ({ id, op, inputs, shape }));
  const { output } = graph;
  return `${JSON.stringify({ network: name, config, params, macs, input: INPUT, output, nodes })}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, config] of Object.entries(LAYOUTS))
    writeFileSync(join(FOLDER, `${name}.json`), graphFile(name, config));
}
