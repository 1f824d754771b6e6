"use client";
import { useTranslations } from "next-intl";
import { PLOT_AXES } from "@/lib/spec/plot";
import { ChoiceRow } from "../object/ChoiceRow";

interface Props<T extends string> {
  readonly value: T;
  /** Costs, unless told. */
  readonly axes?: readonly T[];
  onChange(x: T): void;
}

/** Which cost stands on the horizontal axis. */
export function AxisChoice<T extends string>({
  value,
  axes = PLOT_AXES as readonly string[] as readonly T[],
  onChange,
}: Props<T>) {
  const t = useTranslations("plots.axis");
  return (
    <ChoiceRow
      label={t("choice")}
      name={t("choiceName")}
      value={value}
      options={axes.map((axis) => ({ value: axis, label: t(`short.${axis as string}`) }))}
      onChange={onChange}
    />
  );
}
