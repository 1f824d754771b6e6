"use client";
import { useTranslations } from "next-intl";
import type { Sorting } from "@/lib/spec/table";
import type { Column, View } from "./view";

interface Props {
  readonly view: View;
  readonly words: string;
  readonly sort: Sorting | null;
  /** `first`: the way in which that column is sorted first. */
  onSort(column: string, first: Sorting["way"]): void;
}

/** Large numbers first, names and short words from the first. */
const firstWay = ({ words }: Column): Sorting["way"] => (words ? "ascending" : "descending");

/** Headings; each is a button that sorts down, up, and back to the network's order. */
export function Head({ view, words, sort, onSort }: Props) {
  const t = useTranslations("tables");
  const own = useTranslations(words);
  return (
    <thead className="text-[13px] text-ink-2">
      <tr>
        {view.columns.map((column, i) => {
          const { id, words: left = false, value, chosen } = column;
          const way = sort?.column === id ? sort.way : "none";
          return (
            <th
              key={id}
              scope="col"
              aria-sort={way}
              data-column={id}
              className={`border-b border-ink align-bottom font-normal ${i === 0 ? "sticky left-0 z-[2] bg-bg" : ""} ${left ? "text-left" : "text-right"} ${chosen ? "bg-card text-ink" : ""}`}
            >
              <button
                type="button"
                className={`inline-flex items-end gap-0.5 rounded-sm leading-tight hover:text-ink max-lg:min-h-11 ${left ? "text-left" : "flex-row-reverse text-right"} ${way === "none" ? "" : "font-semibold text-ink"}`}
                title={t("sortHint")}
                onClick={() => onSort(id, firstWay(column))}
              >
                <span>{value === undefined ? own(`columns.${id}`) : own("columns.groups", { value })}</span>
                <span aria-hidden className="w-2.5 text-[10px]">
                  {way === "ascending" ? "▲" : way === "descending" ? "▼" : ""}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
