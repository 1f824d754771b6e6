/** The bytes of a `.onnx` file: a ModelProto. Field numbers are those of onnx.proto. */
import { filtersFirst, numbersOf, type Tensors } from "../tensors";
import { IR_VERSION, type OnnxModel, OPSET, type Value } from "./model";
import type { Attribute, OnnxNode } from "./parts";
import { bytes, type Field, float, int, joined, message, text } from "./proto";

const FLOAT = 1;
const INT64 = 7;
const PRODUCER = "Lightweight Networks";

/** AttributeProto: name 1, f 2, i 3, ints 8, type 20. */
function attribute([name, value]: readonly [string, Attribute]): Field {
  const head = text(1, name);
  if (typeof value === "number") return message(5, [head, int(3, value), int(20, 2)]);
  if ("float" in value) return message(5, [head, float(2, value.float), int(20, 1)]);
  return message(5, [head, ...value.map((n) => int(8, n)), int(20, 7)]);
}

/** NodeProto: input 1, output 2, name 3, op_type 4, attribute 5. */
const node = ({ type, inputs, output, attributes }: OnnxNode): Field =>
  message(1, [
    ...inputs.map((name) => text(1, name)),
    text(2, output),
    text(3, output),
    text(4, type),
    ...Object.entries(attributes).map(attribute),
  ]);

/** TensorProto: dims 1, data_type 2, name 8, raw_data 9 (little-endian, as every machine's that runs this). */
function tensor(name: string, shape: readonly number[], data: Float32Array | BigInt64Array): Field {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const type = data instanceof Float32Array ? FLOAT : INT64;
  return message(5, [...shape.map((n) => int(1, n)), int(2, type), text(8, name), bytes(9, raw)]);
}

/** ValueInfoProto: name 1, type 2; in it tensor_type 1: elem_type 1, shape 2: dim 1: dim_value 1 or dim_param 2. */
const value = (field: number, { name, shape }: Value): Field => {
  const sizes = shape.map((n) => message(1, [typeof n === "number" ? int(1, n) : text(2, n)]));
  return message(field, [text(1, name), message(2, [message(1, [int(1, FLOAT), message(2, sizes)])])]);
};

/**
 * The model with its numbers, by the names that the graph's weights have.
 * @param note What a reader of the file should know of it: where its numbers are from. In the file's `doc_string`.
 */
export function onnxBytes(model: OnnxModel, tensors: Tensors, note = ""): Uint8Array<ArrayBuffer> {
  const parameters = model.parameters.map(({ name, shape, order }) => {
    const given = numbersOf(tensors, name);
    const turned = order === "filters-first" ? filtersFirst(given) : given;
    if (turned.shape.join() !== shape.join()) throw new Error(`${name} is [${turned.shape}], not [${shape}]`);
    return tensor(name, shape, turned.data);
  });
  // GraphProto: node 1, name 2, initializer 5, input 11, output 12, value_info 13.
  const graph = message(7, [
    ...model.nodes.map(node),
    text(2, model.name),
    ...parameters,
    ...model.constants.map(({ name, shape, data }) => tensor(name, shape, data)),
    value(11, model.input),
    value(12, model.output),
    ...model.between.map((each) => value(13, each)),
  ]);
  // ModelProto: ir_version 1, producer_name 2, doc_string 6, graph 7, opset_import 8 (domain 1, version 2).
  const opset = message(8, [text(1, ""), int(2, OPSET)]);
  return joined([int(1, IR_VERSION), text(2, PRODUCER), ...(note ? [text(6, note)] : []), graph, opset]);
}
