/** S3, SqueezeNet's table 1: every control as one row of a table. Links of today must open tomorrow, so keys stay as they are. */
import { METAPARAMETER_KEYS, type SqueezeNetConfig } from "../graph/networks/squeezenet";
import { choice, integer, real, type Values } from "./frame";
import type { ObjectSpec } from "./object";
import { livingFields } from "./table";

/** Steps of its story. The paper prints an input that its own map sizes contradict; so the third sets the side that they need. */
const STORY = [
  { id: "layers", set: {} },
  { id: "input", set: { resolution: 227 } },
  { id: "pruned", set: { resolution: 227, open: ["fire8"] } },
  { id: "wider", set: { resolution: 227, sr: 0.75, sort: { column: "params", way: "descending" } } },
] as const;

const { base_e, incr_e, freq, pct3x3, sr } = METAPARAMETER_KEYS;
const whole = (key: string, { fallback = 0 }: { readonly fallback?: number }, min: number, max: number) =>
  integer(key, { default: fallback, min, max, paper: fallback });

export const SQUEEZE_TABLE = {
  version: choice("s3v", ["1.0", "1.1"], "1.0"),
  base_e: whole("s3be", base_e, 1, 1024),
  incr_e: whole("s3ie", incr_e, 0, 1024),
  freq: whole("s3f", freq, 1, 8),
  pct3x3: real("s3p", { default: pct3x3.fallback ?? 0, min: 0, max: 1, digits: 2, paper: pct3x3.fallback ?? 0 }),
  sr: real("s3sr", { default: sr.fallback ?? 0, min: 0, max: 2, digits: 3, paper: sr.fallback ?? 0 }),
  resolution: integer("s3r", { default: 224, min: 8, max: 512, paper: 224 }),
  classes: integer("s3c", { default: 1000, min: 1, max: 10_000, paper: 1000 }),
  bypass: choice("s3by", ["none", "simple", "complex"], "none"),
  /** Zero padding of conv10: the paper's none, or the 1 of the authors' Caffe file of 1.0. */
  pad: choice("s3pad", ["0", "1"], "0"),
  ...livingFields("s3", STORY.length),
};

export type SqueezeTableValues = Values<typeof SQUEEZE_TABLE>;
export const METAPARAMETERS = ["base_e", "incr_e", "freq", "pct3x3", "sr"] as const;
export type Metaparameter = (typeof METAPARAMETERS)[number];
export type SqueezeTableSettings = Pick<
  SqueezeTableValues,
  "version" | Metaparameter | "resolution" | "classes" | "bypass" | "pad"
>;

/** The side that the paper's map sizes need. */
export const FITTING_SIDE = 227;

/** Whether the metaparameters are SqueezeNet's own, so that the network is a published version. */
export const isPublished = (values: SqueezeTableSettings): boolean =>
  METAPARAMETERS.every((name) => values[name] === SQUEEZE_TABLE[name].default);

/** Version 1.0 with metaparameters of one's own is the builder's `paper-metaparams`; 1.1 has none. */
export function squeezeTableConfig(values: SqueezeTableSettings): SqueezeNetConfig {
  const { version, resolution, classes, bypass, pad } = values;
  const common = { resolution, classes, bypass, conv10_pad: Number(pad) };
  if (isPublished(values)) return { ...common, version };
  const { base_e, incr_e, freq, pct3x3, sr } = values;
  const own = { base_e, incr_e, freq, pct3x3, sr };
  if (version === "1.0") return { ...common, ...own, version: "paper-metaparams" };
  const changed = METAPARAMETERS.find((name) => values[name] !== SQUEEZE_TABLE[name].default) ?? "base_e";
  return { ...common, version, [changed]: values[changed] };
}

export const SQUEEZE_TABLE_OBJECT: ObjectSpec<SqueezeTableValues> = {
  label: "S3",
  anchor: "squeezenet-table",
  table: SQUEEZE_TABLE,
  story: STORY,
  settings: ["version", ...METAPARAMETERS, "resolution", "classes", "bypass", "pad"],
};
