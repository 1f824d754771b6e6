/** One worker's work: runs requests one after another and remembers the newest run of each diagram. */
import { memory } from "@tensorflow/tfjs-core";
import type { Graph } from "@/lib/graph/graph";
import type { Weights } from "@/lib/weights/weights";
import { bank, bitmap, countAbove, norm } from "./bitmap";
import { executedDependency } from "./dependency";
import { foldedFor } from "./fold";
import { Lru } from "./lru";
import { withMeasuredNorms } from "./measured";
import { type Outcome, Programs } from "./programs";
import type {
  BackendName,
  Bank,
  Bitmap,
  DependencyRequest,
  DependencyResult,
  Difference,
  ModelName,
  Pixels,
  RunNodeRef,
  RunRequest,
  RunResult,
  WeightsRequest,
  WindowResult,
} from "./protocol";
import { type Input, Sources, weightsKey } from "./sources";
import { type Kept, mapOf, type Place, windowInputs, windowOf } from "./window";

/** Diagrams whose newest run can be asked about: more than all of a page's together. */
const DIAGRAMS = 32;
/** Outputs up to this length are sent as exact floats. */
const EXACT = 4096;

export interface About {
  readonly diagram: string;
  readonly run: number;
}

export class Session {
  private readonly programs = new Programs();
  private readonly kept = new Lru<Kept>(DIAGRAMS);
  private readonly sources: Sources;

  /** @param runs number of the last run before this session's; @param models address of the folder of trained networks. */
  constructor(
    private readonly backend: BackendName,
    models: string,
    private runs: number,
  ) {
    this.sources = new Sources(models, async (graph, weights, key, input, node) => {
      const { floats, shapes } = await this.programs.run(graph, weights, key, input, new Set([node]));
      const [data, shape] = [floats.get(node), shapes[node]];
      if (!data || !shape) throw new RangeError(`${node} is no node of the graph it should be read from`);
      return { shape, data } satisfies Input;
    });
  }

  private async weights(ref: RunRequest["weights"], graph: Graph, input: Input): Promise<Weights> {
    const weights = await this.sources.weights(ref, graph);
    return ref.kind === "seeded" && ref.measured ? withMeasuredNorms(this.programs, graph, weights, input) : weights;
  }

  photo(id: string, pixels: Pixels): void {
    this.sources.photo(id, pixels);
  }

  /** Fetches trained networks, so that a run's time is not the network's. @throws WeightsError */
  load(models: readonly ModelName[]): Promise<void> {
    return this.sources.load(models);
  }

  async run(request: RunRequest): Promise<RunResult> {
    const { graph, taps, banks = [], norms, above } = request;
    const { weights: ref } = request;
    const input = await this.sources.input(request.input, request.weights);
    const weights = await this.weights(request.weights, graph, input);
    const wanted = new Set([...taps, graph.output]);
    const keep = new Set([...wanted, ...windowInputs(graph, wanted)]);
    const key = request.weights.kind === "trained" ? weightsKey(request.weights) : null;
    const outcome = await this.programs.run(graph, weights, key, input, keep, request.timed);
    this.runs += 1;
    this.kept.set(request.diagram, { run: this.runs, graph, weights, floats: outcome.floats });
    const output = outcome.floats.get(graph.output);
    return {
      status: "done",
      run: this.runs,
      backend: this.backend,
      taps: bitmaps(graph, taps, outcome),
      banks: Object.fromEntries(banks.map((id): [string, Bank] => [id, bankOf(graph, weights, id)])),
      ...(norms && { norms: Object.fromEntries(norms.map((id) => [id, norm(nodeOf(graph, id), weights)])) }),
      ...(above !== undefined && {
        above: Object.fromEntries(
          taps.map((id) => [id, countAbove(outcome.floats.get(id) ?? new Float32Array(0), above)]),
        ),
      }),
      ...(ref.kind === "compressed" && { compression: (await this.sources.compressed(ref, graph)).report }),
      shapes: outcome.shapes,
      output: output && output.length <= EXACT ? output.slice() : null,
      ms: outcome.ms,
      ...(outcome.times && { times: outcome.times.byNode, passes: outcome.times.passes }),
    };
  }

  /** What a run with these weights computes with. @throws WeightsError */
  async tensors({ graph, weights, input }: WeightsRequest): Promise<Weights> {
    const measured = weights.kind === "seeded" && weights.measured === true && input !== undefined;
    if (!measured) return this.sources.weights(weights, graph);
    return this.weights(weights, graph, await this.sources.input(input, weights));
  }

  /** @throws RangeError */
  async dependency(request: DependencyRequest): Promise<DependencyResult> {
    const from = performance.now();
    const heard = await executedDependency(request);
    return { status: "done", backend: this.backend, heard, ms: performance.now() - from };
  }

  /** null when a newer run of the diagram has taken its place. @throws RangeError */
  window(query: About & Place): WindowResult | null {
    const kept = this.about(query);
    return kept && windowOf(kept, query);
  }

  /** null when a newer run of the diagram has taken its place. @throws RangeError */
  map(query: About & { readonly node: string; readonly channel: number }): Float32Array | null {
    const kept = this.about(query);
    return kept && mapOf(kept, query.node, query.channel);
  }

  /** null when a newer run of either diagram has taken its place. @throws RangeError */
  difference({ a, b }: { readonly a: RunNodeRef; readonly b: RunNodeRef }): Difference | null {
    const [one, two] = [this.about(a), this.about(b)];
    return one && two && difference(floatsOf(one, a.node), floatsOf(two, b.node));
  }

  memory(): { tensors: number; bytes: number } {
    const { numTensors, numBytes } = memory();
    return { tensors: numTensors, bytes: numBytes };
  }

  private about({ diagram, run }: About): Kept | null {
    const kept = this.kept.get(diagram);
    return kept?.run === run ? kept : null;
  }
}

function floatsOf({ floats }: Kept, node: string): Float32Array {
  const found = floats.get(node);
  if (!found) throw new RangeError(`${node} was not kept by the run`);
  return found;
}

/** @throws RangeError where they are not of one size. */
export function difference(a: Float32Array, b: Float32Array): Difference {
  if (a.length !== b.length) throw new RangeError(`${a.length} numbers cannot be held against ${b.length}`);
  let [most, largest] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    const value = a[i] ?? 0;
    const off = Math.abs(value - (b[i] ?? 0));
    // A number that is none is as far away as can be.
    if (!(off <= most)) most = Number.isNaN(off) ? Number.POSITIVE_INFINITY : off;
    largest = Math.max(largest, Math.abs(value));
  }
  return { status: "done", difference: most, largest, numbers: a.length };
}

function bankOf(graph: Graph, weights: Weights, id: string): Bank {
  const folded = foldedFor(graph, weights, id);
  return bank(nodeOf(folded.graph, id), folded.weights);
}

function nodeOf(graph: Graph, id: string) {
  const node = graph.nodes.find((each) => each.id === id);
  if (!node) throw new RangeError(`${id} is no node of this graph`);
  return node;
}

function bitmaps(graph: Graph, taps: readonly string[], { floats, shapes }: Outcome): Record<string, Bitmap> {
  return Object.fromEntries(
    taps.map((id): [string, Bitmap] => {
      const [data, shape] = [floats.get(id), shapes[nodeOf(graph, id).id]];
      if (!data || !shape) throw new RangeError(`${id} did not run`);
      return [id, bitmap(id, shape, data)];
    }),
  );
}
