/** As much of the protocol buffers wire format as an ONNX file needs. */

/** One field of a message, encoded. */
export type Field = Buffer;

function varint(value: number | bigint): Buffer {
  const bytes: number[] = [];
  // Negative int64 are ten bytes of two's complement.
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return Buffer.from(bytes);
}

const tag = (field: number, wire: 0 | 2 | 5) => varint((field << 3) | wire);

export const int = (field: number, value: number): Field => Buffer.concat([tag(field, 0), varint(value)]);

export function float(field: number, value: number): Field {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return Buffer.concat([tag(field, 5), bytes]);
}

export const bytes = (field: number, value: Uint8Array): Field =>
  Buffer.concat([tag(field, 2), varint(value.byteLength), value]);

export const text = (field: number, value: string): Field => bytes(field, Buffer.from(value));

export const message = (field: number, fields: readonly Field[]): Field => bytes(field, Buffer.concat(fields));
