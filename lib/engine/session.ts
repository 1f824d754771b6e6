/** One worker's work: runs requests one after another and remembers the newest run of each diagram. */
import { memory } from "@tensorflow/tfjs-core";
import type { Graph } from "@/lib/graph/graph";
import { bank, bitmap } from "./bitmap";
import { executedDependency } from "./dependency";
import { Lru } from "./lru";
import { type Outcome, Programs } from "./programs";
import type {
  BackendName,
  Bank,
  Bitmap,
  DependencyRequest,
  DependencyResult,
  ModelName,
  Pixels,
  RunRequest,
  RunResult,
  WindowResult,
} from "./protocol";
import { type Input, Sources, weightsKey } from "./sources";
import { type Kept, mapOf, type Place, windowInputs, windowOf } from "./window";

/** Diagrams whose newest run can be asked about. */
const DIAGRAMS = 12;
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

  photo(id: string, pixels: Pixels): void {
    this.sources.photo(id, pixels);
  }

  /** Fetches trained networks, so that a run's time is not the network's. @throws WeightsError */
  load(models: readonly ModelName[]): Promise<void> {
    return this.sources.load(models);
  }

  async run(request: RunRequest): Promise<RunResult> {
    const { graph, taps, banks = [] } = request;
    const weights = await this.sources.weights(request.weights, graph);
    const input = await this.sources.input(request.input, request.weights);
    const wanted = new Set([...taps, graph.output]);
    const keep = new Set([...wanted, ...windowInputs(graph, wanted)]);
    const key = request.weights.kind === "trained" ? weightsKey(request.weights) : null;
    const outcome = await this.programs.run(graph, weights, key, input, keep);
    this.runs += 1;
    this.kept.set(request.diagram, { run: this.runs, graph, weights, floats: outcome.floats });
    const output = outcome.floats.get(graph.output);
    return {
      status: "done",
      run: this.runs,
      backend: this.backend,
      taps: bitmaps(graph, taps, outcome),
      banks: Object.fromEntries(banks.map((id): [string, Bank] => [id, bank(nodeOf(graph, id), weights)])),
      shapes: outcome.shapes,
      output: output && output.length <= EXACT ? output.slice() : null,
      ms: outcome.ms,
    };
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

  memory(): { tensors: number; bytes: number } {
    const { numTensors, numBytes } = memory();
    return { tensors: numTensors, bytes: numBytes };
  }

  private about({ diagram, run }: About): Kept | null {
    const kept = this.kept.get(diagram);
    return kept?.run === run ? kept : null;
  }
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
