"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Choice } from "@/components/controls/Choice";
import type { Gesture } from "@/components/controls/gesture";
import { Slider } from "@/components/controls/Slider";
import { FILTERS, FILTERS_MOST, type FiltersValues, KERNELS, STRIDES } from "@/lib/spec/filters";
import { isStem, STEM_WIDTHS } from "@/lib/spec/filters-input";
import { DISTINCT_PAIRS, trainedPair } from "@/lib/spec/trained-pairs";

export const SLIDERS = ["in", "out", "h"] as const;
export type SliderKey = (typeof SLIDERS)[number];

interface Props {
  readonly values: FiltersValues;
  fault(key: SliderKey): ReactNode;
  onChange(change: Partial<FiltersValues>, gesture: Gesture): void;
}

const D = ({ of }: { readonly of: string }) => (
  <i>
    D<sub>{of}</sub>
  </i>
);
const LETTER = { in: <i>M</i>, out: <i>N</i>, h: <D of="F" /> } as const;

/** One hyperparameter's slider, with the paper's number as its tick. */
export function FiltersSlider({
  which,
  values,
  fault,
  form,
  onChange,
}: Props & { readonly which: SliderKey; readonly form?: "panel" | "strip" }) {
  const t = useTranslations("filters.controls");
  const [min, max] = FILTERS[which].limits ?? [1, 1];
  const { paper } = FILTERS[which];
  return (
    <Slider
      name={t(`${which}Name`)}
      label={
        <>
          {t(which)} {LETTER[which]}
        </>
      }
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

const PAIRS = DISTINCT_PAIRS.filter(({ widths }) => Math.max(widths.in, widths.out) <= FILTERS_MOST);

/** Kernel, stride, and the trained network's layers. */
export function FiltersChoices({ values, onChange }: Omit<Props, "fault">) {
  const t = useTranslations("filters");
  const row = (key: "k" | "stride", options: readonly number[], letter: ReactNode) => (
    <div className="flex items-center justify-between gap-2">
      <span className="text-[15px]">
        {t(`controls.${key}`)} {letter}
      </span>
      <Choice
        name={t(`controls.${key}Name`)}
        value={String(values[key])}
        options={options.map((value) => ({ value: String(value), label: String(value) }))}
        onChange={(value) => onChange({ [key]: Number(value) }, "begin")}
      />
    </div>
  );
  const chosen = isStem(values) ? "stem" : (trainedPair(values)?.scope ?? "");
  return (
    <div className="grid gap-2">
      {row("k", KERNELS, <D of="K" />)}
      {row("stride", STRIDES, null)}
      <label className="grid gap-1 text-[13px] text-ink-2">
        {t("presets.name")}
        <select
          className="h-9 w-full rounded-md border border-line bg-bg px-1 text-[14px] text-ink max-lg:h-11"
          value={chosen}
          onChange={(event) => {
            const scope = event.currentTarget.value;
            const widths = scope === "stem" ? STEM_WIDTHS : PAIRS.find((pair) => pair.scope === scope)?.widths;
            if (widths) onChange({ ...widths, spot: null }, "begin");
          }}
        >
          <option value="" disabled>
            {t("presets.none")}
          </option>
          <option value="stem">{t("presets.stem", STEM_WIDTHS)}</option>
          {PAIRS.map(({ scope, widths }) => (
            <option key={scope} value={scope}>
              {t("presets.pair", { scope, ...widths })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
