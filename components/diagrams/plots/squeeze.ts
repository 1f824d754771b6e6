/** S5 as data: the settings of figure 3 and table 3 whose accuracies are printed, sizes counted on the graphs. */
import { squeezenetFacts } from "@/lib/facts";
import { squeezenetSpace } from "@/lib/facts/squeezenet-space";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { FLOAT_BYTES } from "@/lib/readings/cost";
import { SHARE_SWEEP_SR, type SqueezePlotValues, type SqueezeSweep } from "@/lib/spec/plot-squeeze";
import { type Counted, counted, countedAlexNet } from "./compared";

interface SqueezeConfig {
  readonly sr: number;
  /** Share of 3x3 filters in [0, 1]. */
  readonly share: number;
  readonly bypass: "none" | "simple" | "complex";
}

export interface SqueezePoint {
  readonly id: string;
  /** null: AlexNet. */
  readonly config: SqueezeConfig | null;
  readonly top1: number | null;
  readonly top5: number | null;
  readonly where: string;
  readonly megabytes: number | null;
  readonly counted: Counted;
  readonly own: boolean;
  readonly sweeps: readonly SqueezeSweep[];
}

/** Section 5's sides: the printed map sizes need 227. */
const RESOLUTION = 227;
const PAPER = squeezenetFacts.metaparameters.value;

export const countedSqueeze = ({ sr, share, bypass }: SqueezeConfig): Counted =>
  counted(squeezenet({ version: "paper-metaparams", sr, pct3x3: share, bypass, resolution: RESOLUTION }));

/** Of 32-bit floats, in millions of bytes. */
export const megabytesOf = (params: number): number => (params * FLOAT_BYTES) / 1e6;
export const mebibytesOf = (params: number): number => (params * FLOAT_BYTES) / 2 ** 20;

type Start = Pick<SqueezePoint, "id" | "config" | "top1" | "top5" | "where" | "megabytes" | "sweeps">;
const point = (start: Start): SqueezePoint => ({
  ...start,
  own: false,
  counted: start.config ? countedSqueeze(start.config) : countedAlexNet(),
});

export function squeezePoints(): readonly SqueezePoint[] {
  const { ratio, share, bypassMegabytes } = squeezenetSpace;
  const { bypass, alexnet } = squeezenetFacts;
  const paper = { sr: PAPER.sr, share: PAPER.pct3x3, bypass: "none" } as const;
  const wide = ratio.value.points.filter(({ at }) => at !== PAPER.sr);
  const around = (id: "simple" | "complex", megabytes: number | null) =>
    point({ id, config: { ...paper, bypass: id }, ...bypass[id].value, where: "Table 3", megabytes, sweeps: ["cost"] });
  return [
    point({
      id: "squeezenet",
      config: paper,
      ...bypass.none.value,
      where: "Tables 2 and 3",
      megabytes: bypassMegabytes.value.none,
      sweeps: ["ratio", "cost"],
    }),
    ...wide.map(({ at, top5, megabytes }) =>
      point({
        id: `sr-${at}`,
        config: { ...paper, sr: at },
        top1: null,
        top5,
        where: ratio.where,
        megabytes,
        sweeps: ["ratio", "cost"],
      }),
    ),
    ...share.value.points.map(({ at, top5, megabytes }) =>
      point({
        id: `pct-${at}`,
        config: { ...paper, sr: share.value.sr, share: at },
        top1: null,
        top5,
        where: share.where,
        megabytes,
        sweeps: ["share", "cost"],
      }),
    ),
    around("simple", bypassMegabytes.value.simple),
    around("complex", null),
    point({ id: "alexnet", config: null, ...alexnet.value, where: alexnet.where, sweeps: ["cost"] }),
  ];
}

const ALL = ["ratio", "share", "cost"] as const;

/** The reader's own setting: a printed one where it is one of those. */
export function ownSqueeze(
  { sr, pct, bypass }: Pick<SqueezePlotValues, "sr" | "pct" | "bypass">,
  points: readonly SqueezePoint[],
): SqueezePoint {
  const config = { sr, share: pct / 100, bypass };
  const same = points.find(
    (each) =>
      each.config?.sr === sr && Math.abs(each.config.share - config.share) < 1e-9 && each.config.bypass === bypass,
  );
  if (same) return { ...same, sweeps: ALL };
  const nothing = { top1: null, top5: null, where: "", megabytes: null };
  return { ...nothing, id: "own", config, counted: countedSqueeze(config), own: true, sweeps: ALL };
}

/** Where a point stands on a sweep's axis: its squeeze ratio, or per cent of 3x3 filters. */
export const placeOn = (sweep: "ratio" | "share", { config }: SqueezePoint): number =>
  sweep === "ratio" ? (config?.sr ?? 0) : 100 * (config?.share ?? 0);

const STEPS = 48;

/** The counted size in MB along a sweep, the other metaparameter held. */
export function sizeCurve(
  sweep: "ratio" | "share",
  held: SqueezeConfig,
): readonly (readonly [at: number, megabytes: number])[] {
  const { from, to } = sweep === "ratio" ? { from: 0.05, to: 1 } : { from: 0, to: 1 };
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const at = from + ((to - from) * i) / STEPS;
    const { params } = countedSqueeze(sweep === "ratio" ? { ...held, sr: at } : { ...held, share: at });
    return [sweep === "ratio" ? at : 100 * at, megabytesOf(params)] as const;
  });
}

/** What the paper holds along each sweep. */
export const HELD: Readonly<Record<"ratio" | "share", SqueezeConfig>> = {
  ratio: { sr: PAPER.sr, share: PAPER.pct3x3, bypass: "none" },
  share: { sr: SHARE_SWEEP_SR, share: PAPER.pct3x3, bypass: "none" },
};
