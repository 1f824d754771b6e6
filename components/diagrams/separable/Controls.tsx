"use client";
import { useTranslations } from "next-intl";
import { Choice } from "@/components/controls/Choice";
import type { Gesture } from "@/components/controls/gesture";
import type { SeparableValues } from "@/lib/spec/separable";
import { RUN_END } from "@/lib/spec/separable-story";
import { DISTINCT_PAIRS, nearestPair, TRAINED_PAIRS, type TrainedPair, trainedPair } from "@/lib/spec/trained-pairs";
import { ChoiceRow, NumberRow } from "../object/ChoiceRow";
import { Lettered } from "../object/Lettered";
import { PresetSelect } from "../object/PresetSelect";

export const SLIDERS = ["in", "out", "h", "gamma"] as const;
export type SliderKey = (typeof SLIDERS)[number];

interface Props {
  readonly values: SeparableValues;
  onChange(change: Partial<SeparableValues>, gesture: Gesture): void;
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
      <PresetSelect
        name={<span className="sr-only">{t("presets.name")}</span>}
        none={t("presets.name")}
        value={values.weights === "trained" ? (pair?.scope ?? null) : null}
        options={DISTINCT_PAIRS.map(({ scope, widths }) => ({
          value: scope,
          label: t("presets.pair", { scope, ...widths }),
        }))}
        onChange={(chosen) => {
          const found = TRAINED_PAIRS.find(({ scope }) => scope === chosen);
          if (found) onChange(settingsOf(found), "begin");
        }}
      />
    </div>
  );
}

/** The ReLU, kernel, stride, and whose weights. */
export function SeparableChoices({ values, onChange }: Props) {
  const t = useTranslations("separable.controls");
  const row = (key: "k" | "stride", options: readonly number[]) => (
    <NumberRow
      label={<Lettered text={t(key)} />}
      name={t(`${key}Name`)}
      value={values[key]}
      options={options}
      onChange={(value) => onChange({ [key]: value }, "begin")}
    />
  );
  return (
    <div className="grid gap-1.5">
      <ChoiceRow
        label={t("act")}
        name={t("actName")}
        value={values.act}
        options={[
          { value: "relu", label: t("actIs.relu"), name: t("actIs.reluName") },
          { value: "relu6", label: t("actIs.relu6"), name: t("actIs.relu6Name") },
        ]}
        onChange={(act) => onChange({ act }, "begin")}
      />
      {row("stride", [1, 2])}
      {row("k", [1, 3, 5, 7])}
      <WeightsChoice values={values} onChange={onChange} />
    </div>
  );
}
