/** Two grouped 1x1 convolutions with a channel shuffle between them, or none (figure 1 of arXiv 1707.01083), and near relatives. */
import { nearestGroups } from "../divisors";
import { refuse } from "../faults";
import { Builder, type Graph, INPUT } from "../graph";
import { choiceOr, flag, LIMITS, read, whole } from "../keys";
import { convolution } from "./convolution";

/** Direction of the shuffle, or `none`. */
const PAIR_SHUFFLES = ["paper", "authors", "none"] as const;
/** A 3x3 depthwise layer right before or right after the place of the shuffle. */
const PAIR_DEPTHWISE = ["none", "before", "after"] as const;
/** What the second layer is: grouped as the first, or one that reads all channels. */
const PAIR_SECOND = ["grouped", "dense"] as const;

export interface GroupedPairConfig {
  /** Channels in, between and out. */
  readonly channels: number;
  /** Divides channels. */
  readonly groups: number;
  readonly h: number;
  readonly w: number;
  /** Default `paper`. */
  readonly shuffle?: (typeof PAIR_SHUFFLES)[number];
  /** Default `none`. */
  readonly depthwise?: (typeof PAIR_DEPTHWISE)[number];
  /** Default `grouped`. */
  readonly second?: (typeof PAIR_SECOND)[number];
  /** Batch norm after both pointwise layers. Default true. */
  readonly bn?: boolean;
}

const KEYS = {
  channels: whole(1, LIMITS.channels),
  groups: whole(1, LIMITS.channels),
  h: whole(1, LIMITS.size),
  w: whole(1, LIMITS.size),
  shuffle: choiceOr(PAIR_SHUFFLES, "paper"),
  depthwise: choiceOr(PAIR_DEPTHWISE, "none"),
  second: choiceOr(PAIR_SECOND, "grouped"),
  bn: flag(true),
};

function checkGroups(channels: number, groups: number): void {
  if (channels % groups === 0) return;
  refuse("pair", "groups-divide", [groups, channels], { key: "groups", nearest: nearestGroups(groups, channels) });
}

/** Names of the nodes; each pointwise layer ends in its ReLU. */
export const PAIR = {
  first: "gconv1",
  made: "gconv1/relu",
  depthwise: "depthwise",
  shuffled: "shuffle",
  second: "gconv2",
  output: "gconv2/relu",
} as const;

/** [h, w, channels] to the same. The same names and widths with and without shuffle, so seeded weights are the same too. Throws `GraphError`. */
export function groupedPair(config: GroupedPairConfig): Graph {
  const { channels, groups, h, w, shuffle, depthwise, second, bn } = read("pair", KEYS, { ...config });
  checkGroups(channels, groups);
  const b = new Builder([h, w, channels]);
  const layer = { filters: channels, kernel: 1, bias: false, bn, activation: "relu" } as const;
  const filtered = (from: string) =>
    convolution(b, PAIR.depthwise, from, { ...layer, kernel: 3, groups: channels, bn: false, activation: "none" });

  let at = convolution(b, PAIR.first, INPUT, { ...layer, groups });
  if (depthwise === "before") at = filtered(at);
  if (shuffle !== "none") at = b.add(PAIR.shuffled, { kind: "channelShuffle", groups, direction: shuffle }, at);
  if (depthwise === "after") at = filtered(at);
  return b.graph(convolution(b, PAIR.second, at, { ...layer, groups: second === "dense" ? 1 : groups }));
}

/** The paper's shuffle and then the authors': nodes `there` and `back`. Throws `GraphError`. */
export function thereAndBack(config: Pick<GroupedPairConfig, "channels" | "groups" | "h" | "w">): Graph {
  const { channels, groups, h, w } = config;
  checkGroups(channels, groups);
  const b = new Builder([h, w, channels]);
  const there = b.add("there", { kind: "channelShuffle", groups, direction: "paper" }, INPUT);
  return b.graph(b.add("back", { kind: "channelShuffle", groups, direction: "authors" }, there));
}
