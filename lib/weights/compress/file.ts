/**
 * A network's weights as one file, written and read back. Layout: a header of four bytes (levels, bits, coding, whether
 * pruned); then each tensor in the graph's order. A bias is float32. A kernel is its table (levels or ranges), float32; where
 * sparse, the number of entries as uint32; where Huffman's, the lengths of the codes; its codes; its gaps. Each of these
 * begins on a byte. Without Huffman it is the layout of the authors' own compressed SqueezeNet
 * (github.com/songhan/SqueezeNet-Deep-Compression, decode.py).
 */
import { decodeFloat16, encodeFloat16 } from "../float16";
import { sizeOf, type WeightSpec, type Weights, type WeightTensor } from "../weights";
import { BitReader, BitWriter } from "./bits";
import { hasCodes, levelOf, type Quantised, tableLength } from "./levels";
import { type Entries, GAP_BITS, placesOf, readStream, streamBytes, writeStream } from "./streams";
import { CODINGS, type Coding, type CompressionSettings, type FileParts, LEVELS } from "./types";

export const HEADER = 4;
const COUNT = 4;
const FLOAT = 4;

export type TensorSpec = Pick<WeightSpec, "name" | "shape">;

/** What is compressed; biases, few and felt at every pixel, are left as they are. */
export const isKernel = ({ shape }: Pick<TensorSpec, "shape">): boolean => shape.length > 1;
export const filtersOf = ({ shape }: Pick<TensorSpec, "shape">): number => shape.at(-1) ?? 1;

/** A kernel pruned and quantised: what the file says of it. */
export interface Prepared {
  readonly data: Float32Array;
  readonly mask: Uint8Array;
  /** What a sparse file stores. */
  readonly entries: Entries;
  /** null where the levels are floats. */
  readonly quantised: Quantised | null;
}

const isSparse = (coding: Coding): boolean => coding === "sparse" || coding === "sparseHuffman";
const isHuffman = (coding: Coding): boolean => coding === "denseHuffman" || coding === "sparseHuffman";
const floatBytes = (levels: CompressionSettings["levels"]): number => (levels === "float16" ? 2 : FLOAT);

export const bytesOf = ({ tables, codes, gaps, biases }: FileParts): number => tables + codes + gaps + biases;

/** Bytes of a kernel in the file, counted without writing it. */
export function kernelParts(
  { mask, entries: kept, quantised }: Prepared,
  { levels, bits, coding }: Pick<CompressionSettings, "levels" | "bits" | "coding">,
): FileParts & { readonly fillers: number } {
  const huffman = isHuffman(coding);
  const entries = isSparse(coding) ? kept : null;
  const gaps = entries ? streamBytes(entries.gaps, GAP_BITS, huffman) : { symbols: 0, table: 0 };
  const count = entries ? COUNT : 0;
  const fillers = entries?.fillers ?? 0;
  if (!quantised) {
    const codes = (entries?.places.length ?? mask.length) * floatBytes(levels);
    return { tables: count + gaps.table, codes, gaps: gaps.symbols, biases: 0, fillers };
  }
  const stored = storedCodes(quantised.codes, entries?.places ?? null);
  const codes = streamBytes(stored, bits, huffman);
  const tables = count + FLOAT * quantised.table.length + codes.table + gaps.table;
  return { tables, codes: codes.symbols, gaps: gaps.symbols, biases: 0, fillers };
}

function storedCodes(codes: Uint8Array, places: Uint32Array | null): Uint8Array {
  if (!places) return codes;
  const stored = new Uint8Array(places.length);
  for (let i = 0; i < places.length; i++) stored[i] = codes[places[i] ?? 0] ?? 0;
  return stored;
}

function floats(values: Float32Array, levels: CompressionSettings["levels"]): Uint8Array {
  if (levels === "float16") return encodeFloat16(values);
  const bytes = new Uint8Array(FLOAT * values.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < values.length; i++) view.setFloat32(FLOAT * i, values[i] ?? 0, true);
  return bytes;
}

function parsedFloats(bytes: Uint8Array, levels: CompressionSettings["levels"]): Float32Array {
  if (levels === "float16") return decodeFloat16(bytes, 0, bytes.length / 2);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length / FLOAT }, (_, i) => view.getFloat32(FLOAT * i, true));
}

