/** Executes a TensorFlow.js source text. */
import * as tf from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import type { Graph } from "@/lib/graph/graph";
import { layerNames } from "@/lib/readings/source/names";
import { tfjs } from "@/lib/readings/source/tfjs";
import { type Weights, weightSpecs } from "@/lib/weights/weights";
import type { Run } from "./engine";

/** The function that the module exports, called. */
function model(text: string): tf.LayersModel {
  const [, name] = /^export function (\w+)/m.exec(text) ?? [];
  const body = text.replace(/^import .*$/m, "").replace(/^export /m, "");
  return new Function("tf", `"use strict";\n${body}\nreturn ${name}();`)(tf) as tf.LayersModel;
}

/** Gives every layer the weights of its node; a kernel has as many numbers in the same order in both. */
function load(net: tf.LayersModel, graph: Graph, weights: Weights): void {
  const names = layerNames(graph);
  const specs = weightSpecs(graph);
  for (const id of new Set(specs.map(({ node }) => node))) {
    const own = specs.filter(({ node }) => node === id);
    const layer = net.layers.find(({ name }) => name === names.get(id));
    layer?.setWeights(
      layer.weights.map(({ shape }, i) => {
        const { data } = weights.get(own[i]?.name ?? "") ?? { data: [] };
        return tf.tensor(data, shape as number[]);
      }),
    );
  }
}

export interface Executed {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
  /** Moving means and variances too. */
  readonly params: number;
}

export async function execute(graph: Graph, { weights, input }: Run): Promise<Executed> {
  await tf.setBackend("wasm");
  tf.engine().startScope();
  try {
    const net = model(tfjs(graph));
    load(net, graph, weights);
    const result = net.predict(tf.tensor4d(input.data, [1, ...input.shape])) as tf.Tensor;
    return { shape: result.shape, data: await result.data(), params: net.countParams() };
  } finally {
    tf.engine().endScope();
    tf.disposeVariables();
  }
}
