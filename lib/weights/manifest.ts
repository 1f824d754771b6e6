/** `public/models/<net>/manifest.json`: what a trained network is, and how its one binary is cut into tensors. */
import { sizeOf, WeightsError } from "./weights";

export interface ManifestTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** In bytes from the start of the binary. */
  readonly offset: number;
}

export interface Manifest {
  readonly name: string;
  /** The configuration that `lib/graph/networks` builds the network from. */
  readonly graph: Readonly<Record<string, string | number | boolean>>;
  /** Height, width and channels that it was trained on. */
  readonly input: readonly [height: number, width: number, channels: number];
  /** The list of classes, relative to the manifest; the network's outputs are in its order. */
  readonly classes: { readonly file: string; readonly count: number };
  /** x / 255, minus mean, divided by std, per channel of RGB. */
  readonly preprocess: {
    readonly mean: readonly [number, number, number];
    readonly std: readonly [number, number, number];
  };
  readonly training: { readonly data: string; readonly epochs: number };
  /** Percent of `n` photos that were not trained on, by the float16 file. */
  readonly validation: { readonly n: number; readonly top1: number; readonly top5: number };
  readonly weights: {
    readonly file: string;
    readonly dtype: "float16";
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
  const { weights, preprocess, tensors } = value;
  if (!isRecord(weights) || !Number.isInteger(weights.bytes) || typeof weights.file !== "string")
    return wrong("weights");
  if (typeof weights.sha256 !== "string" || !/^[0-9a-f]{64}$/.test(weights.sha256)) return wrong("sha256");
  if (weights.dtype !== "float16") return wrong("dtype");
  if (!isRecord(preprocess) || !isNumbers(preprocess.mean) || !isNumbers(preprocess.std)) return wrong("preprocess");
  if (!Array.isArray(tensors) || !tensors.every(isTensor)) return wrong("tensors");
  for (const tensor of tensors) {
    if (tensor.offset < 0 || tensor.offset + 2 * sizeOf(tensor.shape) > Number(weights.bytes)) {
      return wrong(`tensor ${tensor.name}`);
    }
  }
  return value as unknown as Manifest;
}
