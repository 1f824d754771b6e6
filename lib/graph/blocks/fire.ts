/** SqueezeNet's fire module (arXiv 1602.07360, section 3.2): 1x1 squeeze, then 1x1 and 3x3 expand side by side. */
import { refuse } from "../faults";
import { Builder, type Graph, INPUT } from "../graph";
import { choiceOr, flag, LIMITS, read, whole } from "../keys";
import { convolution } from "./convolution";
import { countable } from "./standard";

export type FireBypass = "none" | "simple" | "complex";

export interface FireConfig {
  /** Channels in, height and width of the input. */
  readonly in: number;
  readonly h: number;
  readonly w: number;
  /** 1x1 filters of the squeeze layer. */
  readonly s1: number;
  /** 1x1 and 3x3 filters of the expand layer; where one is 0 that branch and the concat are left out. */
  readonly e1: number;
  readonly e3: number;
  /** Default true. */
  readonly bias?: boolean;
  /** `simple` adds the input and needs in = e1 + e3; `complex` adds a 1x1 convolution of it. Default `none`. */
  readonly bypass?: FireBypass;
  /** Names the nodes: `fire2` gives `fire2/squeeze1x1`. Default `fire`. */
  readonly scope?: string;
}

export const FIRE_KEYS = {
  in: whole(1, LIMITS.channels),
  h: whole(1, LIMITS.size),
  w: whole(1, LIMITS.size),
  s1: whole(1, LIMITS.channels),
  e1: whole(0, LIMITS.channels),
  e3: whole(0, LIMITS.channels),
  bias: flag(true),
  bypass: choiceOr(["none", "simple", "complex"], "none"),
};

type FireWidths = Pick<FireConfig, "s1" | "e1" | "e3" | "bypass"> & { readonly bias: boolean };

/** Adds a fire module in the builder's scope; returns the id of its result. Throws `GraphError`. */
export function addFire(b: Builder, from: string, { s1, e1, e3, bias, bypass = "none" }: FireWidths): string {
  const channels = b.shape(from)[2];
  if (e1 + e3 === 0) refuse(b.scope || "fire", "expand-empty", [e1, e3], { key: "e1", nearest: 1 });
  const nearest = e1 + e3 <= LIMITS.channels ? e1 + e3 : undefined;
  if (bypass === "simple" && channels !== e1 + e3)
    refuse(b.scope || "fire", "bypass-channels", [channels, e1 + e3], { key: "in", nearest });
  const after = { bias, bn: false, activation: "relu" } as const;
  const squeezed = convolution(b, "squeeze1x1", from, { filters: s1, kernel: 1, ...after });
  const branches = [
    ...(e1 > 0 ? [convolution(b, "expand1x1", squeezed, { filters: e1, kernel: 1, ...after })] : []),
    ...(e3 > 0 ? [convolution(b, "expand3x3", squeezed, { filters: e3, kernel: 3, ...after })] : []),
  ];
  const [only = squeezed] = branches;
  const expanded = branches.length > 1 ? b.add("concat", { kind: "concat" }, ...branches) : only;
  if (bypass === "none") return expanded;
  const around =
    bypass === "simple"
      ? from
      : convolution(b, "bypass", from, { filters: e1 + e3, kernel: 1, bias, bn: false, activation: "none" });
  return b.add("add", { kind: "add" }, expanded, around);
}

/** A fire module alone, [h, w, in] to [h, w, e1 + e3]. Throws `GraphError` with the key that caused it. */
export function fire({ scope = "fire", ...config }: FireConfig): Graph {
  const { in: channels, h, w, ...widths } = read(scope || "fire", FIRE_KEYS, config);
  const b = new Builder([h, w, channels]);
  return countable({ h, w }, () => b.graph(addFire(b.in(scope), INPUT, widths)));
}
