/** What source texts are executed on: the reference cases that are small enough, the trained layouts, what no case has, and random blocks. */
import fc from "fast-check";
import { type ShuffleConfig, shuffle } from "@/lib/graph/blocks/shuffle";
import { Builder, type Graph, INPUT } from "@/lib/graph/graph";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import type { Op } from "@/lib/graph/ops";
import { cost } from "@/lib/readings/cost";
import { parse } from "@/lib/spec/vocabulary";
import cases from "../../../reference/cases.json";
import { randomGraph } from "../../../reference/random-graphs";
import { randomDag } from "./random-dags";

export interface Named {
  readonly name: string;
  readonly graph: Graph;
}

/** Multiply-adds and parameters that the tests' time allows; a block cannot be reduced, so more is allowed for it. */
const MOST = { network: 150_000_000, block: 500_000_000, params: 12_000_000 };
/** A resolution at which large networks are executed instead: odd, so that every window has a rest. */
const SMALLER = 67;

const small = (graph: Graph, type: "network" | "block"): boolean => {
  const { macs, params } = cost(graph);
  return macs <= MOST[type] && params <= MOST.params;
};

const shuffled = ({ block: _, ...config }: { block?: string }): Graph => shuffle(config as ShuffleConfig);

/** A configuration's graph, or the same network on a smaller picture, or nothing where even that is large. */
function sized({ id, name, config }: { id: number; name: string; config: object }): readonly Named[] {
  const described = parse(config);
  if (described.kind === "permutation") return [{ name: `${id} ${name}`, graph: shuffled(config) }];
  const type = "network" in config ? "network" : "block";
  if (small(described.graph, type)) return [{ name: `${id} ${name}`, graph: described.graph }];
  if (type === "block") return [];
  const reduced = parse({ ...config, resolution: SMALLER });
  return reduced.kind === "graph" && small(reduced.graph, type)
    ? [{ name: `${id} ${name}, at ${SMALLER}`, graph: reduced.graph }]
    : [];
}

const possible = (cases as { id: number; name: string; config: object; expected: { ok: boolean } }[]).filter(
  ({ expected }) => expected.ok,
);

export const CASES: readonly Named[] = possible.flatMap(sized);

/** Names of the possible cases that are too large to be executed here. */
export const LEFT_OUT = possible
  .map(({ id, name }) => `${id} ${name}`)
  .filter((name) => !CASES.some((one) => one.name === name || one.name === `${name}, at ${SMALLER}`));

const TRAINED: readonly Named[] = [
  { name: "squeezenet, small", graph: squeezenet({ variant: "small" }) },
  { name: "mobilenet, small", graph: mobilenet({ variant: "small" }) },
  { name: "shufflenet, small", graph: shufflenet({ variant: "small" }) },
];

/** One operation on maps of 8 x 7 with 6 channels, some of them negative. */
const alone = (op: Op, name: string): Named => {
  const b = new Builder([8, 7, 6]);
  return { name, graph: b.graph(b.add("alone", op, INPUT)) };
};

const pool = { size: 3, stride: 2 };
const conv = { kind: "conv", filters: 4, kernel: 3, stride: 2, padding: "same", groups: 2, bias: true } as const;

/** Rows of numbers and maps of one pixel read by everything that takes either. */
function rowsAndMaps(): Graph {
  const b = new Builder([4, 3, 4]);
  const mean = b.add("mean", { kind: "globalAvgPool" }, INPUT);
  const fc1 = b.add("train", { kind: "linear", units: 4, bias: true }, b.add("flat", { kind: "flatten" }, mean));
  const bn = b.add("train/bn", { kind: "batchNorm", epsilon: 0.001 }, fc1);
  const sum = b.add("sum", { kind: "add" }, mean, b.add("clip", { kind: "relu", ceiling: 6 }, bn));
  const one = { kind: "conv", filters: 3, kernel: 1, stride: 1, padding: "valid", groups: 1, bias: true } as const;
  const seen = b.add("conv", one, sum);
  const all = b.add("all", { kind: "flatten" }, INPUT);
  const joined = b.add("joined", { kind: "concat" }, all, seen, b.add("drop", { kind: "dropout", rate: 0.5 }, sum));
  return b.graph(b.add("softmax", { kind: "softmax" }, b.add("fc", { kind: "linear", units: 5, bias: false }, joined)));
}

/** Names that collide, values read twice, a node that nothing reads, and the input itself read at the end. */
function awkward(): Graph {
  const b = new Builder([5, 5, 4]);
  const one = { kind: "conv", filters: 4, kernel: 1, stride: 1, padding: 0, groups: 1, bias: false } as const;
  const first = b.in("a").add("b", one, INPUT);
  const second = b.add("a_b", one, first);
  b.add("unread", one, second);
  const twice = b.add("twice", { kind: "add" }, first, first);
  const left = b.in("in").add("x", one, twice);
  const right = b.in("in").add("class", one, twice);
  const sides = b.add("sides", { kind: "concat" }, left, right);
  const back = b.add("3", one, sides);
  return b.graph(b.add("end", { kind: "add" }, b.add("more", { kind: "add" }, back, second), INPUT));
}

const RARE: readonly Named[] = [
  alone(conv, "grouped, same, stride 2"),
  alone({ ...conv, groups: 6, filters: 12 }, "two filters a channel, same, stride 2"),
  alone({ ...conv, groups: 1, padding: 2 }, "padding 2"),
  alone({ ...conv, padding: 1 }, "grouped, padding 1"),
  alone({ ...conv, groups: 3, filters: 3, padding: "valid" }, "grouped, valid"),
  ...([0, 1, "same", "valid"] as const).flatMap((padding) =>
    [true, false].flatMap((flag) => [
      alone({ kind: "maxPool", ...pool, padding, ceil: flag }, `max pool, ${padding}, ceil ${flag}`),
      alone({ kind: "avgPool", ...pool, padding, countPadding: flag }, `average pool, ${padding}, counted ${flag}`),
    ]),
  ),
  alone({ kind: "channelShuffle", groups: 2, direction: "authors" }, "shuffle as in the released code"),
  alone({ kind: "softmax" }, "softmax over channels"),
  alone({ kind: "flatten" }, "flatten maps"),
  { name: "rows and maps", graph: rowsAndMaps() },
  { name: "awkward names", graph: awkward() },
];

const RANDOM: readonly Named[] = fc
  .sample(randomGraph, { numRuns: 40, seed: 6 })
  .map((graph, i) => ({ name: `random ${i}`, graph }));

const DAGS: readonly Named[] = Array.from({ length: 60 }, (_, i) => ({ name: `any ${i}`, graph: randomDag(i) }));

export const GRAPHS: readonly Named[] = [...CASES, ...TRAINED, ...RARE, ...RANDOM, ...DAGS];
