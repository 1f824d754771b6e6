"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Station } from "@/lib/readings/spread";

export interface StageNames {
  /** `stage 2, unit 1`, or `stem`. */
  long(station: Station): string;
  /** `2.1`, or `stem`. */
  short(station: Station): string;
  /** The stage's number; null for the stem. */
  stage(station: Station): number | null;
  percent(share: number): string;
}

const UNIT = /^stage(\d+)\/unit(\d+)$/;

/** How stations and shares are called. */
export function useNames(): StageNames {
  const t = useTranslations("stages");
  const format = useFormatter();
  return useMemo(() => {
    const name = (key: "unit" | "unitShort") => (station: Station) => {
      const match = UNIT.exec(station.scope);
      return match ? t(key, { stage: Number(match[1]), unit: Number(match[2]) }) : t("stem");
    };
    return {
      long: name("unit"),
      short: name("unitShort"),
      stage: ({ scope }) => Number(UNIT.exec(scope)?.[1] ?? 0) || null,
      percent: (share) => format.number(share, { style: "percent", maximumFractionDigits: 1 }),
    };
  }, [t, format]);
}
