"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { type FiltersView, largestMap } from "./derive";

const COMPACT = { notation: "compact", maximumSignificantDigits: 3 } as const;

interface Props {
  readonly view: FiltersView;
  onChange(change: { readonly h: number }, gesture: Gesture): void;
}

/** That this is too much to run here, and the largest map that is not. */
export function TooLarge({ view, onChange }: Props) {
  const t = useTranslations("filters.tooLarge");
  const format = useFormatter();
  const h = useMemo(() => largestMap(view.widths), [view.widths]);
  return (
    <>
      {t("text", { macs: format.number(view.work, COMPACT) })}{" "}
      <button
        type="button"
        className="rounded-sm font-semibold text-link underline underline-offset-2 max-lg:min-h-11"
        onClick={() => onChange({ h }, "begin")}
      >
        {t("way", { h })}
      </button>
    </>
  );
}
