import { describe, expect, test } from "vitest";
import { readNpy, readNpz } from "@/scripts/evaluate/npz";
import { npy, npz } from "../../fixtures/npz";

const columns = {
  blob: Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 256),
  numbers: Uint16Array.from([0, 1, 65535, 300]),
  offsets: BigInt64Array.from([0n, 5n, 2n ** 40n]),
};

describe("arrays of NumPy", () => {
  test.each([false, true])("come back as they were written (compressed: %s)", (compressed) => {
    const read = readNpz(npz(columns, compressed));
    expect([...read.keys()]).toEqual(Object.keys(columns));
    for (const [name, column] of Object.entries(columns)) expect(read.get(name)).toEqual(column);
  });

  test("what is cut short, or of another type, is refused with a reason", () => {
    expect(() => readNpy(npy(columns.numbers).subarray(0, -1))).toThrow("7 bytes for 4 numbers of 2");
    expect(() => readNpy(Buffer.from("PNG, not NumPy"))).toThrow("not a .npy array");
    const floats = Buffer.from(npy(columns.blob).toString("latin1").replace("|u1", "<f4"), "latin1");
    expect(() => readNpy(floats)).toThrow("type <f4");
    expect(() => readNpz(npz(columns).subarray(0, 200))).toThrow("no end of archive");
  });
});
