import { expect, test } from "vitest";
import { standard } from "@/lib/graph/blocks/standard";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { answering, lastMaps } from "@/lib/readings/last-maps";

test("the maps that the scores are made of, in each network", () => {
  expect(lastMaps(squeezenet({ version: "1.1" }))).toEqual({ node: "fire9/concat", channels: 512 });
  expect(lastMaps(mobilenet({ alpha: 0.5 }))).toEqual({ node: "separable13/pointwise/relu", channels: 512 });
  expect(lastMaps(shufflenet({ groups: 3 }))).toEqual({ node: "stage4/unit4/relu", channels: 960 });
});

test("of a single convolution they are its input", () => {
  expect(lastMaps(standard({ in: 5, out: 7, h: 4, w: 4, k: 3 }))).toEqual({ node: "input", channels: 5 });
});

test("a channel answers where its greatest value is above zero", () => {
  expect(answering([0, 1, 0, 0.001])).toBe(0.5);
});
