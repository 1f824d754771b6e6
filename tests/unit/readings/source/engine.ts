/** What the engine itself gives on each graph, with seeded weights whose batch norms do something. */
import { Programs } from "@/lib/engine/programs";
import type { Graph } from "@/lib/graph/graph";
import type { Shape } from "@/lib/graph/ops";
import { seeded } from "@/lib/weights/seeded";
import { type Weights, weightSpecs } from "@/lib/weights/weights";
import type { Named } from "./graphs";

export interface Run {
  readonly weights: Weights;
  readonly input: { readonly shape: Shape; readonly data: Float32Array };
  readonly output: Float32Array;
}

function lively(graph: Graph): Weights {
  const plain = seeded(graph, 6);
  return new Map(
    weightSpecs(graph).map(({ name, role }) => {
      const tensor = plain.get(name);
      if (!tensor) throw new Error(name);
      const around = role === "gamma" || role === "variance" ? 0 : 0.1;
      const data =
        role === "kernel" ? tensor.data : tensor.data.map((value, i) => value + around + 0.2 * Math.sin(i + 1));
      return [name, { ...tensor, data }];
    }),
  );
}

async function run(graph: Graph): Promise<Run> {
  const weights = lively(graph);
  const shape = graph.nodes[0]?.shape ?? [1, 1, 1];
  const data = Float32Array.from({ length: shape[0] * shape[1] * shape[2] }, (_, i) => Math.sin(3 * i + 1));
  const { floats } = await new Programs().run(graph, weights, null, { shape, data }, new Set([graph.output]));
  const output = floats.get(graph.output);
  if (!output) throw new Error("nothing was kept");
  return { weights, input: { shape, data }, output };
}

const runs = new Map<string, Promise<Run>>();

/** The run of a graph, once. */
export function engineRun({ name, graph }: Named): Promise<Run> {
  const known = runs.get(name);
  const made = known ?? run(graph);
  runs.set(name, made);
  return made;
}

/** The largest difference as a share of the root mean square of `wanted`: of seeded networks it lies between 0.1 and 50,000. */
export function difference(given: ArrayLike<number>, wanted: Float32Array): number {
  if (given.length !== wanted.length) return Number.POSITIVE_INFINITY;
  const scale = Math.sqrt(wanted.reduce((sum, value) => sum + value * value, 0) / wanted.length) || 1;
  // Math.max keeps a NaN.
  return wanted.reduce((most, value, i) => {
    const off = Math.abs((given[i] ?? Number.NaN) - value) / scale;
    return Math.max(most, off);
  }, 0);
}
