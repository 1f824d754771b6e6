/** Group convolution: filters see the channels of their own group only. From g = 1 (standard) to g = channels (depthwise) one family. */
import { nearestGroups } from "../divisors";
import { refuse } from "../faults";
import { Builder, type Graph, INPUT } from "../graph";
import { flag, LIMITS, whole, wholeOr, wholeOrDerived } from "../keys";
import { convolution } from "./convolution";
import { fitting, readConv } from "./standard";

export interface GroupConfig {
  readonly in: number;
  readonly out: number;
  /** Divides in and out. */
  readonly groups: number;
  readonly h: number;
  readonly w: number;
  /** Odd. Default 1. */
  readonly k?: number;
  /** Default 1. */
  readonly stride?: number;
  /** Each default false. */
  readonly bn?: boolean;
  readonly relu?: boolean;
  readonly bias?: boolean;
  /** Symmetric zero padding. Default floor(k / 2). */
  readonly pad?: number;
  /** Prefix of the nodes' names. Default none. */
  readonly scope?: string;
}

export const GROUP_KEYS = {
  in: whole(1, LIMITS.channels),
  out: whole(1, LIMITS.channels),
  groups: whole(1, LIMITS.channels),
  h: whole(1, LIMITS.size),
  w: whole(1, LIMITS.size),
  k: wholeOr(1, LIMITS.kernel, 1),
  stride: wholeOr(1, LIMITS.stride, 1),
  bn: flag(false),
  relu: flag(false),
  bias: flag(false),
  pad: wholeOrDerived(0, LIMITS.pad, "floor(k / 2)"),
};

/** Refuses groups that do not divide the channels in or out, offering the nearest number that divides both. */
export function checkGroups(node: string, groups: number, channels: number, out: number): void {
  const more = () => ({ key: "groups", nearest: nearestGroups(groups, channels, out) });
  if (channels % groups !== 0) refuse(node, "groups-divide-in", [groups, channels], more());
  if (out % groups !== 0) refuse(node, "groups-divide-out", [groups, out], more());
}

/** A group convolution alone, [h, w, in] to [h', w', out]; nodes `gconv`, `gconv/bn`, `gconv/relu`. Throws `GraphError`. */
export function group({ scope = "", ...config }: GroupConfig): Graph {
  const node = scope === "" ? "gconv" : `${scope}/gconv`;
  const { in: channels, out, groups, h, w, k, relu, ...rest } = readConv(node, GROUP_KEYS, config);
  checkGroups(node, groups, channels, out);
  const pad = rest.pad ?? Math.floor(k / 2);
  const b = new Builder([h, w, channels]);
  const activation = relu ? "relu" : "none";
  const options = { ...rest, filters: out, kernel: k, groups, padding: pad, activation } as const;
  return fitting({ h, w, k }, pad, () => b.graph(convolution(b.in(scope), "gconv", INPUT, options)));
}
