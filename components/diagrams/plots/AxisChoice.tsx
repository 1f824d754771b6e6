"use client";
import { useTranslations } from "next-intl";
import { PLOT_AXES } from "@/lib/spec/plot";
import { ChoiceRow } from "../object/ChoiceRow";
import { PresetSelect } from "../object/PresetSelect";

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
  const options = axes.map((axis) => ({ value: axis, label: t(`short.${axis as string}`) }));
  // Three stand side by side in no panel.
  if (options.length > 2)
    return (
      <PresetSelect
        name={t("choiceName")}
        value={value}
        options={options}
        onChange={(next) => onChange(axes.find((axis) => axis === next) ?? value)}
      />
    );
  return <ChoiceRow label={t("choice")} name={t("choiceName")} value={value} options={options} onChange={onChange} />;
}
