/** ShuffleNet's channel shuffle (arXiv 1707.01083, section 3.1): reshape (g, n), transpose, flatten. */
import { nearestGroups } from "../divisors";
import { refuse } from "../faults";
import { Builder, type Graph, INPUT } from "../graph";
import { LIMITS, read, whole, wholeOr } from "../keys";
import type { ShuffleDirection } from "../ops";

export interface ShuffleConfig {
  readonly channels: number;
  /** Divides channels. */
  readonly groups: number;
  /** Height and width of the maps. Default 1. */
  readonly h?: number;
  readonly w?: number;
  /** Default `paper`. */
  readonly direction?: ShuffleDirection;
  /** Prefix of the node's name. Default none. */
  readonly scope?: string;
}

export const PERMUTATION_KEYS = { channels: whole(1, LIMITS.permutation), groups: whole(1, LIMITS.permutation) };
const SHUFFLE_KEYS = {
  channels: whole(1, LIMITS.channels),
  groups: whole(1, LIMITS.channels),
  h: wholeOr(1, LIMITS.size, 1),
  w: wholeOr(1, LIMITS.size, 1),
};

function checked(node: string, groups: number, channels: number): void {
  if (channels % groups === 0) return;
  refuse(node, "groups-divide", [groups, channels], { key: "groups", nearest: nearestGroups(groups, channels) });
}

/**
 * `perm` with out[j] = in[perm[j]]. Paper: perm[j] = (j mod g)·n + floor(j / g), n = channels / g;
 * the authors' released code does the inverse, reshaping to (n, g) first. Throws `GraphError` where g does not divide.
 */
export function permutation(
  channels: number,
  groups: number,
  direction: ShuffleDirection = "paper",
): readonly number[] {
  read("shuffle", PERMUTATION_KEYS, { channels, groups });
  checked("shuffle", groups, channels);
  const rows = direction === "paper" ? groups : channels / groups;
  const columns = channels / rows;
  return Array.from({ length: channels }, (_, j) => (j % rows) * columns + Math.floor(j / rows));
}

/** A channel shuffle alone, [h, w, channels] to the same; node `shuffle`. Throws `GraphError`. */
export function shuffle({ direction = "paper", scope = "", ...config }: ShuffleConfig): Graph {
  const node = scope === "" ? "shuffle" : `${scope}/shuffle`;
  const { channels, groups, h, w } = read(node, SHUFFLE_KEYS, config);
  checked(node, groups, channels);
  const b = new Builder([h, w, channels]);
  return b.graph(b.in(scope).add("shuffle", { kind: "channelShuffle", groups, direction }, INPUT));
}
