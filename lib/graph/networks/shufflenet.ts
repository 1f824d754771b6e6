/** ShuffleNet (arXiv 1707.01083, table 1): conv1, max pool, then stages 2 to 4 of 4, 8 and 4 units. */
import { convolution } from "../blocks/convolution";
import { addUnit, type UnitStyle } from "../blocks/unit";
import { Builder, type Graph, INPUT } from "../graph";
import { choiceOr, flag, LIMITS, positiveOr, read, wholeOr, wholeOrDerived } from "../keys";
import { atResolution, RESOLUTION, type Resolution, sizeOf } from "./resolution";
import { type Groups, type Rounding, shufflenetWidths } from "./shufflenet-widths";
import { SMALL } from "./small";

export interface ShuffleNetConfig extends UnitStyle {
  /** Default 3. */
  readonly groups?: Groups;
  /** Factor on every width (table 3's 0.25x, 0.5x). Default 1. */
  readonly scale?: number;
  /** Default 224, or 64 for the small variant. */
  readonly resolution?: Resolution;
  /** Default 1000, or 100 for the small variant. */
  readonly classes?: number;
  /** What happens where the scale gives no possible width; see shufflenet-widths.ts. Default `strict`. */
  readonly round?: Rounding;
  /** Width of conv1. Default 24 · scale, by the rounding. */
  readonly stem?: number;
  /** Default false (the authors' code; the paper does not say); true for the small variant. */
  readonly fc_bias?: boolean;
  /** The max pool after conv1. Default true (table 1); false for the small variant. */
  readonly max_pool?: boolean;
  /** `small`: the trained 64 x 64 layout of small.ts. Default `paper`. */
  readonly variant?: "paper" | "small";
}

export const SHUFFLENET_KEYS = {
  groups: choiceOr([1, 2, 3, 4, 8], 3),
  scale: positiveOr(LIMITS.factor, 1),
  resolution: RESOLUTION,
  classes: wholeOr(1, LIMITS.channels, 1000),
  round: choiceOr(["strict", "up", "authors"], "strict"),
  stem: wholeOrDerived(1, LIMITS.channels, "24 * scale"),
  fc_bias: flag(false),
};

/** What the trained layouts vary and the paper does not, so that descriptions of the paper's network do not offer it. */
const MAX_POOL = { max_pool: flag(true) };

/** Units of stage 2, 3 and 4, the first of each with stride 2. */
export const UNITS = [4, 8, 4] as const;

/** [h, w, 3] to the scores [1, 1, classes], before softmax. Throws `GraphError` with the key that caused it. */
export function shufflenet({ variant = "paper", resolution, ...config }: ShuffleNetConfig = {}): Graph {
  const small = variant === "small";
  const { shuffle, reluAfter, countPadding, bn = !small, bias = small, ...rest } = config;
  const { countPadding: smallCount, ...trained } = SMALL.shufflenet;
  const given = small ? { ...trained, classes: SMALL.classes, ...rest } : rest;
  const values = read("shufflenet", { ...SHUFFLENET_KEYS, ...MAX_POOL }, given);
  const { groups } = values;
  const widths = shufflenetWidths(values);
  const style = { shuffle, bn, bias, countPadding: countPadding ?? (small ? smallCount : undefined) };
  const size = sizeOf("shufflenet", resolution === undefined && small ? SMALL.resolution : resolution);
  return atResolution(size, ([h, w]) => {
    const b = new Builder([h, w, 3]);
    const stem = { filters: widths.stem, kernel: 3, stride: 2, bias, bn, activation: "relu" } as const;
    let at = convolution(b, "conv1", INPUT, stem);
    if (values.max_pool) at = b.add("maxpool", { kind: "maxPool", size: 3, stride: 2, padding: 1, ceil: false }, at);
    for (const [s, { out, mid }] of widths.stages.entries()) {
      for (let u = 1; u <= (UNITS[s] ?? 0); u++) {
        const kind = u === 1 ? "c" : "b";
        // The authors' code moves the ReLU onto the branch where it concatenates, never where it adds.
        const unitStyle = { ...style, reluAfter: kind === "c" ? reluAfter : ("join" as const) };
        const first = s === 0 && u === 1;
        at = addUnit(b.in(`stage${s + 2}`).in(`unit${u}`), at, { kind, out, mid, groups, first }, unitStyle);
      }
    }
    at = b.add("globalpool", { kind: "globalAvgPool" }, at);
    at = b.add("flatten", { kind: "flatten" }, at);
    return b.graph(b.add("fc", { kind: "linear", units: values.classes, bias: values.fc_bias }, at));
  });
}
