/** Fetching a trained network and believing it only when its bytes are the ones its manifest names. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { FORMATS } from "./formats";
import { type Manifest, parseManifest } from "./manifest";
import { type Weights, WeightsError } from "./weights";

export interface TrainedModel {
  readonly manifest: Manifest;
  readonly weights: Weights;
}

/**
 * The bytes must have the length and the SHA-256 that the manifest states. Hashed in JavaScript: browsers withhold
 * `crypto.subtle` on plain http.
 * @throws WeightsError
 */
function checkBytes(bytes: Uint8Array, manifest: Manifest): void {
  const { file, bytes: length, sha256: expected } = manifest.weights;
  if (bytes.byteLength !== length) {
    throw new WeightsError(`${manifest.name}/${file} has ${bytes.byteLength} bytes but its manifest says ${length}`);
  }
  const actual = bytesToHex(sha256(bytes));
  if (actual !== expected) {
    throw new WeightsError(`${manifest.name}/${file} has the SHA-256 ${actual} but its manifest says ${expected}`);
  }
}

/** Cuts the checked binary into float32 tensors. */
export function decode(bytes: Uint8Array, manifest: Manifest): Weights {
  checkBytes(bytes, manifest);
  const { decode } = FORMATS[manifest.weights.dtype];
  return new Map(
    manifest.tensors.map(({ name, shape, offset }) => [name, { shape, data: decode(bytes, offset, shape) }]),
  );
}

/** Milliseconds after which a fetch is given up, its body included. */
const FETCH_LIMIT = 120_000;

async function get<T>(url: string, read: (response: Response) => Promise<T>): Promise<T> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_LIMIT) });
    if (!response.ok) throw new WeightsError(`${url} could not be fetched: status ${response.status}`);
    return await read(response);
  } catch (cause) {
    if (cause instanceof WeightsError) throw cause;
    throw new WeightsError(`${url} could not be fetched: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** `folder` is the address of `public/models/<net>/`, with its trailing slash. */
async function loadManifest(folder: string): Promise<Manifest> {
  const text = await get(`${folder}manifest.json`, (response) => response.text());
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new WeightsError(`${folder}manifest.json is not JSON`, { cause });
  }
  return parseManifest(json);
}

/** Manifest and binary, checked. @throws WeightsError */
export async function loadModel(folder: string): Promise<TrainedModel> {
  const manifest = await loadManifest(folder);
  const buffer = await get(folder + manifest.weights.file, (response) => response.arrayBuffer());
  return { manifest, weights: decode(new Uint8Array(buffer), manifest) };
}
