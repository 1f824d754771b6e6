/** M2, the separable block: every control as one row of a table. Links of today must open tomorrow, so keys stay as they are. */
import { choice, integer, oneOf, optional, real, type Values } from "./frame";
import { commonFields, type ObjectSpec, photoFields } from "./object";
import { RUN_END, SEPARABLE_STORY, SEPARABLE_STORY_LENGTH } from "./separable-story";

/** What flows, in its order: the input and what each of the six steps gives. */
export const TENSORS = ["input", "dw", "dwBn", "dwRelu", "pw", "pwBn", "pwRelu"] as const;
export type TensorName = (typeof TENSORS)[number];
/** The two layers, each a convolution, BN and ReLU. */
export const LAYERS = ["dw", "pw"] as const;
export type LayerName = (typeof LAYERS)[number];

export const layerOf = (tensor: TensorName): LayerName | null =>
  tensor === "input" ? null : tensor.startsWith("dw") ? "dw" : "pw";

/** One number: of which tensor, in which channel, at which pixel, from 0. */
export interface SeparableSpot {
  readonly of: TensorName;
  readonly tile: number;
  readonly y: number;
  readonly x: number;
}

const spotText = {
  read(text: string): SeparableSpot | null {
    const match = /^([a-zA-Z]{2,6})\.(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/.exec(text);
    const of = TENSORS.find((name) => name === match?.[1]);
    return match && of ? { of, tile: Number(match[2]), y: Number(match[3]), x: Number(match[4]) } : null;
  },
  write: ({ of, tile, y, x }: SeparableSpot): string => [of, tile, y, x].join("."),
};

export const SEPARABLE_MOST = 256;

/** The paper's numbers are those of its first separable pair, 32 to 64 channels at 112 x 112 (table 1 of arXiv 1704.04861). */
export const SEPARABLE = {
  /** M and N: at first those of the trained network's first pair. */
  in: integer("m2in", { default: 16, min: 1, max: SEPARABLE_MOST, paper: 32 }),
  out: integer("m2out", { default: 32, min: 1, max: SEPARABLE_MOST, paper: 64 }),
  /** Height and width of the input maps. */
  h: integer("m2h", { default: 32, min: 1, max: 112, paper: 112 }),
  /** D_K */
  k: oneOf("m2k", [1, 3, 5, 7], 3),
  stride: oneOf("m2s", [1, 2], 1),
  /** The paper's ReLU, or the authors' code's ReLU6. */
  act: choice("m2act", ["relu", "relu6"], "relu"),
  /** Around what each channel's gamma is drawn, where there is a batch norm. */
  gamma: integer("m2gamma", { default: 1, min: 1, max: 8 }),
  /** Seeded filters with batch norms, or the trained pair of these widths, into which they are folded. */
  weights: choice("m2w", ["seeded", "trained"], "seeded"),
  spot: optional("m2spot", spotText),
  ...photoFields("m2"),
  ...commonFields("m2", SEPARABLE_STORY_LENGTH),
  /** At first all six steps have run and nothing is folded yet. */
  t: real("m2t", { default: RUN_END, min: 0, max: 1, digits: 4 }),
};

export type SeparableValues = Values<typeof SEPARABLE>;
export type SeparableWidths = Pick<SeparableValues, "in" | "out" | "h" | "k" | "stride">;
/** All that decides what is run. */
export type SeparableSettings = SeparableWidths & Pick<SeparableValues, "act" | "gamma" | "weights">;

export const SEPARABLE_OBJECT: ObjectSpec<SeparableValues> = {
  label: "M2",
  anchor: "separable",
  table: SEPARABLE,
  story: SEPARABLE_STORY,
  settings: ["in", "out", "h", "k", "stride", "act", "gamma", "weights"],
};
