/**
 * The two networks that the papers compare theirs with, against public knowledge: Caffe's bvlc_alexnet has 60,965,224
 * parameters (a file of 232.6 MiB at four bytes each, as BAIR's model zoo offers it) and VGG-16 138,357,544 (torchvision,
 * Keras); 15.47 G mult-adds with its fully connected layers.
 */
import { describe, expect, test } from "vitest";
import { GraphError } from "@/lib/graph/faults";
import { alexnet } from "@/lib/graph/networks/alexnet";
import { network } from "@/lib/graph/networks/build";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { vgg16 } from "@/lib/graph/networks/vgg16";
import { cost, totalByKind } from "@/lib/readings/cost";

const sides = (graph: ReturnType<typeof alexnet>, kind: string) =>
  graph.nodes.filter(({ op }) => op.kind === kind).map(({ shape }) => shape[0]);

describe("AlexNet as in Caffe", () => {
  const total = cost(alexnet());

  test("parameters, by convolutions and fully connected layers", () => {
    expect(total.params).toBe(60_965_224);
    expect(totalByKind(total).get("conv")?.params).toBe(2_334_080);
    expect(totalByKind(total).get("linear")?.params).toBe(58_631_144);
  });

  test("mult-adds, and map sides 55, 27, 13, 6", () => {
    expect(total.macs).toBe(724_406_816);
    expect(sides(alexnet(), "conv")).toEqual([55, 27, 13, 13, 13]);
    expect(sides(alexnet(), "maxPool")).toEqual([27, 13, 6]);
  });

  test("48.8 times SqueezeNet's parameters: the paper's 50", () => {
    expect(total.params / cost(squeezenet()).params).toBeCloseTo(48.83, 2);
  });
});

describe("VGG-16", () => {
  const total = cost(vgg16());

  test("parameters and mult-adds", () => {
    expect(total.params).toBe(138_357_544);
    expect(total.macs).toBe(15_470_264_320);
    // What MobileNet's and ShuffleNet's papers print as 15,300 million is of the convolutions alone.
    expect(totalByKind(total).get("conv")?.macs).toBe(15_346_630_656);
    expect(sides(vgg16(), "maxPool")).toEqual([112, 56, 28, 14, 7]);
  });
});

test("both are networks by name, and refuse what they do not know", () => {
  expect(network({ network: "alexnet", classes: 10 })).toEqual(alexnet({ classes: 10 }));
  expect(network({ network: "vgg16", resolution: 64 })).toEqual(vgg16({ resolution: 64 }));
  expect(() => alexnet({ resolution: 8 })).toThrow(GraphError);
  expect(() => vgg16({ classes: 0 })).toThrow(GraphError);
});
