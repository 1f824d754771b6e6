/** Who hears whom, found out by running: change one channel, see which outputs change. */
import { type Tensor4D, tensor4d } from "@tensorflow/tfjs-core";
import type { Graph, Node } from "@/lib/graph/graph";
import { positive } from "@/lib/weights/positive";
import { execute } from "./execute";
import { ParameterStore } from "./parameters";
import { plan, type Step } from "./plan";
import type { DependencyRequest, Heard } from "./protocol";

/** What every number of the input is, and what the changed channel is: six orders of magnitude, so that no rounding hides a small weight. */
const LOW = 2 ** -20;
const HIGH = 1;
/** By which share of itself an output must change: far above float32's rounding, far below what the smallest weight lets through. */
const CHANGED = 1e-4;
/** Activations of one batch, all nodes together. */
const MOST_NUMBERS = 4e6;
const SEED = 1;

/** The graph with `from` as an input of its own. */
function cutAt(graph: Graph, from: string): readonly Node[] {
  return graph.nodes.map((node) =>
    node.id === from ? { ...node, op: { kind: "input", shape: node.shape }, inputs: [] } : node,
  );
}

function nodeOf(nodes: readonly Node[], id: string | undefined): Node {
  const found = nodes.find((node) => (id === undefined ? node.op.kind === "input" : node.id === id));
  if (!found) throw new RangeError(`no node ${id ?? "input"} in this graph`);
  return found;
}

/** One picture for each entry of `channels`, in which that channel is high; null is the picture where none is. */
function pictures({ shape }: Node, channels: readonly (number | null)[]): Tensor4D {
  const [h, w, c] = shape;
  const data = new Float32Array(channels.length * h * w * c).fill(LOW);
  for (const [n, channel] of channels.entries())
    if (channel !== null) for (let i = 0; i < h * w; i++) data[(n * h * w + i) * c + channel] = HIGH;
  return tensor4d(data, [channels.length, h, w, c]);
}

interface Cut {
  readonly nodes: readonly Node[];
  readonly source: Node;
  readonly steps: readonly Step[];
  readonly parameters: ParameterStore;
}

/** Floats of each kept node for a batch of pictures. */
async function runBatch({ nodes, source, steps, parameters }: Cut, channels: readonly (number | null)[]) {
  const inputs = new Map<string, Tensor4D>();
  let kept: ReadonlyMap<string, Tensor4D> = new Map();
  try {
    for (const node of nodes.filter(({ op }) => op.kind === "input"))
      inputs.set(node.id, pictures(node, node.id === source.id ? channels : channels.map(() => null)));
    kept = execute(steps, parameters, inputs).kept;
    const read = [...kept].map(async ([id, tensor]) => [id, (await tensor.data()) as Float32Array] as const);
    return new Map(await Promise.all(read));
  } finally {
    for (const tensor of [...inputs.values(), ...kept.values()]) tensor.dispose();
  }
}

/** Which channels of picture `n` differ from the unchanged picture. Writes column `column` of `heard`. */
function compare(heard: Heard, still: Float32Array, floats: Float32Array, n: number, column: number): void {
  const { rows, columns, reaches } = heard;
  for (let i = 0; i < still.length; i++) {
    const before = still[i] ?? 0;
    // An overflow on half-precision hardware is a change as well.
    if (!((floats[n * still.length + i] ?? 0) - before <= CHANGED * before)) reaches[(i % rows) * columns + column] = 1;
  }
}

/**
 * Runs the graph once for each channel of `from`, in batches, with positive weights (`positive`) and a positive input.
 * Channels, not positions: the whole map of a channel changes. Throws `RangeError` where there is no such node.
 */
export async function executedDependency({ graph, from, to = [graph.output], channels }: DependencyRequest) {
  const source = nodeOf(graph.nodes, from);
  const nodes = cutAt(graph, source.id);
  const probed = channels ?? Array.from({ length: source.shape[2] }, (_, channel) => channel);
  const heard = Object.fromEntries(
    to.map((id): [string, Heard] => {
      const rows = nodeOf(nodes, id).shape[2];
      return [id, { rows, columns: probed.length, reaches: new Uint8Array(rows * probed.length) }];
    }),
  );
  const part: Graph = { nodes, output: graph.output };
  const parameters = new ParameterStore(part, positive(part, SEED));
  const cut: Cut = { nodes, source, steps: plan(part, new Set(to)), parameters };
  const numbers = nodes.reduce((sum, { shape: [h, w, c] }) => sum + h * w * c, 0);
  const batch = Math.max(1, Math.floor(MOST_NUMBERS / numbers));
  try {
    const still = await runBatch(cut, [null]);
    for (let first = 0; first < probed.length; first += batch) {
      const now = probed.slice(first, first + batch);
      const floats = await runBatch(cut, now);
      for (const [id, each] of Object.entries(heard)) {
        const [before, after] = [still.get(id), floats.get(id)];
        if (before && after) for (const n of now.keys()) compare(each, before, after, n, first + n);
      }
    }
    return heard;
  } finally {
    parameters.dispose();
  }
}
