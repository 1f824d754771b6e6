"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Choice } from "@/components/controls/Choice";
import type { Gesture } from "@/components/controls/gesture";
import { Slider } from "@/components/controls/Slider";
import { SEPARABLE, type SeparableValues } from "@/lib/spec/separable";
import { RUN_END } from "@/lib/spec/separable-story";
import { DISTINCT_PAIRS, nearestPair, TRAINED_PAIRS, type TrainedPair, trainedPair } from "@/lib/spec/trained-pairs";

export const SLIDERS = ["in", "out", "h", "gamma"] as const;
export type SliderKey = (typeof SLIDERS)[number];

interface Props {
  readonly values: SeparableValues;
  onChange(change: Partial<SeparableValues>, gesture: Gesture): void;
}

interface SliderProps extends Props {
  readonly which: SliderKey;
  readonly form?: "panel" | "strip";
  fault(key: SliderKey): ReactNode;
}

/** One hyperparameter's slider, with the paper's number as its tick. */
export function SeparableSlider({ which, values, fault, form, onChange }: SliderProps) {
  const t = useTranslations("separable.controls");
  const [min, max] = SEPARABLE[which].limits ?? [1, 1];
  const { paper } = SEPARABLE[which];
  return (
    <Slider
      name={t(`${which}Name`)}
      label={t(which)}
      value={values[which]}
      min={min}
      max={max}
      track={which === "gamma" ? "linear" : "doubling"}
      {...(paper !== undefined && { paper })}
      source={t("paper")}
      form={form}
      fault={fault(which)}
      onChange={(value, gesture) => onChange({ [which]: value }, gesture)}
    />
  );
}

/** A trained pair as it is, all four of its steps run. */
const settingsOf = ({ widths }: TrainedPair): Partial<SeparableValues> => ({
  ...widths,
  weights: "trained",
  t: 1,
  spot: null,
});

/** Batch norms of one's own, or the trained pairs; where none has these widths, the nearest is offered. */
function WeightsChoice({ values, onChange }: Props) {
  const t = useTranslations("separable");
  const pair = trainedPair(values);
  const nearest = nearestPair(values);
  return (
    <div className="grid gap-1">
      <Choice
        name={t("controls.weightsName")}
        grow
        value={values.weights}
        options={[
          { value: "seeded", label: t("controls.weightsIs.seeded") },
          { value: "trained", label: t("controls.weightsIs.trained") },
        ]}
        onChange={(weights) =>
          onChange({ weights, t: weights === "trained" && pair ? 1 : RUN_END, spot: null }, "begin")
        }
      />
      {values.weights === "trained" && !pair && (
        <p role="status" className="text-[13px] leading-snug text-bad" data-no-pair>
          {t("noPair", { in: values.in, out: values.out, k: values.k, stride: values.stride })}{" "}
          <button
            type="button"
            className="font-semibold text-link underline underline-offset-2 max-lg:min-h-11"
            onClick={() => onChange(settingsOf(nearest), "begin")}
          >
            {t("takePair", { scope: nearest.scope, ...nearest.widths })}
          </button>
        </p>
      )}
      <label className="grid gap-1 text-[13px] text-ink-2">
        <span className="sr-only">{t("presets.name")}</span>
        <select
          className="h-8 w-full rounded-md border border-line bg-bg px-1 text-[14px] text-ink max-lg:h-11"
          value={values.weights === "trained" ? (pair?.scope ?? "") : ""}
          onChange={(event) => {
            const chosen = TRAINED_PAIRS.find(({ scope }) => scope === event.currentTarget.value);
            if (chosen) onChange(settingsOf(chosen), "begin");
          }}
        >
          <option value="" disabled>
            {t("presets.name")}
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

/** The ReLU, kernel, stride, and whose weights. */
export function SeparableChoices({ values, onChange }: Props) {
  const t = useTranslations("separable.controls");
  const row = (name: string, label: string, choice: ReactNode) => (
    <div key={name} className="flex items-center justify-between gap-2">
      <span className="text-[15px]">{label}</span>
      {choice}
    </div>
  );
  const numbers = (key: "k" | "stride", options: readonly number[]) =>
    row(
      key,
      t(key),
      <Choice
        name={t(`${key}Name`)}
        value={String(values[key])}
        options={options.map((value) => ({ value: String(value), label: String(value) }))}
        onChange={(value) => onChange({ [key]: Number(value) }, "begin")}
      />,
    );
  return (
    <div className="grid gap-1.5">
      {row(
        "act",
        t("act"),
        <Choice
          name={t("actName")}
          value={values.act}
          options={[
            { value: "relu", label: t("actIs.relu"), name: t("actIs.reluName") },
            { value: "relu6", label: t("actIs.relu6"), name: t("actIs.relu6Name") },
          ]}
          onChange={(act) => onChange({ act }, "begin")}
        />,
      )}
      {numbers("stride", [1, 2])}
      {numbers("k", [1, 3, 5, 7])}
      <WeightsChoice values={values} onChange={onChange} />
    </div>
  );
}
