/** What a reader takes away of a graph: the text in four languages, the files' names, and the lines that run it. */
import type { Graph } from "@/lib/graph/graph";
import type { Shape } from "@/lib/graph/ops";
import { onnxModel, onnxText } from "./onnx";
import { SOURCES, type SourceOptions } from "./source";
import { className, identifier } from "./source/names";
import { heading } from "./source/text";

export const CODE_KINDS = ["pytorch", "keras", "tfjs", "onnx"] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

export interface CodeOptions extends SourceOptions {
  readonly name: string;
}

/** The text; of ONNX, whose file is no text, its own text form. */
export function codeText(kind: CodeKind, graph: Graph, options: CodeOptions): string {
  if (kind !== "onnx") return SOURCES[kind](graph, options);
  return [...heading(options.notes, "#"), onnxText(onnxModel(graph, options.name))].join("\n");
}

/** `fire2.py`; one folder has room for all of them. */
export function fileName(kind: CodeKind | "weights", name: string): string {
  const stem = identifier(name.toLowerCase());
  const endings = { pytorch: ".py", keras: "_keras.py", tfjs: ".js", onnx: ".onnx", weights: ".safetensors" };
  return stem + endings[kind];
}

/** The two lines of Python that give the PyTorch text's module trained weights: an import and a statement. */
export const loading = (name: string): readonly [string, string] => [
  "from safetensors.torch import load_file  # pip install safetensors",
  `net.load_state_dict(load_file("${fileName("weights", name)}"))`,
];

interface Used {
  readonly name: string;
  readonly input: Shape;
  /** A file with weights is taken along. */
  readonly weights: boolean;
}

const moduleOf = (kind: CodeKind, name: string): string => fileName(kind, name).replace(/\.\w+$/, "");

const USE: { readonly [K in CodeKind]: (used: Used) => readonly string[] } = {
  pytorch: ({ name, input: [h, w, c], weights }) => [
    "import torch  # pip install torch",
    `from ${moduleOf("pytorch", name)} import ${className(name)}`,
    ...(weights ? loading(name).slice(0, 1) : []),
    "",
    `net = ${className(name)}().eval()`,
    ...(weights ? loading(name).slice(1) : []),
    `print(net(torch.rand(1, ${c}, ${h}, ${w})).shape)`,
  ],
  keras: ({ name, input }) => [
    "import keras  # pip install keras, and tensorflow, torch or jax",
    `from ${moduleOf("keras", name)} import ${className(name)}`,
    "",
    `net = ${className(name)}()`,
    `print(net(keras.random.uniform((1, ${input.join(", ")}))).shape)`,
  ],
  tfjs: ({ name, input }) => [
    'import * as tf from "@tensorflow/tfjs"; // npm install @tensorflow/tfjs',
    `import { create${className(name)} } from "./${fileName("tfjs", name)}";`,
    "",
    `const net = create${className(name)}();`,
    `console.log(net.predict(tf.randomUniform([1, ${input.join(", ")}])).shape);`,
  ],
  onnx: ({ name, input: [h, w, c] }) => [
    "import numpy, onnxruntime  # pip install onnxruntime",
    "",
    `session = onnxruntime.InferenceSession("${fileName("onnx", name)}")`,
    `x = numpy.random.rand(1, ${c}, ${h}, ${w}).astype("float32")`,
    'print(session.run(["output"], {"input": x})[0].shape)',
  ],
};

/** A program that runs what was taken away on one input of random numbers. */
export function usage(kind: CodeKind, graph: Graph, name: string, weights: boolean): string {
  return USE[kind]({ name, input: graph.nodes[0]?.shape ?? [1, 1, 1], weights }).join("\n");
}
