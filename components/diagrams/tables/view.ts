/** A living table as data: columns, rows of cells, what differs from the paper and why. Nothing of it is drawn here. */
import type { Fault } from "@/lib/graph/faults";
import type { NodeCost } from "@/lib/readings/cost";
import type { NetworkTable } from "@/lib/readings/network-table";
import type { Sorting } from "@/lib/spec/table";

/** Why a printed number is not ours: the name of a sentence, and the numbers in it. */
export interface Reason {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What the paper prints in a place; `reason` where ours is another. */
export interface Printed {
  readonly text: string;
  readonly reason: Reason | null;
  /** The reason is no disagreement: ours has nothing in its place. */
  readonly aside?: boolean;
}

export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  /** With its share of all, from 0 to 1. */
  | { readonly kind: "bar"; readonly value: number; readonly share: number }
  | ({ readonly kind: "printed" } & Printed)
  /** Ours, the paper's beneath; null: there is none of these settings. */
  | { readonly kind: "pair"; readonly own: number | null; readonly printed: Printed | null };

export interface Column {
  /** Its heading's name in the words, and in the link. */
  readonly id: string;
  readonly kind: Cell["kind"];
  /** What stands in the heading besides words, as the number of groups. */
  readonly value?: number;
  /** Words, which begin at the left; numbers end at the right. */
  readonly words?: boolean;
  readonly chosen?: boolean;
}

/** An object of the page that shows this very row, with these settings of its own. */
export interface Live {
  readonly to: "fire" | "filters" | "separable" | "units";
  readonly set: Readonly<Record<string, number | string>>;
}

export interface Row {
  readonly id: string;
  /** As it is shown; the id where it is not told. */
  readonly name: string;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly live: Live | null;
  /** Several equal ones stand as this row. */
  readonly repeated?: boolean;
  /** What it is made of; none of what only the paper's table has. */
  readonly nodes: readonly NodeCost[];
}

export interface View {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Below the rows; named by words. */
  readonly totals: readonly Pick<Row, "id" | "cells">[];
  /** In which columns an open row's nodes say what they are and what they give. */
  readonly nodesIn: { readonly op: string; readonly shape: string };
}

/** What a table's settings give: the table, or why there is none. */
export interface Living {
  readonly fault: Fault | null;
  readonly built: { readonly table: NetworkTable; readonly view: View } | null;
}

/** Sides and channels as the paper writes them. */
export const asPrinted = (shape: readonly number[]): string => shape.join("x");
/** The same as the site writes them. */
export const withTimes = (text: string): string => text.replace(/(?<=\d) ?x ?(?=\d)|x(?=\d)|(?<=\d)x(?= )/g, "×");

/** What the paper prints against ours, both as the paper writes them. */
export function printedCell(printed: string, own: string, why: () => Reason): Extract<Cell, { kind: "printed" }> {
  return { kind: "printed", text: withTimes(printed), reason: printed === own ? null : why() };
}

/** What the paper prints in a cell; null where nothing. */
export const printedOf = (cell: Cell | undefined): Printed | null =>
  cell?.kind === "printed" ? cell : cell?.kind === "pair" ? cell.printed : null;

const reasonsOf = ({ cells }: Pick<Row, "cells">, columns: readonly Column[]) =>
  columns.flatMap(({ id }) => {
    const printed = printedOf(cells[id]);
    return printed?.reason ? [{ ...printed.reason, aside: printed.aside ?? false }] : [];
  });

/** A reason's identity: the same sentence with the same numbers is said once. */
export const reasonId = ({ key, values }: Reason): string => JSON.stringify([key, values]);

export interface Note extends Reason {
  readonly aside: boolean;
  /** a, b, c in the network's order. */
  readonly letter: string;
  /** The row under which it is said, in the order shown: the first that needs it. */
  readonly row: string;
}

/** All that differs, each reason once. `shown` is the order of rows on the screen. */
export function notesOf({ columns, rows, totals }: View, shown: readonly Row[]): ReadonlyMap<string, Note> {
  const letters = new Map<string, string>();
  for (const row of [...rows, ...totals])
    for (const reason of reasonsOf(row, columns)) {
      const id = reasonId(reason);
      if (!letters.has(id)) letters.set(id, String.fromCharCode(97 + letters.size));
    }
  const notes = new Map<string, Note>();
  for (const row of [...shown, ...totals])
    for (const reason of reasonsOf(row, columns)) {
      const id = reasonId(reason);
      if (!notes.has(id)) notes.set(id, { ...reason, letter: letters.get(id) ?? "", row: row.id });
    }
  return notes;
}

/** By what a cell is sorted: its number, or its text's first numbers, or its text; null: last. */
function weightOf(cell: Cell | undefined): number | string | null {
  if (!cell) return null;
  if (cell.kind === "number" || cell.kind === "bar") return cell.value;
  if (cell.kind === "pair") return cell.own;
  const numbers = (cell.text.replaceAll(",", "").match(/\d+(\.\d+)?/g) ?? []).map(Number);
  if (/^[\d,. ×]+$/.test(cell.text) && numbers.length > 0) return numbers.reduce((product, n) => product * n, 1);
  return cell.text === "" ? null : cell.text;
}

/** Rows by a column; the network's own order where there is no such column, and among equals. Rows without a value come last. */
export function sorted({ columns, rows }: View, sort: Sorting | null): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.column);
  if (!sort || !column) return rows;
  const way = sort.way === "ascending" ? 1 : -1;
  const weight = (row: Row) => (column.id === "layer" ? row.name : weightOf(row.cells[column.id]));
  return [...rows].sort((one, other) => {
    const [a, b] = [weight(one), weight(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === "number" && typeof b === "number") return way * (a - b);
    return way * String(a).localeCompare(String(b), "en", { numeric: true });
  });
}

/** On a narrow screen the prices come first, beside the name that stays in sight. */
export function narrowed(view: View): View {
  const [name, ...rest] = view.columns;
  const prices = rest.filter(({ kind }) => kind === "bar");
  return { ...view, columns: [...(name ? [name] : []), ...prices, ...rest.filter(({ kind }) => kind !== "bar")] };
}

/** The largest share of a row: where the bars of a column end. */
export function fullShare({ rows }: View, column: string): number {
  return Math.max(
    0,
    ...rows.map(({ cells }) => {
      const cell = cells[column];
      return cell?.kind === "bar" ? cell.share : 0;
    }),
  );
}
