/**
 * ResNet's bottleneck (arXiv 1512.03385, figure 5) and ResNeXt's unit (arXiv 1611.05431, figure 3c), to compare with
 * ShuffleNet's: hw(2cm + 9m²) and hw(2cm + 9m²/g) multiply-adds for c channels and a bottleneck of m.
 */
import { Builder, type Graph, INPUT } from "../graph";
import { flag, LIMITS, read, whole, wholeOr } from "../keys";
import { convolution } from "./convolution";
import { checkGroups } from "./group";
import { countable } from "./standard";

export interface BottleneckConfig {
  /** Channels in and out. */
  readonly in: number;
  /** Width of the bottleneck, m. */
  readonly mid: number;
  readonly h: number;
  readonly w: number;
  /** Default true. */
  readonly bn?: boolean;
  /** Default false. */
  readonly bias?: boolean;
  /** Default `bottleneck`, `resnext`. */
  readonly scope?: string;
}

export interface ResNeXtConfig extends BottleneckConfig {
  /** Groups of the 3x3 convolution. Default 32, the paper's cardinality. */
  readonly groups?: number;
}

const BOTTLENECK_KEYS = {
  in: whole(1, LIMITS.channels),
  mid: whole(1, LIMITS.channels),
  h: whole(1, LIMITS.size),
  w: whole(1, LIMITS.size),
  bn: flag(true),
  bias: flag(false),
};
const RESNEXT_KEYS = { ...BOTTLENECK_KEYS, groups: wholeOr(1, LIMITS.channels, 32) };

function build(scope: string, config: object, groupsOf: (node: string) => number): Graph {
  const { in: channels, mid, h, w, bn, bias } = read(scope, BOTTLENECK_KEYS, config);
  const groups = groupsOf(scope);
  checkGroups(`${scope}/conv2`, groups, mid, mid);
  const outer = new Builder([h, w, channels]);
  const b = outer.in(scope);
  return countable({ h, w }, () => {
    let at = convolution(b, "conv1", INPUT, { filters: mid, kernel: 1, bias, bn, activation: "relu" });
    at = convolution(b, "conv2", at, { filters: mid, kernel: 3, groups, bias, bn, activation: "relu" });
    at = convolution(b, "conv3", at, { filters: channels, kernel: 1, bias, bn, activation: "none" });
    at = b.add("add", { kind: "add" }, INPUT, at);
    return outer.graph(b.add("relu", { kind: "relu" }, at));
  });
}

/** ResNet's bottleneck, [h, w, in] to the same; nodes `conv1` (1x1), `conv2` (3x3), `conv3` (1x1), `add`, `relu`. Throws `GraphError`. */
export const bottleneck = ({ scope = "bottleneck", ...config }: BottleneckConfig): Graph =>
  build(scope, config, () => 1);

/** ResNeXt's unit: the bottleneck with a grouped 3x3 convolution. Throws `GraphError`. */
export const resnext = ({ scope = "resnext", ...config }: ResNeXtConfig): Graph =>
  build(scope, config, (node) => read(node, RESNEXT_KEYS, config).groups);
