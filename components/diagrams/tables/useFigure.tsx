"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MOST_DIGITS, SHARE } from "./Cells";
import { Figure } from "./Figure";
import { tableFigure } from "./figureLayout";
import { nodeLines } from "./nodes";
import { useOp } from "./useOp";
import type { Row, View } from "./view";

/** A table as the figure that is saved: as it stands on the page, sorted and opened. */
export function useFigure(
  words: string,
  rows: readonly Row[],
  open: readonly string[] | null,
  caption: string,
): (view: View) => ReactNode {
  const own = useTranslations(words);
  const t = useTranslations("tables.key");
  const format = useFormatter();
  const say = useOp();
  return (view) => {
    const opened = new Map(
      rows.filter(({ id }) => open?.includes(id)).map((row) => [row.id, nodeLines(row, view, say)]),
    );
    const figure = tableFigure(view, rows, opened, {
      head: ({ id, value }) => (value === undefined ? own(`columns.${id}`) : own("columns.groups", { value })),
      total: (id) => own(`totals.${id}`),
      reason: ({ key, values }) => own(`reasons.${key}`, values),
      number: (value) => format.number(value, MOST_DIGITS),
      share: (share) => format.number(share, SHARE),
      key: (of) => t(of),
    });
    return <Figure figure={figure} label={caption} />;
  };
}
