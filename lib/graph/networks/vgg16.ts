/** VGG-16 (arXiv 1409.1556, configuration D): thirteen 3x3 convolutions in five stages, three fully connected layers. */
import { convolution } from "../blocks/convolution";
import { Builder, type Graph, INPUT } from "../graph";
import { LIMITS, read, wholeOr } from "../keys";
import { atResolution, RESOLUTION, type Resolution, sizeOf } from "./resolution";

export interface Vgg16Config {
  /** Default 224. The fully connected layers read what this size leaves: another size has other parameters. */
  readonly resolution?: Resolution;
  /** Default 1000. */
  readonly classes?: number;
}

export const VGG16_KEYS = { resolution: RESOLUTION, classes: wholeOr(1, LIMITS.channels, 1000) };

/** Filters and number of convolutions by stage; a max pool 2x2/2 ends each. */
const STAGES = [
  [64, 2],
  [128, 2],
  [256, 3],
  [512, 3],
  [512, 3],
] as const;
const HIDDEN = 4096;

/** [h, w, 3] to the scores [1, 1, classes], before softmax. Throws `GraphError` with the key that caused it. */
export function vgg16({ resolution, ...config }: Vgg16Config = {}): Graph {
  const { classes } = read("vgg16", VGG16_KEYS, config);
  return atResolution(sizeOf("vgg16", resolution), ([h, w]) => {
    const b = new Builder([h, w, 3]);
    let at = INPUT;
    for (const [i, [filters, count]] of STAGES.entries()) {
      const stage = b.in(`stage${i + 1}`);
      for (let c = 1; c <= count; c++)
        at = convolution(stage, `conv${c}`, at, { filters, kernel: 3, bias: true, bn: false, activation: "relu" });
      at = b.add(`pool${i + 1}`, { kind: "maxPool", size: 2, stride: 2, padding: 0, ceil: false }, at);
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
