"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { PlotRow } from "./plot";
import { usePlotWords } from "./words";

/** One point in words: what it is, what is printed and where, what is counted, and the way to it. */
export function Card({ row, pinned }: { readonly row: PlotRow | null; readonly pinned: boolean }) {
  const t = useTranslations("plots");
  const format = useFormatter();
  const words = usePlotWords();
  if (!row)
    return <p className="rounded-md border border-line bg-card px-3 py-2 text-[15px] text-ink-2">{t("card.none")}</p>;
  const { counted, note, go } = row;
  const printed = words.printed(row);
  return (
    <div
      className="grid gap-x-6 rounded-md border border-line bg-card px-3 py-2 text-[15px] leading-snug lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
      data-card={row.id}
    >
      <div>
        <b>{row.name}</b> <span className="text-ink-2">{row.what}</span>
        <p className="tabular">{words.accuracy(row)}</p>
        {go && <p className="max-lg:min-h-11 max-lg:pt-2">{go}</p>}
      </div>
      <div className="tabular">
        <p>
          {counted
            ? t("card.counted", { macs: format.number(counted.macs), params: format.number(counted.params) })
            : t("card.uncounted")}
        </p>
        {printed && <p className="text-ink-2">{printed}</p>}
        {note && <p className="text-ink-2">{note}</p>}
      </div>
      <p className="sr-only" aria-live="polite">
        {pinned ? [row.name, words.accuracy(row)].join(". ") : ""}
      </p>
    </div>
  );
}
