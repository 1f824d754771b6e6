"use client";
import { useTranslations } from "next-intl";
import type { Gesture } from "@/components/controls/gesture";
import type { HearsValues } from "@/lib/spec/hears";
import { DISTINCT_PAIRS, TRAINED_PAIRS, trainedPair } from "@/lib/spec/trained-pairs";
import { NumberRow } from "../object/ChoiceRow";
import { Lettered } from "../object/Lettered";
import { PresetSelect } from "../object/PresetSelect";

interface Props {
  readonly values: HearsValues;
  onChange(change: Partial<HearsValues>, gesture: Gesture): void;
}

/** Kernel, stride, and the trained pairs. */
export function HearsChoices({ values, onChange }: Props) {
  const t = useTranslations("hears");
  const row = (key: "k" | "stride", options: readonly number[]) => (
    <NumberRow
      label={<Lettered text={t(`controls.${key}`)} />}
      name={t(`controls.${key}Name`)}
      value={values[key]}
      options={options}
      onChange={(value) => onChange({ [key]: value }, "begin")}
    />
  );
  return (
    <div className="grid gap-2">
      {row("k", [1, 3, 5, 7])}
      {row("stride", [1, 2])}
      <PresetSelect
        name={t("presets.name")}
        none={t("presets.none")}
        value={trainedPair(values)?.scope ?? null}
        options={DISTINCT_PAIRS.map(({ scope, widths }) => ({
          value: scope,
          label: t("presets.pair", { scope, ...widths }),
        }))}
        onChange={(chosen) => {
          const pair = TRAINED_PAIRS.find(({ scope }) => scope === chosen);
          if (pair) onChange({ ...pair.widths, cell: null }, "begin");
        }}
      />
    </div>
  );
}
