/**
 * AlexNet as SqueezeNet's paper compares with it: Caffe's bvlc_alexnet, 227 x 227, one column, convolutions 2, 4 and 5
 * in two groups. Local response normalisation is left out: it has no parameters and no multiply-adds of a convolution,
 * and the site's vocabulary has no such operation, so costs are AlexNet's and activations would not be.
 */
import { convolution } from "../blocks/convolution";
import { Builder, type Graph, INPUT } from "../graph";
import { LIMITS, read, wholeOr } from "../keys";
import { atResolution, RESOLUTION, type Resolution, sizeOf } from "./resolution";

export interface AlexNetConfig {
  /** Default 227. The fully connected layers read what this size leaves: another size has other parameters. */
  readonly resolution?: Resolution;
  /** Default 1000. */
  readonly classes?: number;
}

export const ALEXNET_KEYS = {
  resolution: { ...RESOLUTION, fallback: 227 },
  classes: wholeOr(1, LIMITS.channels, 1000),
};

interface Layer {
  readonly filters: number;
  readonly kernel: number;
  readonly stride?: number;
  readonly padding: number;
  readonly groups: number;
  /** Whether a max pool 3x3/2 follows. */
  readonly pooled: boolean;
}

const LAYERS: readonly Layer[] = [
  { filters: 96, kernel: 11, stride: 4, padding: 0, groups: 1, pooled: true },
  { filters: 256, kernel: 5, padding: 2, groups: 2, pooled: true },
  { filters: 384, kernel: 3, padding: 1, groups: 1, pooled: false },
  { filters: 384, kernel: 3, padding: 1, groups: 2, pooled: false },
  { filters: 256, kernel: 3, padding: 1, groups: 2, pooled: true },
];
const HIDDEN = 4096;

/** [h, w, 3] to the scores [1, 1, classes], before softmax. Throws `GraphError` with the key that caused it. */
export function alexnet({ resolution = 227, ...config }: AlexNetConfig = {}): Graph {
  const { classes } = read("alexnet", ALEXNET_KEYS, config);
  return atResolution(sizeOf("alexnet", resolution), ([h, w]) => {
    const b = new Builder([h, w, 3]);
    let at = INPUT;
    for (const [i, { pooled, ...layer }] of LAYERS.entries()) {
      at = convolution(b, `conv${i + 1}`, at, { ...layer, bias: true, bn: false, activation: "relu" });
      if (pooled) at = b.add(`pool${i + 1}`, { kind: "maxPool", size: 3, stride: 2, padding: 0, ceil: true }, at);
    }
    at = b.add("flatten", { kind: "flatten" }, at);
    for (const name of ["fc6", "fc7"]) {
      at = b.add(name, { kind: "linear", units: HIDDEN, bias: true }, at);
      at = b.add(`${name}/relu`, { kind: "relu" }, at);
      at = b.add(`${name}/dropout`, { kind: "dropout", rate: 0.5 }, at);
    }
    return b.graph(b.add("fc8", { kind: "linear", units: classes, bias: true }, at));
  });
}
