/** Sizes of the map's drawing that are not data, in CSS pixels. */

/** A head's enlarged channel; a block's mark: its two bars and, where it stands by itself, the shares below them. */
export const THUMB = 32;
export const GAUGE = { bar: 6, lane: 32, /** Where marks stand behind names. */ from: 128, text: 84 } as const;

/** One row of the wide map, from top to bottom: heads, names, marks, lane of bypasses, tensors, counts, banks, turn. */
export const ROW = {
  head: THUMB + 10,
  names: 36,
  lane: 26,
  /** A line of text over each bank. */
  count: 18,
  /** Least height for tensors and banks together. */
  leastInk: 180,
  /** So much higher than other drawings: what the player leaves free in the window. */
  beyond: 140,
  /** Room in which the river turns to the next row. */
  turn: 34,
  margin: 22,
  scores: 148,
  /** Least width of a tensor's place. */
  least: 5,
  /** Between the parts of a concat. */
  part: 2,
  gaps: { within: 7, between: 14 },
  gapsDense: { within: 5, between: 10 },
  /** Most that a gap between blocks is widened by. */
  widest: 40,
} as const;

/** The map that flows downwards, a block below the other. */
export const FLOW = {
  /** Over the first block of each size. */
  head: THUMB + 14,
  name: 24,
  /** A line of text over each tensor. */
  label: 16,
  after: 5,
  lane: 24,
  /** Between the tensors at the left and the banks at the right. */
  gutter: 14,
  block: 10,
  scores: 170,
} as const;

/** Bands are so thick for the most channels that flow anywhere; where some go around others, they must fit into their lane. */
export const THICKEST = { straight: 30, arched: 16 } as const;
