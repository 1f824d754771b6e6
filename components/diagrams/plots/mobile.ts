/** M6 as data: the points of MobileNet's tables 4 to 9, costs counted on the graphs. */
import { MOBILENET_GRID, mobilenetAccuracy, type PrintedMobileNet } from "@/lib/facts/mobilenet-accuracy";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import type { MobileKind, MobilePlotValues, MobileSet } from "@/lib/spec/plot-mobile";
import { type Counted, counted, countedAlexNet, countedSqueezeNet, countedVgg16 } from "./compared";

interface MobileConfig {
  readonly alpha: number;
  readonly resolution: number;
  readonly kind: MobileKind;
}

export interface MobilePoint {
  readonly id: string;
  /** null: another paper's network. */
  readonly config: MobileConfig | null;
  readonly top1: number | null;
  readonly where: string;
  readonly printed: { readonly macs: number; readonly params: number } | null;
  readonly counted: Counted | null;
  readonly own: boolean;
  readonly sets: readonly MobileSet[];
}

export const idOf = ({ alpha, resolution, kind }: MobileConfig): string =>
  kind === "separable" ? `${alpha}-${resolution}` : kind;

export const countedMobile = ({ alpha, resolution, kind }: MobileConfig): Counted =>
  counted(mobilenet({ alpha, resolution, standard: kind === "standard", shallow: kind === "shallow" }));

const setsOf = (net: PrintedMobileNet): readonly MobileSet[] => {
  const base = net.kind === "separable" && net.alpha === 1 && net.resolution === 224;
  if (base) return ["all", "grid", "kinds", "others"];
  if (net.kind !== "separable") return ["all", "kinds"];
  if (net.alpha === 0.75) return ["all", "grid", "kinds"];
  return net.alpha === 0.5 && net.resolution === 160 ? ["all", "grid", "others"] : ["all", "grid"];
};

/** Everything that is printed, then what figures 4 and 5 show as dots alone. */
export function printedPoints(): readonly MobilePoint[] {
  const nets = mobilenetAccuracy.nets.value.map((net: PrintedMobileNet): MobilePoint => {
    const { alpha, resolution, kind, top1, macs, params, where } = net;
    const config = { alpha, resolution, kind };
    return {
      id: idOf(config),
      config,
      top1,
      where,
      printed: { macs, params },
      counted: countedMobile(config),
      own: false,
      sets: setsOf(net),
    };
  });
  const known = new Set(nets.map(({ id }) => id));
  const grid = MOBILENET_GRID.alphas.flatMap((alpha) =>
    MOBILENET_GRID.resolutions.flatMap((resolution): readonly MobilePoint[] => {
      const config: MobileConfig = { alpha, resolution, kind: "separable" };
      const id = idOf(config);
      if (known.has(id)) return [];
      const point = { id, config, top1: null, where: "Figure 4", printed: null, own: false };
      return [{ ...point, counted: countedMobile(config), sets: ["grid"] }];
    }),
  );
  const other = (id: "alexnet" | "squeezenet" | "googlenet" | "vgg16", counted: Counted | null): MobilePoint => {
    const { value, where } = mobilenetAccuracy[id];
    const { top1, macs, params } = value;
    return { id, config: null, top1, where, printed: { macs, params }, counted, own: false, sets: ["all", "others"] };
  };
  return [
    ...nets,
    ...grid,
    other("squeezenet", countedSqueezeNet()),
    other("alexnet", countedAlexNet()),
    other("googlenet", null),
    other("vgg16", countedVgg16()),
  ];
}

/** The reader's own setting: a printed one where it is one of those. */
export function ownMobile(
  { alpha, resolution, kind }: Pick<MobilePlotValues, "alpha" | "resolution" | "kind">,
  points: readonly MobilePoint[],
): MobilePoint {
  const config = { alpha, resolution, kind };
  const same = points.find(
    (point) =>
      point.config &&
      point.config.alpha === alpha &&
      point.config.resolution === resolution &&
      point.config.kind === kind,
  );
  const sets = ["all", "grid", "kinds", "others"] as const;
  if (same) return { ...same, sets };
  const nothing = { top1: null, where: "", printed: null };
  return { ...nothing, id: "own", config, counted: countedMobile(config), own: true, sets };
}

/** Millions on an axis: counted, or printed where nothing can be counted. */
export const costOf = ({ counted, printed }: MobilePoint, axis: "macs" | "params"): number =>
  counted ? counted[axis] / 1e6 : (printed?.[axis] ?? Number.NaN);
