/** A graph made ready to run: folded, planned, with its weights on the backend. */
import { type Tensor4D, tensor4d } from "@tensorflow/tfjs-core";
import { type Graph, INPUT } from "@/lib/graph/graph";
import type { Shape } from "@/lib/graph/ops";
import type { Weights } from "@/lib/weights/weights";
import { execute } from "./execute";
import { foldBatchNorm } from "./fold";
import { Lru } from "./lru";
import { ParameterStore } from "./parameters";
import { plan, type Step } from "./plan";
import type { Input } from "./sources";
import { type Times, timeSteps } from "./timed";

interface Program {
  readonly steps: readonly Step[];
  readonly parameters: ParameterStore;
}

export interface Outcome {
  readonly floats: ReadonlyMap<string, Float32Array>;
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly ms: number;
  readonly times: Times | null;
}

/** Programs of trained networks stay on the backend; three to classify with, the trunks of a page's diagrams and some room. */
const PROGRAMS = 12;

/** Activations past this many bytes are refused before they are made. */
const MOST_BYTES = 2 ** 30;

/** What a run would need is more than the engine takes on. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

function compile(graph: Graph, weights: Weights, keep: ReadonlySet<string>): Program {
  const folded = foldBatchNorm(graph, weights, keep);
  const bytes = folded.graph.nodes.reduce((sum, { shape: [h, w, c] }) => sum + 4 * h * w * c, 0);
  if (bytes > MOST_BYTES) throw new TooLarge(`the activations would take ${bytes} bytes; the limit is ${MOST_BYTES}`);
  return { steps: plan(folded.graph, keep), parameters: new ParameterStore(folded.graph, folded.weights) };
}

function checkInput(graph: Graph, input: Input): void {
  const wanted = graph.nodes.find((node) => node.op.kind === "input")?.shape;
  if (wanted?.join() !== input.shape.join() || input.data.length !== input.shape[0] * input.shape[1] * input.shape[2]) {
    throw new RangeError(`the graph reads [${wanted}] but is given [${input.shape}]`);
  }
}

export class Programs {
  private readonly cache = new Lru<Program>(PROGRAMS, (program) => program.parameters.dispose());

  /**
   * Runs `graph` and reads back the nodes in `keep`.
   * @param key equal keys mean equal weights: such programs keep their weight tensors for the next run; null keeps none.
   * @param timed also measures every node's time, after the run.
   */
  async run(
    graph: Graph,
    weights: Weights,
    key: string | null,
    input: Input,
    keep: ReadonlySet<string>,
    timed = false,
  ): Promise<Outcome> {
    checkInput(graph, input);
    const name = key === null ? null : `${key} ${[...keep].sort()} ${JSON.stringify(graph.nodes)}`;
    const known = name === null ? undefined : this.cache.get(name);
    const program = known ?? compile(graph, weights, keep);
    if (name !== null && !known) this.cache.set(name, program);
    try {
      return await evaluate(program, input, timed);
    } finally {
      if (name === null) program.parameters.dispose();
    }
  }
}

async function evaluate({ steps, parameters }: Program, input: Input, timed: boolean): Promise<Outcome> {
  const from = performance.now();
  const x = tensor4d(input.data, [1, ...input.shape]);
  let kept: ReadonlyMap<string, Tensor4D> = new Map();
  try {
    const given = new Map([[INPUT, x]]);
    const executed = execute(steps, parameters, given);
    kept = executed.kept;
    const read = [...kept].map(async ([id, tensor]) => [id, (await tensor.data()) as Float32Array] as const);
    const floats = new Map(await Promise.all(read));
    const ms = performance.now() - from;
    return { floats, shapes: executed.shapes, ms, times: timed ? timeSteps(steps, parameters, given) : null };
  } finally {
    x.dispose();
    for (const tensor of kept.values()) tensor.dispose();
  }
}
