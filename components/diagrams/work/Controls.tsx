"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { NETS, PAPER_ALPHAS, PAPER_RESOLUTIONS, UNITS, type WorkValues } from "@/lib/spec/work";
import { ChoiceRow, NumberRow } from "../object/ChoiceRow";
import { PresetSelect } from "../object/PresetSelect";
import { SettingSlider } from "../object/SettingSlider";
import type { Form } from "../object/Strip";
import type { LiveState } from "../object/useObject";

export const SLIDERS = ["alpha", "resolution", "classes"] as const;
export type SliderKey = (typeof SLIDERS)[number];

/** How each slider goes: hundredths that hand and keys take by five, whole numbers on a line, whole numbers by doublings. */
const WAYS = {
  alpha: { decimals: 2, step: 0.05, ticks: PAPER_ALPHAS },
  resolution: { track: "linear", step: 32, ticks: PAPER_RESOLUTIONS },
  classes: {},
} as const;

interface SliderProps {
  readonly object: LiveState<WorkValues>;
  readonly which: SliderKey;
  readonly form: Form;
  readonly fault: ReactNode;
}

/** One hyperparameter's slider, with a tick for each of the paper's values. */
export function WorkSlider({ which, ...rest }: SliderProps) {
  return <SettingSlider words="work.controls" which={which} {...rest} {...WAYS[which]} />;
}

interface Props {
  readonly values: WorkValues;
  onChange(change: Partial<WorkValues>, gesture: Gesture): void;
}

/** Which network, the paper's multipliers by name, and how work is counted. */
export function WorkChoices({ values, onChange }: Props) {
  const t = useTranslations("work");
  const chips = (key: "alpha" | "resolution", options: readonly number[]) => (
    <NumberRow
      label={t(`controls.${key}Short`)}
      name={t(`controls.${key}Paper`)}
      value={values[key]}
      options={options}
      onChange={(value) => onChange({ [key]: value }, "begin")}
    />
  );
  return (
    <div className="grid gap-2">
      <PresetSelect
        name={t("controls.net")}
        value={values.net}
        options={NETS.map((net) => ({ value: net, label: t(`nets.${net}`) }))}
        onChange={(value) => {
          const net = NETS.find((name) => name === value);
          if (net) onChange({ net, at: null }, "begin");
        }}
      />
      {chips("alpha", PAPER_ALPHAS)}
      {chips("resolution", PAPER_RESOLUTIONS)}
      <div className="grid gap-1">
        <ChoiceRow
          label={t("controls.unit")}
          name={t("controls.unitName")}
          value={values.unit}
          options={UNITS.map((unit) => ({ value: unit, label: t(`controls.units.${unit}`) }))}
          onChange={(unit) => onChange({ unit }, "begin")}
        />
        <p className="text-[13px] leading-snug text-ink-2">{t(`unitNote.${values.unit}`)}</p>
      </div>
    </div>
  );
}
