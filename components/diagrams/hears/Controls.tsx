"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Choice } from "@/components/controls/Choice";
import type { Gesture } from "@/components/controls/gesture";
import { Slider } from "@/components/controls/Slider";
import { HEARS, type HearsValues } from "@/lib/spec/hears";
import { DISTINCT_PAIRS, TRAINED_PAIRS, trainedPair } from "@/lib/spec/trained-pairs";

export const SLIDERS = ["in", "out", "h"] as const;
export type SliderKey = (typeof SLIDERS)[number];

interface Props {
  readonly values: HearsValues;
  fault(key: SliderKey): ReactNode;
  onChange(change: Partial<HearsValues>, gesture: Gesture): void;
}

/** One hyperparameter's slider, with the paper's number as its tick. */
export function HearsSlider({
  which,
  values,
  fault,
  form,
  onChange,
}: Props & { readonly which: SliderKey; readonly form?: "panel" | "strip" }) {
  const t = useTranslations("hears.controls");
  const [min, max] = HEARS[which].limits ?? [1, 1];
  const { paper } = HEARS[which];
  return (
    <Slider
      name={t(`${which}Name`)}
      label={t(which)}
      value={values[which]}
      min={min}
      max={max}
      track="doubling"
      {...(paper !== undefined && { paper })}
      source={t("paper")}
      form={form}
      fault={fault(which)}
      onChange={(value, gesture) => onChange({ [which]: value }, gesture)}
    />
  );
}

/** Kernel, stride, and the trained pairs. */
export function HearsChoices({ values, onChange }: Omit<Props, "fault">) {
  const t = useTranslations("hears");
  const row = (name: string, key: "k" | "stride", options: readonly number[], label: (value: number) => string) => (
    <div className="flex items-center justify-between gap-2">
      <span className="text-[15px]">{t(`controls.${key}`)}</span>
      <Choice
        name={name}
        value={String(values[key])}
        options={options.map((value) => ({ value: String(value), label: label(value) }))}
        onChange={(value) => onChange({ [key]: Number(value) }, "begin")}
      />
    </div>
  );
  return (
    <div className="grid gap-2">
      {row(t("controls.kName"), "k", [1, 3, 5, 7], String)}
      {row(t("controls.strideName"), "stride", [1, 2], String)}
      <label className="grid gap-1 text-[13px] text-ink-2">
        {t("presets.name")}
        <select
          className="h-9 w-full rounded-md border border-line bg-bg px-1 text-[14px] text-ink max-lg:h-11"
          value={trainedPair(values)?.scope ?? ""}
          onChange={(event) => {
            const pair = TRAINED_PAIRS.find(({ scope }) => scope === event.currentTarget.value);
            if (pair) onChange({ ...pair.widths, cell: null }, "begin");
          }}
        >
          <option value="" disabled>
            {t("presets.none")}
          </option>
          {DISTINCT_PAIRS.map(({ scope, widths }) => (
            <option key={scope} value={scope}>
              {t("presets.pair", { scope, ...widths })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
