/**
 * ShuffleNet's units (arXiv 1707.01083, figure 2): a, the bottleneck with a depthwise 3x3; b, with grouped pointwise
 * layers and a shuffle between; c, with stride 2, where the average-pooled input is concatenated instead of added.
 */
import { Builder, type Graph, INPUT } from "../graph";
import { choice, flag, LIMITS, read, whole, wholeOr, wholeOrDerived } from "../keys";
import { activate, convolution } from "./convolution";
import { countable } from "./standard";
import { checkUnit, type UnitKind, type UnitWidths } from "./unit-rules";

/** `authors`: the inverse permutation, as in the released code. */
export type UnitShuffle = "paper" | "authors" | "none";

export interface UnitStyle {
  /** Default `paper`. With one group there is nothing to shuffle, and no node. */
  readonly shuffle?: UnitShuffle;
  /** The last ReLU: after the join (the figure, default) or on the main branch before it (the authors' code in unit c). */
  readonly reluAfter?: "join" | "branch";
  /** Unit c's average pool divides by 9 at borders too (the authors' code, default) or by the valid taps (TensorFlow). */
  readonly countPadding?: boolean;
  /** Unit c's stride, in its depthwise layer and its pool alike. Default 2; 1 shows what the stride alone does. */
  readonly stride?: 1 | 2;
  /** Batch normalisation after each convolution. Default true. */
  readonly bn?: boolean;
  /** Default false. */
  readonly bias?: boolean;
}

export interface UnitConfig extends UnitStyle {
  readonly kind: UnitKind;
  readonly in: number;
  /** Channels out, the concatenated shortcut included. */
  readonly out: number;
  readonly h: number;
  readonly w: number;
  /** Default 1; unit a ignores it. */
  readonly groups?: number;
  /** The first unit of stage 2: its first pointwise layer has no groups. Default false. */
  readonly first?: boolean;
  /** Width of the bottleneck. Default out / 4. */
  readonly mid?: number;
  /** Default `unit`. */
  readonly scope?: string;
}

export const UNIT_KEYS = {
  kind: choice(["a", "b", "c"]),
  in: whole(1, LIMITS.channels),
  out: whole(1, LIMITS.channels),
  h: whole(1, LIMITS.size),
  w: whole(1, LIMITS.size),
  groups: wholeOr(1, LIMITS.channels, 1),
  first: flag(false),
  mid: wholeOrDerived(1, LIMITS.channels, "out / 4"),
};

/** Adds a unit in the builder's scope; returns the id of its result. Throws `GraphError`. */
export function addUnit(b: Builder, from: string, widths: UnitWidths, style: UnitStyle = {}): string {
  const { shuffle = "paper", reluAfter = "join", countPadding = true, bn = true, bias = false } = style;
  const channels = b.shape(from)[2];
  const { mid, branch, groups, firstGroups } = checkUnit(b.scope || "unit", channels, widths);
  const plain = widths.kind === "a";
  const stride = widths.kind === "c" ? (style.stride ?? 2) : 1;
  const after = { bias, bn } as const;

  let at = convolution(b, "gconv1", from, {
    filters: mid,
    kernel: 1,
    groups: firstGroups,
    ...after,
    activation: "relu",
  });
  if (groups > 1 && shuffle !== "none")
    at = b.add("shuffle", { kind: "channelShuffle", groups, direction: shuffle }, at);
  const activation = plain ? "relu" : "none";
  at = convolution(b, "depthwise", at, { filters: mid, kernel: 3, stride, groups: mid, ...after, activation });
  const last = reluAfter === "branch" ? "relu" : "none";
  at = convolution(b, "gconv2", at, { filters: branch, kernel: 1, groups, ...after, activation: last });
  if (widths.kind === "c") {
    const pooled = b.add("avgpool", { kind: "avgPool", size: 3, stride, padding: 1, countPadding }, from);
    at = b.add("concat", { kind: "concat" }, pooled, at);
  } else {
    at = b.add("add", { kind: "add" }, from, at);
  }
  return activate(b, "relu", at, reluAfter === "join" ? "relu" : "none");
}

/** A unit alone, [h, w, in] to [h, w, out], or to half the size for kind c. Throws `GraphError` with the key that caused it. */
export function unit({
  scope = "unit",
  shuffle,
  reluAfter,
  countPadding,
  stride,
  bn,
  bias,
  ...config
}: UnitConfig): Graph {
  const { in: channels, h, w, ...widths } = read(scope || "unit", UNIT_KEYS, config);
  const b = new Builder([h, w, channels]);
  const style = { shuffle, reluAfter, countPadding, stride, bn, bias };
  return countable({ h, w }, () => b.graph(addUnit(b.in(scope), INPUT, widths, style)));
}
