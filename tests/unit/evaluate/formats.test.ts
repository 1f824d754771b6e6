/** Each format of the weights gives back what it was given, as exactly as it can. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeUint8, FORMATS } from "@/lib/weights/formats";
import { decode } from "@/lib/weights/load";
import { inFormat, SHIPPED, shipped } from "@/scripts/evaluate/networks";

describe("uint8", () => {
  test("moves a weight by at most half a step of its channel's range; biases stay as they are", () => {
    const shapes = fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 6 }),
    );
    fc.assert(
      fc.property(shapes, fc.integer(), ([k, cin, out], seed) => {
        const shape = [k, k, cin, out];
        const data = Float32Array.from(
          { length: k * k * cin * out },
          (_, i) => Math.sin(seed + i * i) * (1 + (i % out)),
        );
        const bytes = encodeUint8(data, shape);
        expect(bytes).toHaveLength(FORMATS.uint8.bytes(shape));
        const back = FORMATS.uint8.decode(bytes, 0, shape);
        for (let channel = 0; channel < out; channel++) {
          const own = [...data].filter((_, i) => i % out === channel);
          const step = (Math.max(...own) - Math.min(...own)) / 255;
          const moved = own.map((value, i) => Math.abs(value - (back[i * out + channel] ?? Number.NaN)));
          expect(Math.max(...moved)).toBeLessThanOrEqual(step / 2 + 1e-5);
        }
      }),
      { numRuns: 60 },
    );
    const bias = Float32Array.from([0.1, -2.5, 1e-9]);
    expect(FORMATS.uint8.decode(encodeUint8(bias, [3]), 0, [3])).toEqual(bias);
  });

  test("a channel of one value keeps it", () => {
    const same = new Float32Array(8).fill(0.3);
    expect(FORMATS.uint8.decode(encodeUint8(same, [2, 2, 1, 2]), 0, [2, 2, 1, 2])).toEqual(same);
  });
});

test.each(SHIPPED)("%s in uint8 is about half as long as shipped, and loads", (name) => {
  const network = shipped(name);
  const small = inFormat(network, "uint8");
  if (!small) throw new Error("uint8 can always be made");
  expect(small.binary.length).toBeLessThan(0.65 * network.binary.length);
  const [fine, coarse] = [decode(network.binary, network.manifest), decode(small.binary, small.manifest)];
  expect([...coarse.keys()]).toEqual([...fine.keys()]);
  for (const [tensor, { data }] of fine) {
    const largest = data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const other = coarse.get(tensor)?.data;
    expect(data.every((value, i) => Math.abs(value - (other?.[i] ?? Number.NaN)) <= largest / 100)).toBe(true);
  }
});
