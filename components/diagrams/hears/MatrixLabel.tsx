"use client";
import { useFormatter, useTranslations } from "next-intl";
import { wrap } from "@/components/marks/text";
import type { Checked } from "@/lib/readings/check";
import type { Rect } from "@/lib/readings/scene";
import { Label, type LabelLine } from "../Label";

interface Props {
  readonly place: Rect;
  readonly name: string;
  readonly checked: Checked | null;
  /** Columns found out so far, of all. */
  readonly known: number;
  readonly columns: number;
}

/** A matrix's name, and what has been found out: how many input channels were changed, in the end how many pairs are joined. */
export function MatrixLabel({ place, name, checked, known, columns }: Props) {
  const t = useTranslations("hears");
  const format = useFormatter();
  const lines = (text: string, fill = "--ink-2"): LabelLine[] =>
    wrap(text, 13, place.width).map((line) => [line, fill] as const);
  const numbers = (): LabelLine[] => {
    if (known < columns) return lines(t("found", { known, columns }));
    if (!checked) return lines(t("check.running"));
    const pairs = t("pairs", {
      joined: format.number(checked.joined),
      all: format.number(checked.rows * checked.columns),
      density: format.number(checked.density, { style: "percent", maximumFractionDigits: 1 }),
    });
    return [
      ...lines(pairs, "--ink"),
      ...(checked.differing > 0
        ? lines(t("check.differs", { count: checked.differing }), "--bad")
        : lines(t("check.agrees"))),
    ];
  };
  return <Label place={place} lines={[[name], ...numbers()]} />;
}
