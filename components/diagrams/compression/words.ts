"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { CompressionPoint } from "@/lib/facts/measured";
import { type CompressionAsked, floatBits } from "@/lib/spec/compression";
import classes from "@/public/models/classes.json";

/** How S4 says sizes, classes and settings. */
export function useWords() {
  const t = useTranslations("compression");
  const format = useFormatter();
  const locale = useLocale() === "zh" ? "zh" : "en";
  return useMemo(() => {
    const bytes = (value: number): string =>
      value >= 1e6
        ? t("units.megabytes", {
            n: format.number(value / 1e6, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
          })
        : t("units.kilobytes", { n: format.number(value / 1e3, { maximumSignificantDigits: 3 }) });
    /** Of a whole: 53.4 %. */
    const percent = (share: number, digits = 1): string =>
      format.number(share, { style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits });
    /** Quantisation and pruning in a few words. */
    const way = ({ levels, bits, kept, scope }: Omit<CompressionAsked, "coding"> | CompressionPoint): string => {
      const how = floatBits(levels) === null ? t(`ways.${levels}`, { bits }) : t(`ways.${levels}`);
      return kept < 100 ? t("ways.pruned", { how, kept, scope: t(`ways.${scope}`) }) : how;
    };
    return {
      bytes,
      percent,
      way,
      number: (value: number, digits = 0) => format.number(value, { maximumFractionDigits: digits }),
      significant: (value: number, digits = 2) => format.number(value, { maximumSignificantDigits: digits }),
      name: (cls: number) => classes[cls]?.[locale] ?? String(cls),
    };
  }, [t, format, locale]);
}

export type Words = ReturnType<typeof useWords>;
