/** Reads NumPy's .npz: a zip archive of .npy arrays, stored or deflated (zip64 sizes included). */
import { inflateRawSync } from "node:zlib";

export type NpyArray = Uint8Array | Uint16Array | BigInt64Array;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

const TYPES = {
  "|u1": { size: 1, from: (bytes: ArrayBuffer): NpyArray => new Uint8Array(bytes) },
  "<u2": { size: 2, from: (bytes: ArrayBuffer): NpyArray => new Uint16Array(bytes) },
  "<i8": { size: 8, from: (bytes: ArrayBuffer): NpyArray => new BigInt64Array(bytes) },
} as const;

const broken = (what: string): never => {
  throw new Error(`this .npz cannot be read: ${what}`);
};

/** One-dimensional arrays of the types above, row-major. @throws Error */
export function readNpy(file: Buffer): NpyArray {
  if (file.toString("latin1", 0, 6) !== "\x93NUMPY") return broken("not a .npy array");
  const wide = file.readUInt8(6) > 1;
  const start = wide ? 12 : 10;
  const end = start + (wide ? file.readUInt32LE(8) : file.readUInt16LE(8));
  const header = file.toString("latin1", start, end);
  const descr = /'descr': *'([^']+)'/.exec(header)?.[1] ?? "";
  const type = Object.entries(TYPES).find(([name]) => name === descr)?.[1] ?? broken(`type ${descr}`);
  const shape = /'shape': *\((\d+),\)/.exec(header)?.[1] ?? broken(`header ${header.trim()}`);
  const bytes = Number(shape) * type.size;
  if (file.length !== end + bytes) return broken(`${file.length - end} bytes for ${shape} numbers of ${type.size}`);
  return type.from(new Uint8Array(file.subarray(end)).buffer);
}

/** Where an entry's local header begins, and its compressed length. 0xffffffff stands in the 64-bit extra field. */
function place(entry: Buffer, nameLength: number): { readonly at: number; readonly length: number } {
  let length = entry.readUInt32LE(20);
  let at = entry.readUInt32LE(42);
  const extra = entry.subarray(46 + nameLength, 46 + nameLength + entry.readUInt16LE(30));
  for (let i = 0; i + 4 <= extra.length; i += 4 + extra.readUInt16LE(i + 2)) {
    if (extra.readUInt16LE(i) !== 1) continue;
    let field = i + 4 + (entry.readUInt32LE(24) === 0xffffffff ? 8 : 0);
    if (length === 0xffffffff) {
      length = Number(extra.readBigUInt64LE(field));
      field += 8;
    }
    if (at === 0xffffffff) at = Number(extra.readBigUInt64LE(field));
  }
  return { at, length };
}

/** Every array of the archive by its name without `.npy`. @throws Error */
export function readNpz(file: Buffer): ReadonlyMap<string, NpyArray> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || file.readUInt32LE(end) !== END) return broken("no end of archive");
  const arrays = new Map<string, NpyArray>();
  let entry = file.subarray(file.readUInt32LE(end + 16));
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (entry.readUInt32LE(0) !== CENTRAL) return broken("a damaged list of contents");
    const nameLength = entry.readUInt16LE(28);
    const name = entry.toString("latin1", 46, 46 + nameLength).replace(/\.npy$/, "");
    const method = entry.readUInt16LE(10);
    const { at, length } = place(entry, nameLength);
    if (file.readUInt32LE(at) !== LOCAL) return broken(`no entry ${name}`);
    const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
    const packed = file.subarray(from, from + length);
    if (method !== 0 && method !== 8) return broken(`${name} is compressed by method ${method}`);
    arrays.set(name, readNpy(method === 8 ? inflateRawSync(packed) : packed));
    entry = entry.subarray(46 + nameLength + entry.readUInt16LE(30) + entry.readUInt16LE(32));
  }
  return arrays;
}
