/** The shipped networks, and the same in other formats. */
import { existsSync, readFileSync } from "node:fs";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { ModelName } from "@/lib/engine/protocol";
import type { Graph } from "@/lib/graph/graph";
import { network } from "@/lib/graph/networks/build";
import trained from "@/lib/graph/networks/trained.json";
import { encodeUint8, FORMATS, type WeightFormat } from "@/lib/weights/formats";
import { decode } from "@/lib/weights/load";
import { type Manifest, parseManifest } from "@/lib/weights/manifest";
import type { Weights } from "@/lib/weights/weights";

export const PUBLIC = "public/models";
/** Where scripts/models.ts keeps the float32 exports. */
const KEPT = ".cache/models";
const FLOAT32 = "weights32.bin";

/** Two ShuffleNets that differ in the shuffle alone: asked beside each other only, so nothing is chosen for them. */
export const PAIR = { with: "shufflenet-g8", without: "shufflenet-g8-noshuffle" } as const satisfies Record<
  string,
  ModelName
>;

/** The networks that answer about a photo. */
export const SHIPPED = (Object.keys(trained) as ModelName[]).filter(
  (name) => !Object.values<ModelName>(PAIR).includes(name),
) as readonly ModelName[];

export interface Shipped {
  readonly name: ModelName;
  readonly manifest: Manifest;
  readonly graph: Graph;
  readonly binary: Uint8Array;
}

export function shipped(name: ModelName): Shipped {
  const manifest = parseManifest(JSON.parse(readFileSync(`${PUBLIC}/${name}/manifest.json`, "utf8")));
  const binary = new Uint8Array(readFileSync(`${PUBLIC}/${name}/${manifest.weights.file}`));
  return { name, manifest, graph: network(manifest.graph), binary };
}

export interface InFormat {
  readonly manifest: Manifest;
  readonly binary: Uint8Array;
}

/** Tensors one after another in `format`, with the manifest that says so. */
function packed(from: Manifest, format: WeightFormat, parts: readonly Uint8Array[]): InFormat {
  let offset = 0;
  const tensors = from.tensors.map((tensor, i) => {
    const at = { ...tensor, offset };
    offset += parts[i]?.length ?? 0;
    return at;
  });
  const binary = new Uint8Array(Buffer.concat(parts));
  const weights = { ...from.weights, dtype: format, bytes: binary.length, sha256: bytesToHex(sha256(binary)) };
  return { manifest: { ...from, weights, tensors }, binary };
}

function tensorOf(weights: Weights, name: string): Float32Array {
  return weights.get(name)?.data ?? new Float32Array();
}

/**
 * The network in another format, as the site would load it; null where it cannot be had. uint8 is made of the best
 * numbers at hand: the float32 export, or else the shipped float16.
 */
export function inFormat({ name, manifest, binary }: Shipped, format: WeightFormat): InFormat | null {
  if (format === "float16") return { manifest, binary };
  const file = `${KEPT}/${name}/${FLOAT32}`;
  const float32 = existsSync(file) ? float32Of(manifest, new Uint8Array(readFileSync(file)), binary) : null;
  if (format === "float32") return float32;
  const weights = float32 ? decode(float32.binary, float32.manifest) : decode(binary, manifest);
  const parts = manifest.tensors.map((tensor) => encodeUint8(tensorOf(weights, tensor.name), tensor.shape));
  return packed(manifest, format, parts);
}

/** A float16 number has 11 binary places: rounding moves a number by at most 2^-11 of it, or 2^-25 near zero. */
const ROUNDING = 2 ** -11;
const SMALLEST = 2 ** -25;

/** Null where the float32 file is not the one that the shipped file was rounded from. */
function float32Of(manifest: Manifest, file: Uint8Array, binary: Uint8Array): InFormat | null {
  if (file.length !== manifest.tensors.reduce((sum, { shape }) => sum + FORMATS.float32.bytes(shape), 0)) return null;
  let at = 0;
  const parts = manifest.tensors.map(({ shape }) => {
    const part = file.subarray(at, at + FORMATS.float32.bytes(shape));
    at += part.length;
    return part;
  });
  const made = packed(manifest, "float32", parts);
  const [fine, coarse] = [decode(made.binary, made.manifest), decode(binary, manifest)];
  const same = manifest.tensors.every(({ name }) => {
    const rounded = tensorOf(coarse, name);
    return tensorOf(fine, name).every(
      (value, i) => Math.abs(value - (rounded[i] ?? 0)) <= Math.abs(value) * ROUNDING + SMALLEST,
    );
  });
  return same ? made : null;
}
