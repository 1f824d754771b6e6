/** `public/models/<net>/manifest.json`: what a trained network is, and how its one binary is cut into tensors. */
import type { NamedConfig } from "@/lib/graph/networks/build";
import { FORMATS, WEIGHT_FORMATS, type WeightFormat } from "./formats";
import { WeightsError } from "./weights";

export interface ManifestTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** In bytes from the start of the binary. */
  readonly offset: number;
}

export interface Training {
  readonly data: string;
  /** Photos trained on. */
  readonly photos: number;
  /** Times through all of them. */
  readonly epochs: number;
  /** Commit of the recipe in training/ that made the weights, with its settings; null: not made by it. */
  readonly recipe: { readonly commit: string; readonly settings: Readonly<Record<string, unknown>> } | null;
}

export interface Manifest {
  readonly name: string;
  /** The configuration that `lib/graph/networks/build` builds the network from, every choice of layout written out. */
  readonly graph: NamedConfig;
  /** Height, width and channels that it was trained on. */
  readonly input: readonly [height: number, width: number, channels: number];
  /** The list of classes, relative to the manifest; the network's outputs are in its order. */
  readonly classes: { readonly file: string; readonly count: number };
  /** x / 255, minus mean, divided by std, per channel of RGB. */
  readonly preprocess: {
    readonly mean: readonly [number, number, number];
    readonly std: readonly [number, number, number];
  };
  readonly training: Training;
  /** Percent of `n` photos that were not trained on, by the float16 file; null until scripts/evaluate has measured it. */
  readonly validation: { readonly n: number; readonly top1: number; readonly top5: number } | null;
  readonly weights: {
    readonly file: string;
    /** `float16` is what ships; the others are for comparing (scripts/evaluate). */
    readonly dtype: WeightFormat;
    readonly bytes: number;
    readonly sha256: string;
    readonly count: number;
  };
  readonly tensors: readonly ManifestTensor[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((n) => typeof n === "number" && Number.isFinite(n));

function isTensor(value: unknown): value is ManifestTensor {
  return isRecord(value) && typeof value.name === "string" && isNumbers(value.shape) && Number.isInteger(value.offset);
}

/**
 * Checks what the loader relies on: the binary's length and hash, the preprocessing, and that every tensor lies inside.
 * @throws WeightsError
 */
export function parseManifest(value: unknown): Manifest {
  const wrong = (what: string): never => {
    throw new WeightsError(`the manifest's ${what} cannot be read`);
  };
  if (!isRecord(value) || typeof value.name !== "string") return wrong("name");
  const { weights, preprocess, tensors, graph } = value;
  if (!isRecord(graph) || typeof graph.network !== "string") return wrong("graph");
  if (!isRecord(weights) || !Number.isInteger(weights.bytes) || typeof weights.file !== "string")
    return wrong("weights");
  if (typeof weights.sha256 !== "string" || !/^[0-9a-f]{64}$/.test(weights.sha256)) return wrong("sha256");
  const dtype = WEIGHT_FORMATS.find((format) => format === weights.dtype);
  if (!dtype) return wrong("dtype");
  if (!isRecord(preprocess) || !isNumbers(preprocess.mean) || !isNumbers(preprocess.std)) return wrong("preprocess");
  if (!Array.isArray(tensors) || !tensors.every(isTensor)) return wrong("tensors");
  for (const tensor of tensors) {
    if (tensor.offset < 0 || tensor.offset + FORMATS[dtype].bytes(tensor.shape) > Number(weights.bytes)) {
      return wrong(`tensor ${tensor.name}`);
    }
  }
  return value as unknown as Manifest;
}
