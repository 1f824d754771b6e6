import { expect, test } from "vitest";
import { decodeFloat16 } from "@/lib/weights/float16";

/** IEEE 754-2008, 3.4: sign, five bits of exponent with bias 15, ten bits of fraction. */
function exactly(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}

test("all 65,536 float16 numbers are decoded exactly, signs of zero included", () => {
  const halves = Uint16Array.from({ length: 65536 }, (_, i) => i);
  const decoded = decodeFloat16(new Uint8Array(halves.buffer), 0, 65536);
  const wrong = [...halves].filter((half) => !Object.is(decoded[half], exactly(half)));
  expect(wrong).toEqual([]);
});

test("it starts at any byte, and refuses what lies outside", () => {
  const bytes = Uint8Array.of(9, 0x00, 0x3c, 0x00, 0xc0);
  expect([...decodeFloat16(bytes, 1, 2)]).toEqual([1, -2]);
  expect(() => decodeFloat16(bytes, 2, 2)).toThrow(RangeError);
});
