import { expect, it } from "vitest";
import { normalise } from "@/lib/image/normalise";

it("scales to 0..1, subtracts the mean, divides by the spread, drops alpha and keeps NHWC order", () => {
  const data = new Uint8ClampedArray([255, 0, 51, 9, 0, 255, 102, 200]);
  const fed = normalise({ width: 2, height: 1, data }, [0.5, 0.25, 0.2], [0.5, 0.25, 0.1]);
  expect(Array.from(fed)).toEqual([1, -1, 0, -1, 3, 2].map((v) => expect.closeTo(v, 6)));
});
