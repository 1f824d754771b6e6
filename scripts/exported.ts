/**
 * What the training exports, checked. Each folder <export>/<net>/ holds
 *
 *   weights.bin    float16, little-endian, tensors one after another; this is what ships
 *   weights32.bin  optional: the same in float32, kept in .cache/models for scripts/evaluate and never committed
 *   manifest.json  {
 *     graph,         the `config` of training/graphs/<net>.json
 *     input, classes, preprocess: {mean, std}, epochs,
 *     bytes, sha256, weights, macs   of weights.bin: length, hash, how many numbers; and mult-adds of one photo
 *     tensors: [{name, shape, offset}],  names <node>/kernel and <node>/bias of the graph; offsets in weights.bin
 *     golden: [{input, logits}],  scores of tests/reference/golden/<input>, in float32 from the float16 numbers
 *     recipe: {commit, photos, settings},  of the training that made it
 *   }
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { network } from "@/lib/graph/networks/build";
import { cost } from "@/lib/readings/cost";
import { decode } from "@/lib/weights/load";
import { type Manifest, parseManifest } from "@/lib/weights/manifest";
import { pick } from "@/lib/weights/weights";

export const CLASSES = "classes.json";
export const BINARY = "weights.bin";
export const FLOAT32 = "weights32.bin";

export interface Exported {
  readonly graph: Manifest["graph"];
  readonly input: Manifest["input"];
  readonly classes: number;
  readonly preprocess: Manifest["preprocess"];
  readonly epochs: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly weights: number;
  readonly macs: number;
  readonly tensors: Manifest["tensors"];
  readonly golden: readonly { readonly input: string; readonly logits: readonly number[] }[];
  readonly recipe: { readonly commit: string; readonly photos: number; readonly settings: Record<string, unknown> };
}

function manifest(name: string, from: Exported): Manifest {
  const { commit, photos, settings } = from.recipe;
  return parseManifest({
    name,
    graph: from.graph,
    input: from.input,
    classes: { file: `../${CLASSES}`, count: from.classes },
    preprocess: { mean: from.preprocess.mean, std: from.preprocess.std },
    training: { data: "tiny-imagenet-100", photos, epochs: from.epochs, recipe: { commit, settings } },
    validation: null,
    weights: { file: BINARY, dtype: "float16", bytes: from.bytes, sha256: from.sha256, count: from.weights },
    tensors: from.tensors,
  });
}

/** One network's export, and the manifest that the site has of it. @throws WeightsError, GraphError, Error */
export function check(name: string, folder: string): { readonly exported: Exported; readonly made: Manifest } {
  const exported = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Exported;
  const made = manifest(name, exported);
  const graph = network(made.graph);
  const weights = decode(readFileSync(join(folder, BINARY)), made);
  const needed = pick(graph, weights);
  if (needed.size !== weights.size) throw new Error(`${name}: ${weights.size} tensors for a graph of ${needed.size}`);
  const { params, macs } = cost(graph);
  if (params !== exported.weights || macs !== exported.macs)
    throw new Error(
      `${name}: ${exported.weights} weights, ${exported.macs} mult-adds; the graph has ${params}, ${macs}`,
    );
  const float32 = join(folder, FLOAT32);
  if (existsSync(float32) && readFileSync(float32).length !== 2 * exported.bytes)
    throw new Error(`${float32} is not twice as long as ${BINARY}`);
  return { exported, made };
}
