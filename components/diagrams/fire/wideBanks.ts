/** The expand banks of the wide drawing: 1x1 over 3x3, with the note between or beside. */
import { type BankGrid, fitBank } from "@/lib/readings/scene";
import { NOTE_LINE } from "./measures";
import type { FireParts } from "./parts";
import { GAPS, LONGEST_LINE } from "./wideMeasures";

export interface Expands {
  readonly bank1: BankGrid;
  readonly bank3: BankGrid;
  readonly note: { readonly beside: boolean; readonly lines: number; readonly gap: number };
  /** Of the column. */
  readonly width: number;
}

/** Lines that the note's paragraphs of these widths need in a box of `width`; a broken line wastes some of its end. */
function noteLines(paragraphs: readonly number[], width: number): number {
  return paragraphs.reduce((sum, length) => sum + (length <= width ? 1 : Math.ceil(length / (0.88 * width))), 0);
}

/** What stands under the 1x1 bank: the note's lines, then the 3x3 bank; the note's width follows from the widest bank. */
function underBank(
  parts: FireParts,
  cell: number,
  height: number,
  band: number,
  least: number,
  note: readonly number[],
  bank1: BankGrid,
  beside: boolean,
) {
  const noteWidth = (width: number) => (beside ? width + GAPS[2] - 28 - bank1.width : width + GAPS[2] - 20);
  let lines = noteLines(note, 400);
  for (let attempt = 0; attempt < 4; attempt++) {
    const gap = beside
      ? Math.max(16, band + 14 + lines * NOTE_LINE + 12 - bank1.height)
      : Math.max(16, lines * NOTE_LINE + 20);
    const bank3 = fitBank(parts.banks.expand3x3, cell, LONGEST_LINE, height - bank1.height - gap);
    if (bank3 === null) return null;
    const width = Math.max(least, bank1.width, bank3.width);
    if (noteWidth(width) < 150) return null;
    const needed = noteLines(note, noteWidth(width));
    if (needed <= lines) return { bank3, note: { beside, lines, gap }, width };
    lines = needed;
  }
  return null;
}

/**
 * The two expand banks, one over the other, with the note beside the first or under it: the narrowest pair, or, where a
 * width is allowed, the one that looks best in it (the first in one column, the second near a square).
 */
export function expandPair(
  parts: FireParts,
  cell: number,
  height: number,
  band: number,
  least: number,
  note: readonly number[],
  allowed: number | null,
): Expands | null {
  let best: Expands | null = null;
  let bestPrice = Number.POSITIVE_INFINITY;
  let columns = 0;
  for (const share of [0.5, 0.42, 0.34, 0.26, 0.2, 0.14, 0.08]) {
    const bank1 = fitBank(parts.banks.expand1x1, cell, LONGEST_LINE, height * share);
    // A lower share that changes nothing needs no second look.
    if (bank1 === null || bank1.columns === columns) continue;
    columns = bank1.columns;
    for (const beside of [true, false]) {
      const under = underBank(parts, cell, height, band, least, note, bank1, beside);
      if (under === null || (allowed !== null && under.width > allowed)) continue;
      const square = Math.abs(Math.log(under.bank3.width / Math.max(1, under.bank3.height)));
      const price =
        allowed === null ? under.width + 40 * (bank1.columns - 1) : bank1.columns - 1 + square + (beside ? 0 : 0.3);
      if (price >= bestPrice) continue;
      bestPrice = price;
      best = { bank1, ...under };
    }
  }
  return best;
}