function writeKernel(
  out: BitWriter,
  { data, mask, entries: kept, quantised }: Prepared,
  settings: CompressionSettings,
): void {
  const { levels, bits, coding } = settings;
  const entries = isSparse(coding) ? kept : null;
  if (quantised) out.append(floats(quantised.table, "float32"));
  if (entries) out.append(new Uint8Array(Uint32Array.of(entries.places.length).buffer));
  if (quantised) {
    writeStream(out, storedCodes(quantised.codes, entries?.places ?? null), bits, isHuffman(coding));
  } else {
    const pruned = data.map((weight, i) => (mask[i] ? weight : 0));
    out.append(floats(entries ? Float32Array.from(entries.places, (place) => pruned[place] ?? 0) : pruned, levels));
  }
  if (entries) writeStream(out, entries.gaps, GAP_BITS, isHuffman(coding));
}

/** @param kernels by name; all other tensors are taken from `weights` as they are. */
export function writeFile(
  specs: readonly TensorSpec[],
  weights: Weights,
  kernels: ReadonlyMap<string, Prepared>,
  settings: CompressionSettings,
): Uint8Array {
  const out = new BitWriter(FLOAT * specs.reduce((sum, { shape }) => sum + sizeOf(shape), HEADER));
  const { levels, bits, coding, kept } = settings;
  out.append(Uint8Array.of(LEVELS.indexOf(levels), bits, CODINGS.indexOf(coding), kept < 100 ? 1 : 0));
  for (const spec of specs) {
    const kernel = kernels.get(spec.name);
    if (kernel) writeKernel(out, kernel, settings);
    else out.append(floats(weights.get(spec.name)?.data ?? new Float32Array(), "float32"));
  }
  return out.done();
}

interface Header {
  readonly levels: CompressionSettings["levels"];
  readonly bits: number;
  readonly coding: Coding;
  readonly pruned: boolean;
}

function readKernel(from: BitReader, spec: TensorSpec, { levels, bits, coding, pruned }: Header): WeightTensor {
  const [size, filters] = [sizeOf(spec.shape), filtersOf(spec)];
  const coded = hasCodes(levels);
  const table = coded
    ? parsedFloats(from.take(FLOAT * tableLength(levels, bits, filters)), "float32")
    : new Float32Array();
  const sparse = isSparse(coding);
  const stored = sparse ? (new Uint32Array(from.take(COUNT).buffer)[0] ?? 0) : size;
  const codes = coded ? readStream(from, stored, bits, isHuffman(coding)) : new Uint8Array();
  const plain = coded ? new Float32Array() : parsedFloats(from.take(stored * floatBytes(levels)), levels);
  const places = sparse ? placesOf(readStream(from, stored, GAP_BITS, isHuffman(coding))) : null;
  const data = new Float32Array(size);
  const level = coded ? levelOf(levels, table, pruned, filters) : null;
  for (let i = 0; i < stored; i++) {
    const place = places ? (places[i] ?? 0) : i;
    data[place] = level ? level(codes[i] ?? 0, place) : (plain[i] ?? 0);
  }
  return { shape: spec.shape, data };
}

/** The weights that a file gives back. @throws RangeError where it ends too early or holds more. */
export function readFile(bytes: Uint8Array, specs: readonly TensorSpec[]): Weights {
  const from = new BitReader(bytes);
  const [levels, bits, coding, pruned] = from.take(HEADER);
  const header: Header = {
    levels: LEVELS[levels ?? 0] ?? "float32",
    bits: bits ?? 0,
    coding: CODINGS[coding ?? 0] ?? "dense",
    pruned: pruned === 1,
  };
  const weights = new Map<string, WeightTensor>();
  for (const spec of specs) {
    const data = isKernel(spec)
      ? readKernel(from, spec, header)
      : { shape: spec.shape, data: parsedFloats(from.take(FLOAT * sizeOf(spec.shape)), "float32") };
    weights.set(spec.name, data);
  }
  if (!from.finished) throw new RangeError("the file is longer than its weights");
  return weights;
}
