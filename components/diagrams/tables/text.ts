/** A view as text to take away: what is drawn as a bar stands as number and share, what stands in pairs as two columns. */
import type { TextTable } from "@/lib/readings/table-text";
import type { Cell, Column, Row, View } from "./view";

type Plain = string | number;

export interface TextWords {
  head(column: Column): string;
  /** The heading of a column's shares, and of what the paper prints in its place. */
  share(head: string): string;
  paper(head: string): string;
  total(id: string): string;
}

interface TextColumn {
  readonly head: string;
  readonly right: boolean;
  of(row: Pick<Row, "cells">): Plain;
}

/** In percent, two digits after the point. */
const percent = (share: number): number => Math.round(share * 1e4) / 100;

function columnsOf(view: View, column: Column, words: TextWords): readonly TextColumn[] {
  const { id, kind } = column;
  const head = words.head(column);
  const cell = <K extends Cell["kind"]>(row: Pick<Row, "cells">, of: K) => {
    const found = row.cells[id];
    return found?.kind === of ? (found as Extract<Cell, { kind: K }>) : undefined;
  };
  if (kind === "bar")
    return [
      { head, right: true, of: (row) => cell(row, "bar")?.value ?? "" },
      {
        head: words.share(head),
        right: true,
        of: (row) => {
          const bar = cell(row, "bar");
          return bar ? percent(bar.share) : "";
        },
      },
    ];
  if (kind === "number") return [{ head, right: true, of: (row) => cell(row, "number")?.value ?? "" }];
  if (kind === "pair") {
    const own: TextColumn = {
      head,
      right: true,
      of: (row) => {
        const pair = cell(row, "pair");
        return pair?.own ?? "";
      },
    };
    const known = [...view.rows, ...view.totals].some((row) => cell(row, "pair")?.printed);
    const paper = (row: Pick<Row, "cells">) => cell(row, "pair")?.printed?.text ?? "";
    return known ? [own, { head: words.paper(head), right: true, of: paper }] : [own];
  }
  if (kind === "printed") return [{ head, right: !column.words, of: (row) => cell(row, "printed")?.text ?? "" }];
  return [{ head, right: false, of: (row) => cell(row, "text")?.text ?? "" }];
}

/** `rows` in the order shown. */
export function textTable(view: View, rows: readonly Row[], caption: string, words: TextWords): TextTable {
  const [first, ...rest] = view.columns;
  const columns = rest.flatMap((column) => columnsOf(view, column, words));
  return {
    caption,
    columns: [{ head: first ? words.head(first) : "", right: false }, ...columns],
    rows: [
      ...rows.map((row) => [row.name, ...columns.map(({ of }) => of(row))]),
      ...view.totals.map((row) => [words.total(row.id), ...columns.map(({ of }) => of(row))]),
    ],
  };
}
