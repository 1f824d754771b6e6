/** ShuffleNet's widths by groups, scale and rounding. The paper prints scale 1 only and does not say how it rounds. */
import { type Fault, GraphError, nearestWhole, refuse } from "../faults";
import { LIMITS } from "../keys";

export type Groups = 1 | 2 | 3 | 4 | 8;
/**
 * `strict`: exactly scale times table 1, refused where a width is fractional or groups do not divide it.
 * `up`: stem, stage 2's width and each bottleneck rounded up to a multiple of the groups; later stages double stage 2's.
 * `authors`: conv1 as in the released code, everything else strict.
 */
export type Rounding = "strict" | "up" | "authors";

export interface ShuffleNetWidths {
  readonly stem: number;
  /** Stages 2, 3, 4: channels out and width of the bottleneck. */
  readonly stages: readonly { readonly out: number; readonly mid: number }[];
}

export interface WidthConfig {
  readonly groups: Groups;
  readonly scale: number;
  readonly round: Rounding;
  readonly stem: number | undefined;
}

/** Table 1: channels out of stage 2; stages 3 and 4 double them. */
export const STAGE2: Readonly<Record<Groups, number>> = { 1: 144, 2: 200, 3: 240, 4: 272, 8: 384 };
const STEM = 24;
const BOTTLENECK = 4;

/** megvii-model/ShuffleNet-Series, ShuffleNetV1/network.py: conv1's width by groups and scale; other models were not released. */
const AUTHORS_STEM: Readonly<Partial<Record<Groups, Readonly<Record<number, number>>>>> = {
  3: { 0.5: 12, 1: 24, 1.5: 24, 2: 48 },
  8: { 0.5: 16, 1: 24, 1.5: 24, 2: 48 },
};

/** Widths this near to a whole number are meant to be it: 0.07 · 200 is 14, whatever the last bit says. */
const ROUNDING_ERROR = 1e-9;
const isWhole = (x: number): boolean => Math.abs(x - Math.round(x)) < ROUNDING_ERROR;
const upTo = (x: number, step: number): number => Math.ceil(x / step - ROUNDING_ERROR) * step;

function scaled(node: string, scale: number, channels: number): number {
  const width = scale * channels;
  if (!isWhole(width) || width < 0.5) refuse(node, "width-fraction", [scale, channels], { key: "scale" });
  return Math.round(width);
}

function stemWidth({ groups, scale, round, stem }: WidthConfig): number {
  if (stem !== undefined) return stem;
  if (round === "up") return upTo(scale * STEM, groups);
  if (round === "strict") return scaled("conv1", scale, STEM);
  const released = AUTHORS_STEM[groups];
  if (released === undefined) return refuse("conv1", "authors-pair", [groups, scale], { key: "groups" });
  return released[scale] ?? refuse("conv1", "authors-pair", [groups, scale], { key: "scale" });
}

function check(config: WidthConfig): ShuffleNetWidths {
  const { groups, scale, round } = config;
  const stem = stemWidth(config);
  const up = round === "up";
  const first = up ? upTo(scale * STAGE2[groups], groups) : scaled("stage2", scale, STAGE2[groups]);
  const stages = [1, 2, 4].map((factor) => {
    const out = first * factor;
    const mid = up ? upTo(out / BOTTLENECK, groups) : out / BOTTLENECK;
    return { out, mid };
  });
  for (const [s, { mid }] of stages.entries()) {
    const node = `stage${s + 2}/unit1/gconv1`;
    if (!isWhole(mid))
      refuse(node, "width-fraction", [scale, (STAGE2[groups] * 2 ** s) / BOTTLENECK], { key: "scale" });
    if (mid % groups !== 0) refuse(node, "groups-divide-mid", [groups, mid], { key: "scale" });
  }
  const stemKey = first > groups ? "stem" : "scale";
  if (first <= stem) refuse("stage2/unit1", "shortcut-concat", [first, stem], { key: stemKey });
  if ((first - stem) % groups !== 0)
    refuse("stage2/unit1/gconv2", "groups-divide-out", [groups, first - stem], { key: stemKey });
  return { stem, stages };
}

function faultOf(config: WidthConfig): Fault | undefined {
  try {
    check(config);
    return undefined;
  } catch (error) {
    if (error instanceof GraphError) return error.fault;
    throw error;
  }
}

/** Scales are offered in eighths. */
const EIGHTHS = 8;

function nearest({ key, values }: Fault, config: WidthConfig): number | undefined {
  const cures = (accepts: (fault: Fault | undefined) => boolean): number | undefined => {
    if (key === "scale") {
      const eighths = nearestWhole(config.scale * EIGHTHS, 1, EIGHTHS * LIMITS.factor, (n) =>
        accepts(faultOf({ ...config, scale: n / EIGHTHS })),
      );
      return eighths === undefined ? undefined : eighths / EIGHTHS;
    }
    if (key === "groups")
      return nearestWhole(
        config.groups,
        1,
        8,
        (g) => g in STAGE2 && accepts(faultOf({ ...config, groups: g as Groups })),
      );
    const wanted = config.stem ?? stemWidth(config);
    return nearestWhole(wanted, 1, Math.max(wanted, ...values), (stem) => accepts(faultOf({ ...config, stem })));
  };
  return cures((fault) => fault === undefined) ?? cures((fault) => fault?.key !== key);
}

/** Stem, stages and bottlenecks. Throws `GraphError` naming the node, the two numbers, and the nearest possible scale, stem or groups. */
export function shufflenetWidths(config: WidthConfig): ShuffleNetWidths {
  const fault = faultOf(config);
  if (fault === undefined) return check(config);
  const value = nearest(fault, config);
  throw new GraphError(value === undefined ? fault : { ...fault, nearest: value });
}
