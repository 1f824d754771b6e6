/** As much of the protocol buffers wire format as an ONNX file needs. */

/** One field of a message, encoded: pieces that are joined once, at the end. */
export type Field = readonly Uint8Array[];

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  // Negative int64 are ten bytes of two's complement.
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return Uint8Array.from(bytes);
}

const tag = (field: number, wire: 0 | 2 | 5): Uint8Array => varint((field << 3) | wire);
const lengthOf = (pieces: Field): number => pieces.reduce((sum, piece) => sum + piece.byteLength, 0);

export const int = (field: number, value: number): Field => [tag(field, 0), varint(value)];

export function float(field: number, value: number): Field {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return [tag(field, 5), bytes];
}

export const bytes = (field: number, value: Uint8Array): Field => [tag(field, 2), varint(value.byteLength), value];

export const text = (field: number, value: string): Field => bytes(field, new TextEncoder().encode(value));

export function message(field: number, fields: readonly Field[]): Field {
  const inside = fields.flat();
  return [tag(field, 2), varint(lengthOf(inside)), ...inside];
}

export function joined(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const pieces = fields.flat();
  const all = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}
