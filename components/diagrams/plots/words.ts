"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PlotRow } from "./plot";

interface PlotWords {
  /** Per cent as the papers print them: one decimal. */
  percent(value: number): string;
  /** Places in a paper: `Table 4` in the reader's language. */
  place(where: string): string;
  accuracy(row: PlotRow): string;
  /** What the paper prints of the cost; null where nothing is. */
  printed(row: PlotRow): string | null;
  /** Whole millions, tenths below ten. */
  millions(value: number): string;
}

/** What all plots say in the same words. */
export function usePlotWords(): PlotWords {
  const t = useTranslations("plots");
  const format = useFormatter();
  return useMemo(() => {
    const percent = (value: number) => format.number(value, { minimumFractionDigits: 1 });
    const place = (where: string) =>
      where
        .replace(/the authors' repository/, t("place.repository"))
        .replace(
          /Tables? ([\d, ]+?)(?: (and|to) (\d+))?(?=$|,|\))/g,
          (_, first: string, joined?: string, last?: string) =>
            t("place.table", { first, joined: joined ?? "none", last: last ?? "" }),
        )
        .replace(/Figure ([\w()]+)/g, (_, which: string) => t("place.figure", { which }))
        .replace(/Sections? ([\d.]+)(?: and ([\d.]+))?/g, (_, first: string, last?: string) =>
          t("place.section", { first, joined: last ? "and" : "none", last: last ?? "" }),
        );
    return {
      percent,
      place,
      accuracy({ accuracy, own }) {
        if (accuracy)
          return t(`accuracy.${accuracy.kind}`, { value: percent(accuracy.value), where: place(accuracy.where) });
        return t(own ? "accuracy.own" : "accuracy.none");
      },
      printed({ printed }) {
        if (!printed) return null;
        const { macs, params, megabytes } = printed;
        const parts = [
          macs !== undefined && t("printed.macs", { macs: format.number(macs) }),
          params !== undefined && t("printed.params", { params: format.number(params) }),
          megabytes !== undefined && t("printed.megabytes", { megabytes: format.number(megabytes) }),
        ].filter((part) => part !== false);
        return parts.length > 0 ? t("printed.all", { parts: parts.join(t("printed.and")) }) : null;
      },
      millions: (value) =>
        format.number(value, value < 10 ? { maximumFractionDigits: 2 } : { maximumSignificantDigits: 4 }),
    };
  }, [t, format]);
}
