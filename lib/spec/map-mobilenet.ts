/** M7, MobileNet's map: every control as one row of a table. Links of today must open tomorrow, so keys stay as they are. */
import { mobilenet } from "../graph/networks/mobilenet";
import { SMALL } from "../graph/networks/small";
import { TRAINED } from "../graph/networks/trained";
import { choice, real, type Values } from "./frame";
import { MAP_STORY, type MapNetwork, type MapStep, mapFields, mapNetwork, resolutionField } from "./map";
import type { ObjectSpec } from "./object";

/** The layout that is trained for this site, or the paper's table 1. */
export const LAYOUTS = ["trained", "paper"] as const;
/** Width multipliers of the paper's table 6. */
export const ALPHAS = [0.25, 0.5, 0.75, 1] as const;

const WIDTH = TRAINED.mobilenet.alpha ?? 1;

export const MOBILE_MAP = {
  net: choice("m7net", LAYOUTS, "trained"),
  alpha: real("m7alpha", { default: WIDTH, min: 0.25, max: 1.25, digits: 2, paper: 1 }),
  res: resolutionField("m7", SMALL.resolution),
  ...mapFields("m7"),
};

export type MobileMapValues = Values<typeof MOBILE_MAP>;
export type MobileMapSettings = Pick<MobileMapValues, "net" | "alpha" | "res">;

export function mobileMapNetwork({ net, alpha, res: resolution }: MobileMapSettings): MapNetwork {
  const base = net === "trained" ? TRAINED.mobilenet : {};
  return mapNetwork(
    () => mobilenet({ ...base, alpha, resolution }),
    () => mobilenet(TRAINED.mobilenet),
  );
}

/** What goes with a layout. */
export const MOBILE_DEFAULTS: Readonly<Record<MobileMapValues["net"], Pick<MobileMapValues, "alpha" | "res">>> = {
  trained: { alpha: WIDTH, res: SMALL.resolution },
  paper: { alpha: 1, res: 224 },
};

const SETS: Readonly<Record<MapStep, Partial<MobileMapValues>>> = {
  shrink: { at: { node: "separable1/pointwise", channel: 3, y: 32, x: 32 } },
  weights: { at: { node: "separable13/pointwise", channel: 3, y: 2, x: 2 } },
  order: { t: 0.4 },
  open: { open: "separable6", at: { node: "separable6/pointwise", channel: 97, y: 2, x: 2 } },
};

export const MOBILE_MAP_OBJECT: ObjectSpec<MobileMapValues> = {
  label: "M7",
  anchor: "mobilenet-map",
  table: MOBILE_MAP,
  story: MAP_STORY.map((id) => ({ id, set: SETS[id] })),
  settings: ["net", "alpha", "res"],
};
