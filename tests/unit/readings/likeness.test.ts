import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brightness, likest, type Pictures } from "@/lib/readings/likeness";

const pictures = (side: number, ...channels: readonly (readonly number[])[]): Pictures => ({
  shape: [side, side, channels.length],
  data: Uint8Array.from(channels.flat()),
  min: new Float32Array(channels.length),
  max: new Float32Array(channels.length).fill(255),
});

describe("the channel most like a picture", () => {
  const photo = pictures(4, [0, 0, 9, 9, 0, 0, 9, 9, 5, 5, 200, 200, 5, 5, 200, 200]);
  test("brightness is averaged over what a place covers", () => {
    expect([...brightness(photo, 2, 2)]).toEqual([0, 9, 5, 200]);
  });
  test("the one that rises and falls with it is found, however bright; its opposite and a flat one are not", () => {
    const maps = pictures(2, [255, 240, 250, 0], [7, 7, 7, 7], [20, 21, 20, 40]);
    expect(likest(photo, maps)?.channel).toBe(2);
    expect(likest(photo, maps)?.likeness).toBeGreaterThan(0.99);
  });
  test("where nothing changes there is none", () => {
    expect(likest(photo, pictures(2, [1, 1, 1, 1]))).toBeNull();
    expect(likest(pictures(2, [3, 3, 3, 3]), pictures(2, [1, 2, 3, 4]))).toBeNull();
    expect(likest(photo, pictures(1, [9]))).toBeNull();
  });
  test("a picture is most like itself", () => {
    const bytes = fc.array(fc.nat(255), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(bytes, bytes, (own, other) => {
        fc.pre(new Set(own).size > 1);
        expect(likest(pictures(3, own), pictures(3, other, own))?.likeness).toBeCloseTo(1);
      }),
    );
  });
});
