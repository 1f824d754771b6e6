"use client";
import { useTranslations } from "next-intl";
import { PLOT_AXES, type PlotAxisName } from "@/lib/spec/plot";
import { ChoiceRow } from "../object/ChoiceRow";

interface Props {
  readonly value: PlotAxisName;
  onChange(x: PlotAxisName): void;
}

/** Which cost stands on the horizontal axis. */
export function AxisChoice({ value, onChange }: Props) {
  const t = useTranslations("plots.axis");
  return (
    <ChoiceRow
      label={t("choice")}
      name={t("choiceName")}
      value={value}
      options={PLOT_AXES.map((axis) => ({ value: axis, label: t(`short.${axis}`) }))}
      onChange={onChange}
    />
  );
}
