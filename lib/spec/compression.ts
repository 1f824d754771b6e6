/** S4, compression: every control as one row of a table. Links of today must open tomorrow, so keys stay as they are. */
import { COMPRESSION_STORY, COMPRESSION_STORY_LENGTH } from "./compression-story";
import { choice, integer, optional, type Values } from "./frame";
import { commonFields, type ObjectSpec, photoFields } from "./object";

/** What the kept weights become. */
export const LEVEL_KINDS = ["codebook", "tensor", "channel", "float16", "float32"] as const;
export type LevelKind = (typeof LEVEL_KINDS)[number];

/** How the file is laid out. */
export const CODING_KINDS = ["dense", "denseHuffman", "sparse", "sparseHuffman"] as const;
export type CodingKind = (typeof CODING_KINDS)[number];

/** A layer by its id in the graph. */
const layerText = {
  read: (text: string): string | null =>
    /^(conv\d{1,2}|fire\d{1,2}\/(squeeze1x1|expand1x1|expand3x3))$/.test(text) ? text : null,
  write: (id: string): string => id,
};

/** The paper's numbers are those of its smallest file: table 2 of arXiv 1602.07360. */
export const COMPRESSION = {
  levels: choice("s4levels", LEVEL_KINDS, "codebook"),
  bits: integer("s4k", { default: 5, min: 1, max: 8, paper: 6 }),
  /** Percent of the weights that are not pruned. */
  kept: integer("s4keep", { default: 80, min: 1, max: 100, paper: 33 }),
  scope: choice("s4scope", ["network", "layer"], "network"),
  coding: choice("s4code", CODING_KINDS, "sparseHuffman"),
  layer: optional("s4layer", layerText),
  photo: photoFields("s4").photo,
  ...commonFields("s4", COMPRESSION_STORY_LENGTH),
};

export type CompressionValues = Values<typeof COMPRESSION>;
export type CompressionAsked = Pick<CompressionValues, "levels" | "bits" | "kept" | "scope" | "coding">;

/** Bits of an uncompressed weight in the file; null where codes stand for levels. */
export const floatBits = (levels: LevelKind): number | null =>
  levels === "float32" ? 32 : levels === "float16" ? 16 : null;

export const isSparse = (coding: CodingKind): boolean => coding === "sparse" || coding === "sparseHuffman";
export const isHuffman = (coding: CodingKind): boolean => coding === "denseHuffman" || coding === "sparseHuffman";

/** What is computed: settings that change nothing are at one value, so that equal files have equal settings. */
export function askedOf({ levels, bits, kept, scope, coding }: CompressionAsked): CompressionAsked {
  return { levels, bits: floatBits(levels) === null ? bits : 8, kept, scope: kept === 100 ? "network" : scope, coding };
}

export const COMPRESSION_OBJECT: ObjectSpec<CompressionValues> = {
  label: "S4",
  anchor: "compression",
  table: COMPRESSION,
  story: COMPRESSION_STORY,
  settings: ["levels", "bits", "kept", "scope", "coding"],
};
