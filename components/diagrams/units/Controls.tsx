"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { type Groups, STAGE2 } from "@/lib/graph/networks/shufflenet-widths";
import type { UnitsValues } from "@/lib/spec/units";
import { ChoiceRow } from "../object/ChoiceRow";
import { SettingSlider } from "../object/SettingSlider";
import type { Form } from "../object/Strip";
import type { LiveState } from "../object/useObject";
import { ValueButtons } from "../object/ValueButtons";

export const SLIDERS = ["c", "g", "m", "h"] as const;
export type SliderKey = (typeof SLIDERS)[number];

interface Props {
  readonly values: UnitsValues;
  onChange(change: Partial<UnitsValues>, gesture: Gesture): void;
}

interface SliderProps {
  readonly object: LiveState<UnitsValues>;
  readonly which: SliderKey;
  readonly form: Form;
  /** What is wrong with this setting, and the way out. */
  readonly fault: ReactNode;
}

/** One hyperparameter's slider. Groups divide channels and bottleneck: the hand stays where they do. */
export function UnitsSlider({ object, which, ...props }: SliderProps) {
  const step = which === "c" || which === "m" ? object.values.g : 1;
  return <SettingSlider object={object} words="units.controls" which={which} step={step} {...props} />;
}

const SWITCHES = {
  shuffle: ["on", "off"],
  stride: ["1", "2"],
  relu: ["join", "branch"],
  pad: ["valid", "counted"],
} as const;

/** Channels of table 1's second stage; 0 where it has none for so many groups. */
const width = (g: number): number => STAGE2[g as Groups] ?? 0;

/** What can be switched, and table 1's second stage for each number of groups. */
export function UnitsChoices({ values, onChange }: Props) {
  const t = useTranslations("units.controls");
  return (
    <div className="grid gap-2">
      {(Object.keys(SWITCHES) as (keyof typeof SWITCHES)[]).map((key) => (
        <ChoiceRow
          key={key}
          label={t(key)}
          name={t(`${key}Name`)}
          value={values[key] as string}
          options={SWITCHES[key].map((value) => ({ value: value as string, label: t(`${key}Is.${value}`) }))}
          onChange={(value) => onChange({ [key]: value }, "begin")}
        />
      ))}
      <div className="grid gap-1">
        <span className="text-[13px] text-ink-2">{t("table1")}</span>
        <div className="flex flex-wrap gap-1">
          <ValueButtons
            values={Object.keys(STAGE2).map(Number)}
            chosen={values.c === width(values.g) && values.m === values.c / 4 ? values.g : null}
            name={(g) => t("table1Set", { g, c: width(g) })}
            onChoose={(g) => onChange({ g, c: width(g), m: width(g) / 4, spot: null }, "begin")}
          />
        </div>
      </div>
    </div>
  );
}
