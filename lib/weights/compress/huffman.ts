/** Huffman's code (1952) for symbols from 0, in canonical form: the file need hold the lengths alone. */
import type { BitReader, BitWriter } from "./bits";

/** Bits that a code's length takes in the file. 31 are enough: a longer code needs more than a million symbols. */
export const LENGTH_BITS = 5;
const LONGEST = 2 ** LENGTH_BITS - 1;

/** How often each of so many symbols occurs. */
export function countsOf(symbols: Uint8Array, alphabet: number): Uint32Array {
  const counts = new Uint32Array(alphabet);
  for (const symbol of symbols) counts[symbol] = (counts[symbol] ?? 0) + 1;
  return counts;
}

interface Tree {
  readonly count: number;
  readonly symbols: readonly number[];
}

/** The length of each symbol's code; 0 where it does not occur. A symbol that is alone still takes one bit. */
export function codeLengths(counts: Uint32Array): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const leaves: Tree[] = [...counts.keys()]
    .filter((symbol) => (counts[symbol] ?? 0) > 0)
    .map((symbol) => ({ count: counts[symbol] ?? 0, symbols: [symbol] }))
    .sort((a, b) => a.count - b.count);
  if (leaves.length === 1) for (const symbol of leaves[0]?.symbols ?? []) lengths[symbol] = 1;
  // Two queues, each in order of count: the lightest tree is at the head of one of them.
  const joined: Tree[] = [];
  let [leaf, join] = [0, 0];
  const lightest = (): Tree => {
    const [a, b] = [leaves[leaf], joined[join]];
    if (a && (!b || a.count <= b.count)) {
      leaf += 1;
      return a;
    }
    if (!b) throw new Error("there are no trees left to join");
    join += 1;
    return b;
  };
  for (let left = leaves.length; left > 1; left--) {
    const [one, two] = [lightest(), lightest()];
    const symbols = [...one.symbols, ...two.symbols];
    for (const symbol of symbols) lengths[symbol] = (lengths[symbol] ?? 0) + 1;
    joined.push({ count: one.count + two.count, symbols });
  }
  if (lengths.some((length) => length > LONGEST)) throw new RangeError(`a code is longer than ${LONGEST} bits`);
  return lengths;
}

/** Bits that the coded symbols take, without the table. */
export const codedBits = (counts: Uint32Array, lengths: Uint8Array): number =>
  counts.reduce((sum, count, symbol) => sum + count * (lengths[symbol] ?? 0), 0);

/** Symbols by length, then by number: in this order codes count upwards. */
function ordered(lengths: Uint8Array): readonly number[] {
  return [...lengths.keys()]
    .filter((symbol) => (lengths[symbol] ?? 0) > 0)
    .sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
}

/** By symbol, the code with its first bit lowest, as the bits are written. */
function codes(lengths: Uint8Array): Uint32Array {
  const out = new Uint32Array(lengths.length);
  let [code, length] = [0, 0];
  for (const symbol of ordered(lengths)) {
    const own = lengths[symbol] ?? 0;
    code *= 2 ** (own - length);
    length = own;
    let [rest, turned] = [code, 0];
    for (let i = 0; i < own; i++) {
      turned = turned * 2 + (rest % 2);
      rest = Math.floor(rest / 2);
    }
    out[symbol] = turned;
    code += 1;
  }
  return out;
}

export function writeLengths(out: BitWriter, lengths: Uint8Array): void {
  for (const length of lengths) out.write(length, LENGTH_BITS);
}

export function readLengths(from: BitReader, alphabet: number): Uint8Array {
  return Uint8Array.from({ length: alphabet }, () => from.read(LENGTH_BITS));
}

export function writeCoded(out: BitWriter, symbols: Uint8Array, lengths: Uint8Array): void {
  const table = codes(lengths);
  for (const symbol of symbols) {
    const [code, length] = [table[symbol] ?? 0, lengths[symbol] ?? 0];
    out.write(code & 0xffff, Math.min(16, length));
    if (length > 16) out.write(code >>> 16, length - 16);
  }
}

export function readCoded(from: BitReader, count: number, lengths: Uint8Array): Uint8Array {
  const symbols = Uint8Array.from(ordered(lengths));
  const ofLength = new Uint32Array(LONGEST + 1);
  for (const length of lengths) if (length > 0) ofLength[length] = (ofLength[length] ?? 0) + 1;
  const out = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    let [code, first, index, length] = [0, 0, 0, 0];
    for (;;) {
      length += 1;
      if (length > LONGEST) throw new RangeError("the file holds bits that are no code");
      code = code * 2 + from.readBit();
      const here = ofLength[length] ?? 0;
      if (code - first < here) break;
      index += here;
      first = (first + here) * 2;
    }
    out[i] = symbols[index + code - first] ?? 0;
  }
  return out;
}
