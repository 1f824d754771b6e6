/** The symbols of a kernel as they lie in the file, and how long they are there. */
import type { BitReader, BitWriter } from "./bits";
import {
  codedBits,
  codeLengths,
  countsOf,
  LENGTH_BITS,
  readCoded,
  readLengths,
  writeCoded,
  writeLengths,
} from "./huffman";

/** Bits of a gap, as Deep Compression has them in convolutions' kernels: from 0 to 15 zeros. */
export const GAP_BITS = 4;
export const MOST_GAP = 2 ** GAP_BITS - 1;

export interface Entries {
  /** Where in the kernel each entry stands. A filler's place holds a pruned weight. */
  readonly places: Uint32Array;
  /** Zeros before each entry. */
  readonly gaps: Uint8Array;
  readonly fillers: number;
}

/** The kept weights in memory order, with a stored zero after every 15 that a gap cannot say more of. */
export function entriesOf(mask: Uint8Array): Entries {
  const places = new Uint32Array(mask.length);
  const gaps = new Uint8Array(mask.length);
  let [gap, fillers, count] = [0, 0, 0];
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i] && gap < MOST_GAP) {
      gap += 1;
      continue;
    }
    if (!mask[i]) fillers += 1;
    places[count] = i;
    gaps[count] = gap;
    count += 1;
    gap = 0;
  }
  // Zeros at the very end need no filler: what nobody mentions is 0. A last filler would say nothing more.
  while (count > 0 && !mask[places[count - 1] ?? 0]) {
    count -= 1;
    fillers -= 1;
  }
  return { places: places.slice(0, count), gaps: gaps.slice(0, count), fillers };
}

/** Where the entries stand, from their gaps. */
export function placesOf(gaps: Uint8Array): Uint32Array {
  const places = new Uint32Array(gaps.length);
  let at = -1;
  for (let i = 0; i < gaps.length; i++) {
    at += (gaps[i] ?? 0) + 1;
    places[i] = at;
  }
  return places;
}

/** Bytes of a stream: its symbols, filled up to whole bytes, and its table of code lengths. */
export function streamBytes(
  symbols: Uint8Array,
  width: number,
  huffman: boolean,
): { readonly symbols: number; readonly table: number } {
  if (!huffman) return { symbols: Math.ceil((symbols.length * width) / 8), table: 0 };
  const counts = countsOf(symbols, 2 ** width);
  return {
    symbols: Math.ceil(codedBits(counts, codeLengths(counts)) / 8),
    table: Math.ceil((LENGTH_BITS * counts.length) / 8),
  };
}

export function writeStream(out: BitWriter, symbols: Uint8Array, width: number, huffman: boolean): void {
  out.align();
  if (huffman) {
    const lengths = codeLengths(countsOf(symbols, 2 ** width));
    writeLengths(out, lengths);
    out.align();
    writeCoded(out, symbols, lengths);
  } else {
    for (const symbol of symbols) out.write(symbol, width);
  }
  out.align();
}

export function readStream(from: BitReader, count: number, width: number, huffman: boolean): Uint8Array {
  from.align();
  let symbols: Uint8Array;
  if (huffman) {
    const lengths = readLengths(from, 2 ** width);
    from.align();
    symbols = readCoded(from, count, lengths);
  } else {
    symbols = new Uint8Array(count);
    for (let i = 0; i < count; i++) symbols[i] = from.read(width);
  }
  from.align();
  return symbols;
}
