"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Slider } from "@/components/controls/Slider";
import { MOBILE_TABLE, type MobileTableValues, PAPER_SIDE } from "@/lib/spec/table-mobilenet";
import { PAPER_ALPHAS, PAPER_RESOLUTIONS } from "@/lib/spec/work";
import { ChoiceRow } from "../object/ChoiceRow";
import { SettingSlider } from "../object/SettingSlider";
import type { Form } from "../object/Strip";
import type { LiveState } from "../object/useObject";

export const MOBILE_SLIDERS = ["alpha", "rho", "resolution", "classes"] as const;
type SliderKey = (typeof MOBILE_SLIDERS)[number];

const WAYS = {
  alpha: { track: "linear", decimals: 2, step: 0.05, ticks: PAPER_ALPHAS },
  resolution: { track: "linear", step: 32, ticks: PAPER_RESOLUTIONS },
  classes: {},
} as const;
const DECIMALS = 3;
const rhoOf = (side: number): number => Math.round((side / PAPER_SIDE) * 10 ** DECIMALS) / 10 ** DECIMALS;

interface SliderProps {
  readonly object: LiveState<MobileTableValues>;
  readonly which: SliderKey;
  readonly form: Form;
  readonly fault: ReactNode;
}

/** The resolution multiplier is the side of the input over 224, as the paper sets it; the side is what is kept. */
function RhoSlider({ object, form }: Pick<SliderProps, "object" | "form">) {
  const t = useTranslations("mobilenetTable.controls");
  const [min, max] = MOBILE_TABLE.resolution.limits ?? [1, PAPER_SIDE];
  return (
    <Slider
      label={t("rho")}
      name={t("rhoName")}
      value={rhoOf(object.values.resolution)}
      min={rhoOf(min)}
      max={rhoOf(max)}
      decimals={DECIMALS}
      step={1 / 7}
      ticks={PAPER_RESOLUTIONS.map(rhoOf)}
      paper={1}
      source={t("paper")}
      form={form}
      onChange={(rho, gesture) => object.change({ resolution: Math.max(1, Math.round(rho * PAPER_SIDE)) }, gesture)}
    />
  );
}

export function MobileSlider({ which, ...rest }: SliderProps) {
  if (which === "rho") return <RhoSlider object={rest.object} form={rest.form} />;
  return <SettingSlider words="mobilenetTable.controls" which={which} {...rest} {...WAYS[which]} />;
}

const CHOICES = { pairs: ["separable", "standard"], body: ["full", "shallow"], last: ["1", "2"] } as const;

/** Separable or standard, with or without the repeated pairs, and the stride that the paper misprints. */
export function MobileChoices({ object }: { readonly object: LiveState<MobileTableValues> }) {
  const t = useTranslations("mobilenetTable.controls");
  const { values, change } = object;
  const row = (which: keyof typeof CHOICES) => (
    <ChoiceRow<string>
      label={t(which)}
      name={t(`${which}Name`)}
      value={values[which]}
      options={CHOICES[which].map((value) => ({ value, label: t(`${which}Values.${value}`) }))}
      onChange={(value) => change({ [which]: value } as Partial<MobileTableValues>, "begin")}
    />
  );
  return (
    <div className="grid gap-2">
      {row("pairs")}
      {row("body")}
      {row("last")}
    </div>
  );
}
