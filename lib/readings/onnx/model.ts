/** A graph as ONNX has it, as data: what is written as bytes, or as text, says the same. Maps are [N, channels, height, width], rows of numbers [N, numbers]. */
import { type Graph, type Node, upTo } from "@/lib/graph/graph";
import type { OpKind, Shape } from "@/lib/graph/ops";
import { flatNodes, readsFlat } from "../source/layout";
import { className, nameOf } from "../source/names";
import { type Operations, operations } from "./operations";
import type { Constant, OnnxNode, Parameter } from "./parts";

/** Of the operators: Clip and Softmax as they are here need 13; 17 is read by every runtime of the last years. */
export const OPSET = 17;
/** Version of the file's format, the oldest that goes with that opset. */
export const IR_VERSION = 8;

/** Name and shape of a tensor; its first size, the batch, is left open. */
export interface Value {
  readonly name: string;
  readonly shape: readonly ["N", ...number[]];
}

export interface OnnxModel {
  readonly name: string;
  readonly nodes: readonly OnnxNode[];
  readonly parameters: readonly Parameter[];
  readonly constants: readonly Constant[];
  readonly input: Value;
  readonly output: Value;
  /** The tensors between, for those who draw the model. */
  readonly between: readonly Value[];
}

const INPUT_NAME = "input";
const OUTPUT_NAME = "output";

/** What tensors are called: as their nodes, but for the input and the result. */
function tensorNames(graph: Graph): ReadonlyMap<string, string> {
  const taken = new Set([INPUT_NAME, OUTPUT_NAME]);
  return new Map(
    graph.nodes.map(({ id, op }) => {
      if (op.kind === "input") return [id, INPUT_NAME];
      if (id === graph.output) return [id, OUTPUT_NAME];
      return [id, taken.has(id) ? `${id}_` : id];
    }),
  );
}

/** The model that computes what `whole` computes. */
export function onnxModel(whole: Graph, name = nameOf(whole)): OnnxModel {
  const graph = upTo(whole, whole.output);
  const names = tensorNames(graph);
  const flat = flatNodes(graph, false);
  const byId = new Map<string, Node>(graph.nodes.map((node) => [node.id, node]));
  const called = (id: string): string => names.get(id) ?? id;
  const value = ({ id, shape: [h, w, c] }: Node): Value => ({
    name: called(id),
    shape: flat.has(id) ? ["N", h * w * c] : ["N", c, h, w],
  });

  const nodes: OnnxNode[] = [];
  const parameters: Parameter[] = [];
  const constants = new Map<string, Constant>();
  const ints = (of: string, sizes: readonly number[]): string => {
    constants.set(of, { name: of, shape: [sizes.length], data: BigInt64Array.from(sizes.map(BigInt)) });
    return of;
  };

  /** What `reader` reads of `from`, turned between rows and maps where they differ. */
  function read(reader: Node, from: string, place: number): string {
    const wanted = reader.op.kind === "flatten" ? flat.has(from) : readsFlat(reader, flat);
    if (flat.has(from) === wanted) return called(from);
    const turned = `${reader.id}/read${place}`;
    if (wanted) nodes.push({ type: "Flatten", inputs: [called(from)], output: turned, attributes: { axis: 1 } });
    else {
      const shape = ints(`${turned}/shape`, [0, byId.get(from)?.shape[2] ?? 1, 1, 1]);
      nodes.push({ type: "Reshape", inputs: [called(from), shape], output: turned, attributes: {} });
    }
    return turned;
  }

  for (const node of graph.nodes) {
    const input: Shape = byId.get(node.inputs[0] ?? "")?.shape ?? node.shape;
    const made: Operations = operations(node as Node & { op: { kind: OpKind } }, {
      input,
      inputs: node.inputs.map((id, i) => read(node, id, i)),
      output: called(node.id),
      flat: node.inputs.some((id) => flat.has(id)),
      ints,
    });
    nodes.push(...made.nodes);
    parameters.push(...(made.parameters ?? []));
    for (const constant of made.constants ?? []) constants.set(constant.name, constant);
  }
  const [first] = graph.nodes;
  const last = byId.get(graph.output);
  if (!first || !last) throw new Error("a graph without nodes");
  if (last.op.kind === "input")
    nodes.push({ type: "Identity", inputs: [INPUT_NAME], output: OUTPUT_NAME, attributes: {} });
  return {
    name: className(name),
    nodes,
    parameters,
    constants: [...constants.values()],
    input: { ...value(first), name: INPUT_NAME },
    output: { ...value(last), name: OUTPUT_NAME },
    between: graph.nodes.filter((node) => node !== first && node !== last).map(value),
  };
}
