import { describe, expect, it } from "vitest";
import { areaResize, centreCrop, cropToFit } from "@/lib/image/resize";
import oracle from "@/tests/fixtures/pillow-box.json";

function grey(width: number, height: number, values: readonly number[]) {
  return { width, height, data: new Uint8ClampedArray(values.flatMap((v) => [v, v, v, 255])) };
}
const reds = (data: Uint8ClampedArray) => Array.from(data).filter((_, i) => i % 4 === 0);

describe("centreCrop", () => {
  it("takes the middle of a wide and of a tall photo", () => {
    expect(centreCrop(451, 300, 1)).toEqual({ x: 75, y: 0, width: 300, height: 300 });
    expect(centreCrop(300, 451, 1)).toEqual({ x: 0, y: 75, width: 300, height: 300 });
  });
  it("keeps another aspect", () => {
    expect(centreCrop(400, 300, 2)).toEqual({ x: 0, y: 50, width: 400, height: 200 });
    expect(centreCrop(400, 300, 0.5)).toEqual({ x: 125, y: 0, width: 150, height: 300 });
  });
  it("never gives an empty rectangle", () => {
    expect(centreCrop(1, 9000, 4)).toEqual({ x: 0, y: 4499, width: 1, height: 1 });
  });
});

describe("areaResize", () => {
  it("averages whole blocks", () => {
    const small = areaResize(grey(4, 2, [0, 10, 20, 30, 40, 50, 60, 70]), { x: 0, y: 0, width: 4, height: 2 }, 2, 1);
    expect(reds(small.data)).toEqual([25, 45]);
  });
  it("grows linearly between pixel centres and repeats the edge", () => {
    const wide = areaResize(grey(2, 1, [0, 100]), { x: 0, y: 0, width: 2, height: 1 }, 4, 1);
    expect(reds(wide.data)).toEqual([0, 25, 75, 100]);
  });
  it("stretches one pixel over everything", () => {
    const flat = areaResize(grey(1, 1, [77]), { x: 0, y: 0, width: 1, height: 1 }, 3, 3);
    expect(reds(flat.data)).toEqual(Array(9).fill(77));
  });
  it("returns a photo of the asked size unchanged", () => {
    const photo = grey(
      3,
      3,
      Array.from({ length: 9 }, (_, i) => i * 13),
    );
    expect(cropToFit(photo, 3, 3).data).toEqual(photo.data);
  });
  it.each(oracle.cases)("equals Pillow's BOX to the bit: $width × $height to $out", (given) => {
    const data = new Uint8ClampedArray(given.width * given.height * 4).map(
      (_, i) => (i * 73 + given.seed * 31 + Math.floor((i * i) / 7)) % 256,
    );
    const [width = 0, height = 0] = given.out;
    const got = areaResize({ width: given.width, height: given.height, data }, given.rect, width, height);
    expect(Array.from(got.data)).toEqual(given.expected);
  });
});
