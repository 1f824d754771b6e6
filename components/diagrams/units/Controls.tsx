"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Choice } from "@/components/controls/Choice";
import type { Gesture } from "@/components/controls/gesture";
import { Slider } from "@/components/controls/Slider";
import { STAGE2 } from "@/lib/graph/networks/shufflenet-widths";
import { UNITS, type UnitsValues } from "@/lib/spec/units";

export const SLIDERS = ["c", "g", "m", "h"] as const;
export type SliderKey = (typeof SLIDERS)[number];

interface Props {
  readonly values: UnitsValues;
  onChange(change: Partial<UnitsValues>, gesture: Gesture): void;
}

interface SliderProps extends Props {
  readonly which: SliderKey;
  readonly form?: "panel" | "strip";
  /** What is wrong with this setting, and the way out. */
  readonly fault?: ReactNode;
}

/** One hyperparameter's slider. */
export function UnitsSlider({ which, values, form, fault, onChange }: SliderProps) {
  const t = useTranslations("units.controls");
  const { limits: [min, max] = [1, 1], paper } = UNITS[which];
  return (
    <Slider
      name={t(`${which}Name`)}
      label={t(which)}
      value={values[which]}
      min={min}
      max={max}
      track="doubling"
      // Groups divide channels and bottleneck: the hand stays where they do.
      step={which === "c" || which === "m" ? values.g : 1}
      {...(paper !== undefined && { paper })}
      source={t("paper")}
      form={form}
      fault={fault}
      onChange={(value, gesture) => onChange({ [which]: value }, gesture)}
    />
  );
}

const SWITCHES = {
  shuffle: ["on", "off"],
  stride: ["1", "2"],
  relu: ["join", "branch"],
  pad: ["valid", "counted"],
} as const;

/** What can be switched, and table 1's second stage for each number of groups. */
export function UnitsChoices({ values, onChange }: Props) {
  const t = useTranslations("units.controls");
  return (
    <div className="grid gap-2">
      {(Object.keys(SWITCHES) as (keyof typeof SWITCHES)[]).map((key) => (
        <div key={key} className="flex items-center justify-between gap-2">
          <span className="text-[15px] leading-tight">{t(key)}</span>
          <Choice
            name={t(`${key}Name`)}
            value={values[key] as string}
            options={SWITCHES[key].map((value) => ({ value: value as string, label: t(`${key}Is.${value}`) }))}
            onChange={(value) => onChange({ [key]: value }, "begin")}
          />
        </div>
      ))}
      <div className="grid gap-1">
        <span className="text-[13px] text-ink-2">{t("table1")}</span>
        <div className="flex flex-wrap gap-1">
          {Object.entries(STAGE2).map(([g, c]) => {
            const chosen = values.c === c && values.g === Number(g) && values.m === c / 4;
            return (
              <button
                key={g}
                type="button"
                aria-pressed={chosen}
                aria-label={t("table1Set", { g: Number(g), c })}
                className={`rounded-md border px-2 text-[13px] leading-6 tabular-nums max-lg:min-h-11 max-lg:min-w-11 ${
                  chosen ? "border-ink bg-ink text-bg" : "border-line text-ink-2 hover:border-ink-3"
                }`}
                onClick={() => onChange({ g: Number(g), c, m: c / 4, spot: null }, "begin")}
              >
                {g}
              </button>
            );
          })}
        </div>
      </div>
    </div>
  );
}
