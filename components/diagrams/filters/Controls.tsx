"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { FILTERS_MOST, type FiltersValues, KERNELS, STRIDES } from "@/lib/spec/filters";
import { isStem, STEM_WIDTHS } from "@/lib/spec/filters-input";
import { DISTINCT_PAIRS, trainedPair } from "@/lib/spec/trained-pairs";
import { NumberRow } from "../object/ChoiceRow";
import { PresetSelect } from "../object/PresetSelect";
import { D, DK } from "./maths";

export const SLIDERS = ["in", "out", "h"] as const;
export type SliderKey = (typeof SLIDERS)[number];

const LETTER: Readonly<Record<SliderKey, ReactNode>> = { in: <i>M</i>, out: <i>N</i>, h: <D of="F" /> };

/** A slider's name with its letter as the paper has it. */
export function SliderLabel({ which }: { readonly which: SliderKey }) {
  const t = useTranslations("filters.controls");
  return (
    <>
      {t(which)} {LETTER[which]}
    </>
  );
}

interface Props {
  readonly values: FiltersValues;
  onChange(change: Partial<FiltersValues>, gesture: Gesture): void;
}

const STEM = "conv1";
const PAIRS = DISTINCT_PAIRS.filter(({ widths }) => Math.max(widths.in, widths.out) <= FILTERS_MOST);

/** Kernel, stride, and the trained network's layers. */
export function FiltersChoices({ values, onChange }: Props) {
  const t = useTranslations("filters");
  const row = (key: "k" | "stride", options: readonly number[], label: ReactNode) => (
    <NumberRow
      label={label}
      name={t(`controls.${key}Name`)}
      value={values[key]}
      options={options}
      onChange={(value) => onChange({ [key]: value }, "begin")}
    />
  );
  return (
    <div className="grid gap-2">
      {row(
        "k",
        KERNELS,
        <>
          {t("controls.k")} {DK}
        </>,
      )}
      {row("stride", STRIDES, t("controls.stride"))}
      <PresetSelect
        name={t("presets.name")}
        none={t("presets.none")}
        value={isStem(values) ? STEM : (trainedPair(values)?.scope ?? null)}
        options={[
          { value: STEM, label: t("presets.stem", STEM_WIDTHS) },
          ...PAIRS.map(({ scope, widths }) => ({ value: scope, label: t("presets.pair", { scope, ...widths }) })),
        ]}
        onChange={(chosen) => {
          const widths = chosen === STEM ? STEM_WIDTHS : PAIRS.find(({ scope }) => scope === chosen)?.widths;
          if (widths) onChange({ ...widths, spot: null }, "begin");
        }}
      />
    </div>
  );
}
