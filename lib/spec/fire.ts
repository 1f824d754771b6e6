/**
 * S1, the fire module: every control as one row of a table. Query keys are short and stay as they are, because links
 * of today must open tomorrow.
 */
import type { FireConfig } from "../graph/blocks/fire";
import { STORY_LENGTH, storySettings } from "./fire-story";
import {
  type Complaint,
  choice,
  defaults,
  integer,
  oneOf,
  optional,
  readQuery,
  real,
  type Values,
  writeQuery,
} from "./frame";

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
export const SPEEDS = [0.25, 0.5, 1, 2] as const;

const SHORT: Readonly<Record<Branch, string>> = { squeeze: "s1", expand1x1: "e1", expand3x3: "e3" };
const BRANCHES = Object.keys(SHORT) as Branch[];

/** `e3.48.20.25`: branch, filter, row, column, all from 0. */
export const pixelText = {
  read(text: string): Pixel | null {
    const match = /^(s1|e1|e3)\.(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/.exec(text);
    const branch = BRANCHES.find((name) => SHORT[name] === match?.[1]);
    if (!match || !branch) return null;
    return { branch, filter: Number(match[2]), y: Number(match[3]), x: Number(match[4]) };
  },
  write: ({ branch, filter, y, x }: Pixel): string => [SHORT[branch], filter, y, x].join("."),
};

/** Names of photos are short words; which of them exist, the page knows. */
const photoText = {
  read: (text: string): string | null => (/^[a-z0-9-]{1,32}$/.test(text) ? text : null),
  write: (name: string): string => name,
};

export const FIRE = {
  in: integer("in", { default: 64, min: 1, max: 1024, paper: 64 }),
  s1: integer("s1", { default: 16, min: 1, max: 512, paper: 16 }),
  e1: integer("e1", { default: 64, min: 0, max: 1024, paper: 64 }),
  e3: integer("e3", { default: 64, min: 0, max: 1024, paper: 64 }),
  /** 36: the photo at 144 x 144, so that a tile of one pixel per activation is large enough to recognise. */
  h: integer("h", { default: 36, min: 1, max: 224 }),
  w: integer("w", { default: 36, min: 1, max: 224 }),
  /** The module whose place in the paper the ticks show. */
  module: choice("module", MODULES, "fire2"),
  version: choice("v", VERSIONS, "1.1"),
  /** null: the first of the samples. */
  photo: optional("photo", photoText),
  t: real("t", { default: 1, min: 0, max: 1, digits: 4 }),
  pixel: optional("pixel", pixelText),
  scale: choice("scale", ["tensor", "channel"], "tensor"),
  step: integer("step", { default: 0, min: 0, max: STORY_LENGTH }),
  view: choice("view", ["drawing", "table"], "drawing"),
  speed: oneOf("speed", SPEEDS, 1),
  cost: choice("cost", COST_COLUMNS, "params"),
};

export type FireValues = Values<typeof FIRE>;
export type FireKey = keyof FireValues;

/** What stands where the query is silent: the defaults, and over them the settings of the story's step. */
export function fireBase(step: number): FireValues {
  return { ...defaults(FIRE), ...storySettings(step), step };
}

/** The state a query says. `?step=3` alone is the third step with all its settings; what else it says goes first. */
export function readFire(query: URLSearchParams): {
  readonly values: FireValues;
  readonly complaints: readonly Complaint[];
} {
  const step = FIRE.step.read(query.get(FIRE.step.key) ?? "0").value;
  return readQuery(FIRE, query, fireBase(step));
}

/** The shortest query for that state; `readFire` gives it back. */
export function writeFire(values: FireValues): URLSearchParams {
  return writeQuery(FIRE, values, { ...fireBase(values.step), step: 0 });
}

/** The module's configuration for `lib/graph/blocks/fire`. */
export function fireConfig(values: Pick<FireValues, "in" | "s1" | "e1" | "e3" | "h" | "w">, scope: string): FireConfig {
  const { in: channels, s1, e1, e3, h, w } = values;
  return { in: channels, h, w, s1, e1, e3, scope };
}

/** The pixel, if there is one, held inside the module as it stands; null where its branch has no filters. */
export function heldPixel(values: FireValues): Pixel | null {
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
