/** A small graph with a known answer: a backend that cannot give it does not run anything else. */
import type { Graph } from "@/lib/graph/graph";
import { Builder, INPUT } from "@/lib/graph/graph";
import { type Weights, weightSpecs } from "@/lib/weights/weights";
import { Programs } from "./programs";
import type { Input } from "./sources";

const whole = (from: number, count: number): Float32Array =>
  Float32Array.from({ length: count }, (_, i) => ((from + 7 * i) % 11) - 5);

/** Standard, depthwise and grouped convolution, stride, symmetric padding, shuffle, both pools and a sum. */
export function selfTestGraph(): Graph {
  const graph = new Builder([8, 8, 2]);
  const conv = { kind: "conv", stride: 1, padding: 1, groups: 1, bias: true, kernel: 3 } as const;
  const stem = graph.add("conv", { ...conv, filters: 4, stride: 2 }, INPUT);
  const act = graph.add("relu", { kind: "relu" }, stem);
  const depth = graph.add("depthwise", { ...conv, filters: 4, groups: 4 }, act);
  const group = graph.add("group", { ...conv, filters: 4, groups: 2, kernel: 1, padding: 0 }, depth);
  const shuffle = graph.add("shuffle", { kind: "channelShuffle", groups: 2, direction: "paper" }, group);
  const pool = graph.add("pool", { kind: "maxPool", size: 3, stride: 2, padding: 0, ceil: true }, shuffle);
  const mean = graph.add("mean", { kind: "globalAvgPool" }, pool);
  return graph.graph(graph.add("fc", { kind: "linear", units: 4, bias: true }, mean));
}

/** Whole numbers everywhere, so that the answer is exact; the stem's are large, so that numbers pass 65504, float16's largest. */
export function selfTestWeights(graph: Graph): Weights {
  return new Map(
    weightSpecs(graph).map(({ name, shape, node }, i) => {
      const data = whole(
        i,
        shape.reduce((size, n) => size * n, 1),
      );
      return [name, { shape, data: node === "conv" ? data.map((w) => 64 * w) : data }] as const;
    }),
  );
}

export const selfTestInput = (): Input => ({ shape: [8, 8, 2], data: whole(3, 128).map((x) => 8 * x) });

/** What the graph gives; a unit test works it out with loops. */
export const SELF_TEST_ANSWER = [1_390_536, -1_987_915, 9_318_282, -1_252_046] as const;

/** @throws Error naming the numbers when the backend in use gives other ones. */
export async function selfTest(): Promise<void> {
  const graph = selfTestGraph();
  const { floats } = await new Programs().run(
    graph,
    selfTestWeights(graph),
    null,
    selfTestInput(),
    new Set([graph.output]),
  );
  const given = floats.get(graph.output) ?? new Float32Array();
  const right = SELF_TEST_ANSWER.every(
    (answer, i) => Math.abs((given[i] ?? Number.NaN) - answer) <= 1e-5 * Math.abs(answer),
  );
  if (!right) throw new Error(`the self-test gave ${[...given].join(", ")} instead of ${SELF_TEST_ANSWER.join(", ")}`);
}
