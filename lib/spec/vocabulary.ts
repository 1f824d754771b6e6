/**
 * The configurations that can be written down in words and numbers: `{"block": "fire", "in": 96, ...}`,
 * `{"network": "mobilenet", "alpha": 0.5}`. Anything not listed is an error that names the key.
 */
import { FIRE_KEYS, fire } from "@/lib/graph/blocks/fire";
import { GROUP_KEYS, group } from "@/lib/graph/blocks/group";
import { SEPARABLE_KEYS, separable } from "@/lib/graph/blocks/separable";
import { PERMUTATION_KEYS, permutation } from "@/lib/graph/blocks/shuffle";
import { CONV_KEYS, depthwise, POINTWISE_KEYS, pointwise, standard } from "@/lib/graph/blocks/standard";
import { UNIT_KEYS, unit } from "@/lib/graph/blocks/unit";
import { refuse } from "@/lib/graph/faults";
import type { Graph } from "@/lib/graph/graph";
import { asText, choiceOr, type Keys, read, refuseUnknown } from "@/lib/graph/keys";
import { ALEXNET_KEYS, alexnet } from "@/lib/graph/networks/alexnet";
import { MOBILENET_KEYS, mobilenet } from "@/lib/graph/networks/mobilenet";
import { SHUFFLENET_KEYS, shufflenet } from "@/lib/graph/networks/shufflenet";
import { METAPARAMETER_KEYS, SQUEEZENET_KEYS, squeezenet } from "@/lib/graph/networks/squeezenet";
import { VGG16_KEYS, vgg16 } from "@/lib/graph/networks/vgg16";

/** A graph, or, for a channel shuffle alone, its permutation: out[j] = in[perm[j]]. */
export type Described =
  | { readonly kind: "graph"; readonly graph: Graph }
  | { readonly kind: "permutation"; readonly perm: readonly number[] };

export interface Entry {
  readonly type: "block" | "network";
  /** One line for a help text. */
  readonly what: string;
  readonly keys: Keys;
  /** Keys that apply to one value of another key only. */
  readonly only?: { readonly keys: Keys; readonly when: string };
  /** Throws `GraphError`. */
  readonly build: (config: object) => Described;
}

/** The builder reads and checks every key itself, so what it is given need not be known to be right. */
function graphs<C>(builder: (config: C) => Graph, scope?: "") {
  return (config: object): Described => ({
    kind: "graph",
    graph: builder((scope === undefined ? config : { ...config, scope }) as C),
  });
}

function permutes(config: object): Described {
  const { channels, groups } = read("shuffle-perm", PERMUTATION_KEYS, config);
  return { kind: "permutation", perm: permutation(channels, groups) };
}

/** `small`: the layout that is trained for this site, on 64 x 64 pixels; keys left out are then those of that layout. */
const VARIANT = { variant: choiceOr(["paper", "small"], "paper") };

const block = (what: string, keys: Keys, build: Entry["build"]): Entry => ({ type: "block", what, keys, build });

export const VOCABULARY: Readonly<Record<string, Entry>> = {
  fire: block("SqueezeNet's fire module", FIRE_KEYS, graphs(fire, "")),
  standard: block("a convolution, BN, ReLU", CONV_KEYS, graphs(standard, "")),
  depthwise: block("a depthwise convolution, BN, ReLU", CONV_KEYS, graphs(depthwise, "")),
  pointwise: block("a pointwise (1x1) convolution, BN, ReLU", POINTWISE_KEYS, graphs(pointwise, "")),
  separable: block("depthwise, then pointwise, each with BN and ReLU", SEPARABLE_KEYS, graphs(separable, "")),
  group: block("a group convolution", GROUP_KEYS, graphs(group, "")),
  "shuffle-perm": block("the permutation of a channel shuffle", PERMUTATION_KEYS, permutes),
  "shuffle-unit": block("ShuffleNet's unit a, b or c", UNIT_KEYS, graphs(unit, "")),
  squeezenet: {
    type: "network",
    what: "SqueezeNet 1.0, 1.1 or by metaparameters",
    keys: { ...SQUEEZENET_KEYS, ...VARIANT },
    only: { keys: METAPARAMETER_KEYS, when: "version paper-metaparams" },
    build: graphs(squeezenet),
  },
  mobilenet: { type: "network", what: "MobileNet", keys: { ...MOBILENET_KEYS, ...VARIANT }, build: graphs(mobilenet) },
  shufflenet: {
    type: "network",
    what: "ShuffleNet",
    keys: { ...SHUFFLENET_KEYS, ...VARIANT },
    build: graphs(shufflenet),
  },
  alexnet: {
    type: "network",
    what: "AlexNet as in Caffe, without response normalisation",
    keys: ALEXNET_KEYS,
    build: graphs(alexnet),
  },
  vgg16: { type: "network", what: "VGG-16", keys: VGG16_KEYS, build: graphs(vgg16) },
};

/** The entry called `name`, of the asked type if one is asked. */
export function entryOf(name: unknown, type?: Entry["type"]): Entry | undefined {
  const entry = typeof name === "string" && Object.hasOwn(VOCABULARY, name) ? VOCABULARY[name] : undefined;
  return type === undefined || entry?.type === type ? entry : undefined;
}

/** Reads one configuration of the vocabulary. Throws `GraphError`, whose sentence names the key. */
export function parse(given: unknown): Described {
  const at = "configuration";
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return refuse(at, "not-object", undefined, { given: asText(given) });
  const config: Readonly<Record<string, unknown>> = { ...given };
  const named = (["block", "network"] as const).filter((key) => Object.hasOwn(config, key));
  const [type, other] = named;
  if (type === undefined) return refuse(at, "no-name", undefined, { key: "block" });
  if (other !== undefined) return refuse(at, "two-names", undefined, { key: "network" });
  const { [type]: name, ...rest } = config;
  const entry = entryOf(name, type);
  if (entry === undefined) return refuse(at, "unknown-name", undefined, { key: type, given: asText(name) });
  refuseUnknown(String(name), entry.keys, rest);
  // The builders take more than the vocabulary does (a size that is not square), so its own tables are read first.
  read(String(name), entry.keys, rest);
  return entry.build(rest);
}
