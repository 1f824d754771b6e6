/** Numbers under the names that the PyTorch text gives them: what `load_state_dict` takes. */
import { type Graph, upTo } from "@/lib/graph/graph";
import type { OpKind } from "@/lib/graph/ops";
import { filtersFirst, type Numbers, numbersOf, type Tensors, unitsFirst } from "../tensors";
import { layerNames } from "./names";

type Part = readonly [role: string, key: string, turn?: (given: Numbers) => Numbers];

const none: readonly Part[] = [];
const PARTS: Readonly<Record<OpKind, readonly Part[]>> = {
  conv: [
    ["kernel", "weight", filtersFirst],
    ["bias", "bias"],
  ],
  linear: [
    ["kernel", "weight", unitsFirst],
    ["bias", "bias"],
  ],
  batchNorm: [
    ["gamma", "weight"],
    ["beta", "bias"],
    ["mean", "running_mean"],
    ["variance", "running_var"],
  ],
  input: none,
  relu: none,
  maxPool: none,
  avgPool: none,
  globalAvgPool: none,
  flatten: none,
  channelShuffle: none,
  concat: none,
  add: none,
  dropout: none,
  softmax: none,
};

/** `tensors` are the graph's own weights; the rest of a larger network's are left out. */
export function pytorchState(whole: Graph, tensors: Tensors): Tensors {
  const graph = upTo(whole, whole.output);
  const names = layerNames(graph);
  return new Map(
    graph.nodes.flatMap(({ id, op }) => {
      const bias = "bias" in op && op.bias;
      const parts = PARTS[op.kind].filter(([role]) => role !== "bias" || bias);
      return parts.map(([role, key, turn = (given) => given]) => {
        return [`${names.get(id)}.${key}`, turn(numbersOf(tensors, `${id}/${role}`))] as const;
      });
    }),
  );
}
