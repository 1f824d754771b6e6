/**
 * S1, the fire module: every control as one row of a table. Query keys are short and stay as they are, because links
 * of today must open tomorrow.
 */
import type { FireConfig } from "../graph/blocks/fire";
import { START } from "./fire-start";
import { STORY, STORY_LENGTH } from "./fire-story";
import { choice, integer, optional, type Values } from "./frame";
import { commonFields, type ObjectSpec, photoFields } from "./object";

export type Branch = "squeeze" | "expand1x1" | "expand3x3";
export interface Pixel {
  readonly branch: Branch;
  /** Counted from 0, as y and x. */
  readonly filter: number;
  readonly y: number;
  readonly x: number;
}

export const VERSIONS = ["1.1", "1.0"] as const;
export type Version = (typeof VERSIONS)[number];
export const MODULES = ["fire2", "fire3", "fire4", "fire5", "fire6", "fire7", "fire8", "fire9"] as const;
export type ModuleName = (typeof MODULES)[number];
export const COST_COLUMNS = ["params", "macs", "flops"] as const;
export type CostColumn = (typeof COST_COLUMNS)[number];

const SHORT: Readonly<Record<Branch, string>> = { squeeze: "s1", expand1x1: "e1", expand3x3: "e3" };
const BRANCHES = Object.keys(SHORT) as Branch[];

/** `e3.48.20.25`: branch, filter, row, column, all from 0. */
const pixelText = {
  read(text: string): Pixel | null {
    const match = /^(s1|e1|e3)\.(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/.exec(text);
    const branch = BRANCHES.find((name) => SHORT[name] === match?.[1]);
    if (!match || !branch) return null;
    return { branch, filter: Number(match[2]), y: Number(match[3]), x: Number(match[4]) };
  },
  write: ({ branch, filter, y, x }: Pixel): string => [SHORT[branch], filter, y, x].join("."),
};

export const FIRE = {
  in: integer("in", { default: START.in, min: 1, max: 1024, paper: START.in }),
  s1: integer("s1", { default: START.s1, min: 1, max: 512, paper: START.s1 }),
  e1: integer("e1", { default: START.e1, min: 0, max: 1024, paper: START.e1 }),
  e3: integer("e3", { default: START.e3, min: 0, max: 1024, paper: START.e3 }),
  h: integer("h", { default: START.h, min: 1, max: 224 }),
  w: integer("w", { default: START.w, min: 1, max: 224 }),
  /** The module whose place in the paper the ticks show. */
  module: choice("module", MODULES, "fire2"),
  version: choice("v", VERSIONS, "1.1"),
  pixel: optional("pixel", pixelText),
  cost: choice("cost", COST_COLUMNS, "params"),
  ...photoFields(""),
  ...commonFields("", STORY_LENGTH),
};

export type FireValues = Values<typeof FIRE>;

export const FIRE_OBJECT: ObjectSpec<FireValues> = {
  label: "S1",
  anchor: "fire-module",
  table: FIRE,
  story: STORY,
  settings: ["in", "s1", "e1", "e3", "h", "w"],
  taste: ["cost", "version"],
};

/** The module's configuration for `lib/graph/blocks/fire`. */
export function fireConfig(values: Pick<FireValues, "in" | "s1" | "e1" | "e3" | "h" | "w">, scope: string): FireConfig {
  const { in: channels, s1, e1, e3, h, w } = values;
  return { in: channels, h, w, s1, e1, e3, scope };
}

/** The pixel, if there is one, held inside the module as it stands; null where its branch has no filters. */
export function heldPixel(values: Pick<FireValues, "s1" | "e1" | "e3" | "h" | "w" | "pixel">): Pixel | null {
  const { pixel } = values;
  if (!pixel) return null;
  const filters = { squeeze: values.s1, expand1x1: values.e1, expand3x3: values.e3 }[pixel.branch];
  if (filters === 0) return null;
  return {
    branch: pixel.branch,
    filter: Math.min(pixel.filter, filters - 1),
    y: Math.min(pixel.y, values.h - 1),
    x: Math.min(pixel.x, values.w - 1),
  };
}
