"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  isPublished,
  METAPARAMETERS,
  type Metaparameter,
  SQUEEZE_TABLE,
  type SqueezeTableValues,
} from "@/lib/spec/table-squeezenet";
import { ChoiceRow } from "../object/ChoiceRow";
import { SettingSlider } from "../object/SettingSlider";
import type { Form } from "../object/Strip";
import type { LiveState } from "../object/useObject";

export const SQUEEZE_SLIDERS = [...METAPARAMETERS, "resolution", "classes"] as const;
type SliderKey = (typeof SQUEEZE_SLIDERS)[number];

const WAYS: Readonly<Record<SliderKey, object>> = {
  base_e: {},
  incr_e: {},
  freq: { track: "linear" },
  pct3x3: { track: "linear", decimals: 2, step: 0.05 },
  sr: { track: "linear", decimals: 3, step: 0.125, ticks: [0.25, 0.5, 0.75, 1] },
  resolution: { track: "linear", ticks: [227] },
  classes: {},
};

interface SliderProps {
  readonly object: LiveState<SqueezeTableValues>;
  readonly which: SliderKey;
  readonly form: Form;
  readonly fault: ReactNode;
}

const isMetaparameter = (which: SliderKey): which is Metaparameter => METAPARAMETERS.some((name) => name === which);

/** One hyperparameter's slider. A metaparameter of one's own is of version 1.0: 1.1 has none. */
export function SqueezeSlider({ object, which, ...rest }: SliderProps) {
  const turned = isMetaparameter(which)
    ? {
        ...object,
        change: (part: Partial<SqueezeTableValues>, gesture: "begin" | "go on") =>
          object.change({ ...part, version: "1.0" }, gesture),
      }
    : object;
  return <SettingSlider object={turned} words="squeezenetTable.controls" which={which} {...rest} {...WAYS[which]} />;
}

/** SqueezeNet's own metaparameters. */
const OWN = Object.fromEntries(METAPARAMETERS.map((name) => [name, SQUEEZE_TABLE[name].default])) as Pick<
  SqueezeTableValues,
  Metaparameter
>;

/** Which version, which bypass, and whether conv10 is padded. */
export function SqueezeChoices({ object }: { readonly object: LiveState<SqueezeTableValues> }) {
  const t = useTranslations("squeezenetTable.controls");
  const { values, change } = object;
  return (
    <div className="grid gap-2">
      <div className="grid gap-1">
        <ChoiceRow
          label={t("version")}
          name={t("versionName")}
          value={isPublished(values) ? values.version : null}
          options={(["1.0", "1.1"] as const).map((version) => ({ value: version, label: version }))}
          onChange={(version) => change({ ...OWN, version }, "begin")}
        />
        <p className="text-[13px] leading-snug text-ink-2">
          {t(isPublished(values) ? (values.version === "1.0" ? "is10" : "is11") : "isOwn")}
        </p>
      </div>
      <ChoiceRow
        label={t("bypass")}
        name={t("bypassName")}
        value={values.bypass}
        options={(["none", "simple", "complex"] as const).map((bypass) => ({
          value: bypass,
          label: t(`bypasses.${bypass}`),
        }))}
        onChange={(bypass) => change({ bypass }, "begin")}
      />
      <ChoiceRow
        label={t("pad")}
        name={t("padName")}
        value={values.pad}
        options={(["0", "1"] as const).map((pad) => ({ value: pad, label: pad }))}
        onChange={(pad) => change({ pad }, "begin")}
      />
    </div>
  );
}
