/** Arrangements of a bank's weights: always the same area, wider or higher as there is room. */
import { type BankGrid, type BankShape, bankGrid } from "@/lib/readings/scene";

const LINES = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64];

/** The arrangements that are at most `maxHeight` high, each as narrow as its number of lines allows. */
function narrow(bank: BankShape, cell: number, maxHeight: number): readonly BankGrid[] {
  return LINES.filter((lines) => lines <= bank.channels).flatMap((lines) => {
    const one = bankGrid(bank, cell, 1, lines);
    const rows = Math.floor((maxHeight + one.gaps.filter) / (one.filter.height + one.gaps.filter));
    return rows < 1 ? [] : [bankGrid(bank, cell, Math.ceil(bank.filters / rows), lines)];
  });
}

/** The least width of a bank that is at most `maxHeight` high; infinite where there is no such arrangement. */
export const leastWidth = (bank: BankShape, cell: number, maxHeight: number): number =>
  Math.min(Number.POSITIVE_INFINITY, ...narrow(bank, cell, maxHeight).map(({ width }) => width));

/** The lowest arrangement within `width`, or, where none is so narrow, the narrowest within `maxHeight`. */
export function arrange(bank: BankShape, cell: number, width: number, maxHeight: number): BankGrid {
  const wide = LINES.filter((lines) => lines <= bank.channels).flatMap((lines) => {
    const { filter, gaps } = bankGrid(bank, cell, 1, lines);
    const columns = Math.floor((width + gaps.column) / (filter.width + gaps.column));
    const grid = columns < 1 ? null : bankGrid(bank, cell, columns, lines);
    return grid && grid.height <= maxHeight ? [grid] : [];
  });
  const lowest = wide.reduce<BankGrid | null>((best, grid) => (best && best.height <= grid.height ? best : grid), null);
  if (lowest) return lowest;
  const [first, ...rest] = narrow(bank, cell, maxHeight);
  return rest.reduce(
    (best, grid) => (grid.width < best.width ? grid : best),
    first ?? bankGrid(bank, cell, bank.filters, bank.channels),
  );
}
