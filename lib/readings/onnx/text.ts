/** The model in ONNX's own text form (as onnx.printer writes and onnx.parser reads it); weights by name and shape alone. */
import { IR_VERSION, type OnnxModel, OPSET } from "./model";
import type { Attribute, OnnxNode } from "./parts";

const quoted = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : `"${name}"`);
const floats = (name: string, shape: readonly (number | string)[]): string =>
  `float${shape.length > 0 ? `[${shape.join(", ")}]` : ""} ${quoted(name)}`;

function attribute([name, value]: readonly [string, Attribute]): string {
  if (typeof value === "number") return `${name} = ${value}`;
  if ("float" in value) return `${name} = ${value.float.toString().replace(/^(\d+)(?=e|$)/, "$1.0")}`;
  return `${name} = [${value.join(", ")}]`;
}

function line({ type, inputs, output, attributes }: OnnxNode): string {
  const settings = Object.entries(attributes).map(attribute).join(", ");
  return `  ${quoted(output)} = ${type}${settings && ` <${settings}>`} (${inputs.map(quoted).join(", ")})`;
}

export function onnxText(model: OnnxModel): string {
  const { input, output } = model;
  const numbers = [
    ...model.parameters.map(({ name, shape }) => `  ${floats(name, shape)}`),
    ...model.constants.map(({ name, shape, data }) =>
      data instanceof Float32Array
        ? `  ${floats(name, shape)} = {${data.join(", ")}}`
        : `  int64[${shape.join(", ")}] ${quoted(name)} = {${data.join(", ")}}`,
    ),
  ];
  return [
    "<",
    `  ir_version: ${IR_VERSION},`,
    `  opset_import: ["" : ${OPSET}]`,
    ">",
    `${model.name} (${floats(input.name, input.shape)}) => (${floats(output.name, output.shape)})`,
    ...(numbers.length > 0 ? ["<", numbers.join(",\n"), ">"] : []),
    "{",
    ...model.nodes.map(line),
    "}",
    "",
  ].join("\n");
}
