/** M3, who hears whom: every control as one row of a table. Links of today must open tomorrow, so keys stay as they are. */
import { integer, oneOf, optional, type Values } from "./frame";
import { HEARS_STORY, HEARS_STORY_LENGTH } from "./hears-story";
import { commonFields, type ObjectSpec, photoFields } from "./object";

/** The four matrices: the two layers of the separable convolution, both together, and what they stand for. */
export const MATRICES = ["depthwise", "pointwise", "both", "standard"] as const;
export type MatrixName = (typeof MATRICES)[number];

/** One cell of one matrix: output channel and input channel, from 0. */
export interface HearsCell {
  readonly of: MatrixName;
  readonly row: number;
  readonly column: number;
}

const cellText = {
  read(text: string): HearsCell | null {
    const match = /^(depthwise|pointwise|both|standard)\.(\d{1,4})\.(\d{1,4})$/.exec(text);
    const of = MATRICES.find((name) => name === match?.[1]);
    return match && of ? { of, row: Number(match[2]), column: Number(match[3]) } : null;
  },
  write: ({ of, row, column }: HearsCell): string => [of, row, column].join("."),
};

export const HEARS_MOST = 256;

/** The paper's numbers are those of its first separable pair, 32 to 64 channels at 112 x 112 (table 1 of arXiv 1704.04861). */
export const HEARS = {
  /** M and N: at first those of the trained network's first pair. */
  in: integer("m3in", { default: 16, min: 1, max: HEARS_MOST, paper: 32 }),
  out: integer("m3out", { default: 32, min: 1, max: HEARS_MOST, paper: 64 }),
  /** D_K */
  k: oneOf("m3k", [1, 3, 5, 7], 3),
  stride: oneOf("m3s", [1, 2], 1),
  /** Height and width of the input maps. */
  h: integer("m3h", { default: 32, min: 1, max: 112, paper: 112 }),
  cell: optional("m3cell", cellText),
  ...photoFields("m3"),
  ...commonFields("m3", HEARS_STORY_LENGTH),
};

export type HearsValues = Values<typeof HEARS>;
export type HearsWidths = Pick<HearsValues, "in" | "out" | "k" | "stride" | "h">;

/** Outputs and inputs of a matrix. */
export function matrixSize(of: MatrixName, { in: channels, out }: Pick<HearsWidths, "in" | "out">) {
  return { rows: of === "depthwise" ? channels : out, columns: channels };
}

/** The cell the reader chose, held inside its matrix; without one, a pair of the two layers together. */
export function hearsCell(values: HearsValues): HearsCell {
  const { in: channels, out, cell } = values;
  const given = cell ?? { of: "both", row: Math.floor(out * 0.6), column: Math.floor(channels * 0.3) };
  const { rows, columns } = matrixSize(given.of, values);
  return { of: given.of, row: Math.min(given.row, rows - 1), column: Math.min(given.column, columns - 1) };
}

export const HEARS_OBJECT: ObjectSpec<HearsValues> = {
  label: "M3",
  anchor: "hears",
  table: HEARS,
  story: HEARS_STORY,
  settings: ["in", "out", "k", "stride", "h"],
};
