"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Choice } from "@/components/controls/Choice";
import type { Gesture } from "@/components/controls/gesture";
import { Slider } from "@/components/controls/Slider";
import { NETS, PAPER_ALPHAS, PAPER_RESOLUTIONS, UNITS, WORK, type WorkValues } from "@/lib/spec/work";

export const SLIDERS = ["alpha", "resolution", "classes"] as const;
export type SliderKey = (typeof SLIDERS)[number];

interface Props {
  readonly values: WorkValues;
  fault(key: SliderKey): ReactNode;
  onChange(change: Partial<WorkValues>, gesture: Gesture): void;
}

/** How each slider goes: hundredths that hand and keys take by five, whole numbers on a line, whole numbers by doublings. */
const WAYS = {
  alpha: { track: "doubling", decimals: 2, step: 0.05, ticks: PAPER_ALPHAS },
  resolution: { track: "linear", step: 32, ticks: PAPER_RESOLUTIONS },
  classes: { track: "doubling" },
} as const;

/** One hyperparameter's slider, with a tick for each of the paper's values. */
export function WorkSlider({
  which,
  values,
  fault,
  form,
  onChange,
}: Props & { readonly which: SliderKey; readonly form?: "panel" | "strip" }) {
  const t = useTranslations("work.controls");
  const [min, max] = WORK[which].limits ?? [1, 1];
  const { paper } = WORK[which];
  return (
    <Slider
      name={t(`${which}Name`)}
      label={t(which)}
      value={values[which]}
      min={min}
      max={max}
      {...WAYS[which]}
      {...(paper !== undefined && { paper })}
      source={t("paper")}
      form={form}
      fault={fault(which)}
      onChange={(value, gesture) => onChange({ [which]: value }, gesture)}
    />
  );
}

/** Which network, how work is counted, and the paper's multipliers by name. */
export function WorkChoices({ values, onChange }: Omit<Props, "fault">) {
  const t = useTranslations("work");
  const chips = (key: "alpha" | "resolution", options: readonly number[]) => (
    <div className="flex items-center justify-between gap-2">
      <span className="text-[15px]">{t(`controls.${key}Short`)}</span>
      <Choice
        name={t(`controls.${key}Paper`)}
        value={options.some((option) => option === values[key]) ? String(values[key]) : null}
        options={options.map((option) => ({ value: String(option), label: String(option) }))}
        onChange={(value) => onChange({ [key]: Number(value) }, "begin")}
      />
    </div>
  );
  return (
    <div className="grid gap-2">
      <label className="grid gap-1 text-[13px] text-ink-2">
        {t("controls.net")}
        <select
          className="h-9 w-full rounded-md border border-line bg-bg px-1 text-[14px] text-ink max-lg:h-11"
          value={values.net}
          onChange={(event) => {
            const net = NETS.find((name) => name === event.currentTarget.value);
            if (net) onChange({ net, at: null }, "begin");
          }}
        >
          {NETS.map((net) => (
            <option key={net} value={net}>
              {t(`nets.${net}`)}
            </option>
          ))}
        </select>
      </label>
      {chips("alpha", PAPER_ALPHAS)}
      {chips("resolution", PAPER_RESOLUTIONS)}
      <div className="grid gap-1">
        <div className="flex items-center justify-between gap-2">
          <span className="text-[15px]">{t("controls.unit")}</span>
          <Choice
            name={t("controls.unitName")}
            value={values.unit}
            options={UNITS.map((unit) => ({ value: unit, label: t(`controls.units.${unit}`) }))}
            onChange={(unit) => onChange({ unit }, "begin")}
          />
        </div>
        <p className="text-[13px] leading-snug text-ink-2">{t(`unitNote.${values.unit}`)}</p>
      </div>
    </div>
  );
}
