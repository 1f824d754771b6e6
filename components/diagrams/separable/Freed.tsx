"use client";
import { useFormatter, useTranslations } from "next-intl";
import { fitText, wrap } from "@/components/marks/text";
import type { Difference } from "@/lib/engine/protocol";
import type { Rect } from "@/lib/readings/scene";
import { power } from "./numbers";

interface Props {
  readonly place: Rect;
  readonly opacity: number;
  /** Where there is no batch norm to fold: it was folded away before the weights were shipped, or there never was one. */
  readonly without: "trained" | "never" | null;
  /** Of the folded layer's result to the unfolded one's. */
  readonly difference: Difference | null;
}

/** What stands where a batch norm was: how far the folded results are from the others, as measured. */
export function Freed({ place, opacity, without, difference }: Props) {
  const t = useTranslations("separable.freed");
  const format = useFormatter();
  const { x, y, width } = place;
  const title = fitText([t(without === "never" ? "noTitle" : "title")], 15, width, true);
  const text = without
    ? t(without)
    : difference
      ? t("measured", {
          numbers: format.number(difference.numbers),
          largest: format.number(difference.largest, { maximumSignificantDigits: 3 }),
        })
      : t("running");
  const top = without || !difference ? y + 36 : y + 68;
  return (
    <g opacity={opacity} data-freed={without ?? difference?.difference ?? ""}>
      <text x={x} y={y + 14} fontSize={title.size} fontWeight={650} fill="var(--ink)">
        {title.text}
      </text>
      {!without && difference && (
        <text x={x} y={y + 46} fontSize={24} fontWeight={650} fill="var(--ink)" className="tabular">
          {power(difference.difference)}
        </text>
      )}
      {wrap(text, 13, width).map((line, i) => (
        <text key={line} x={x} y={top + i * 18} fontSize={13} fill="var(--ink-2)">
          {line}
        </text>
      ))}
    </g>
  );
}
