/** A network by name: what a manifest's `graph` says, as a graph. */
import { refuse } from "../faults";
import type { Graph } from "../graph";
import { asText } from "../keys";
import { alexnet } from "./alexnet";
import { mobilenet } from "./mobilenet";
import { shufflenet } from "./shufflenet";
import { squeezenet } from "./squeezenet";
import { vgg16 } from "./vgg16";

const BUILDERS = { squeezenet, mobilenet, shufflenet, alexnet, vgg16 } as const;

export type NetworkName = keyof typeof BUILDERS;

/** A configuration with the name of the network that it is of. */
export type NamedConfig = Readonly<Record<string, string | number | boolean>>;

/** Throws `GraphError`; the builders check every value. */
export function network({ network: name, ...config }: NamedConfig): Graph {
  const builder = Object.entries(BUILDERS).find(([known]) => known === name)?.[1] as
    | ((config: object) => Graph)
    | undefined;
  return (
    builder?.(config) ?? refuse("configuration", "unknown-name", undefined, { key: "network", given: asText(name) })
  );
}
