/** S2, SqueezeNet's map: every control as one row of a table. Links of today must open tomorrow, so keys stay as they are. */
import { SMALL } from "../graph/networks/small";
import { squeezenet } from "../graph/networks/squeezenet";
import { TRAINED } from "../graph/networks/trained";
import { choice, type Values } from "./frame";
import { MAP_STORY, type MapNetwork, type MapStep, mapFields, mapNetwork, resolutionField } from "./map";
import type { ObjectSpec } from "./object";

/** The layout that is trained for this site, or one of the two that were published, for 1000 classes. */
export const SQUEEZE_LAYOUTS = ["trained", "1.1", "1.0"] as const;
export const BYPASSES = ["none", "simple", "complex"] as const;

export const SQUEEZE_MAP = {
  net: choice("s2net", SQUEEZE_LAYOUTS, "trained"),
  bypass: choice("s2bypass", BYPASSES, "none"),
  res: resolutionField("s2", SMALL.resolution),
  ...mapFields("s2"),
};

export type SqueezeMapValues = Values<typeof SQUEEZE_MAP>;
export type SqueezeMapSettings = Pick<SqueezeMapValues, "net" | "bypass" | "res">;

export function squeezeMapNetwork({ net, bypass, res: resolution }: SqueezeMapSettings): MapNetwork {
  const base = net === "trained" ? TRAINED.squeezenet : { version: net };
  return mapNetwork(
    () => squeezenet({ ...base, bypass, resolution }),
    () => squeezenet(TRAINED.squeezenet),
  );
}

/** The photo's side that goes with a layout: 1.0's printed sizes need 227. */
export const SQUEEZE_SIDES: Readonly<Record<SqueezeMapValues["net"], number>> = {
  trained: SMALL.resolution,
  "1.1": 224,
  "1.0": 227,
};

const SETS: Readonly<Record<MapStep, Partial<SqueezeMapValues>>> = {
  shrink: { at: { node: "fire2/expand3x3", channel: 20, y: 8, x: 8 } },
  weights: { at: { node: "fire9/expand3x3", channel: 20, y: 4, x: 4 } },
  order: { t: 0.4 },
  open: { open: "fire4", at: { node: "fire4/expand3x3", channel: 20, y: 4, x: 4 } },
};

export const SQUEEZE_MAP_OBJECT: ObjectSpec<SqueezeMapValues> = {
  label: "S2",
  anchor: "squeezenet-map",
  table: SQUEEZE_MAP,
  story: MAP_STORY.map((id) => ({ id, set: SETS[id] })),
  settings: ["net", "bypass", "res"],
};
