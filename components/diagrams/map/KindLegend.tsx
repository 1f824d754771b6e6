"use client";
import { useTranslations } from "next-intl";
import { SHADE } from "./kinds";

const SHOWN = ["depthwise", "pointwise", "standard"] as const;

/** The shades of the bars, and that what lies ahead in a replay is pale. */
export function KindLegend() {
  const t = useTranslations("map");
  return SHOWN.map((kind) => (
    <span key={kind} className="inline-flex items-center gap-1.5">
      <span
        aria-hidden
        className="inline-block h-3.5 w-2"
        style={{ background: SHADE[kind], printColorAdjust: "exact" }}
      />
      {t(`kinds.${kind}`)}
    </span>
  ));
}
