"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GROUP_COUNTS, type ShuffleTableValues } from "@/lib/spec/table-shufflenet";
import { ChoiceRow, NumberRow } from "../object/ChoiceRow";
import { SettingSlider } from "../object/SettingSlider";
import type { Form } from "../object/Strip";
import type { LiveState } from "../object/useObject";

export const SHUFFLE_SLIDERS = ["s", "stem", "resolution", "classes"] as const;
type SliderKey = (typeof SHUFFLE_SLIDERS)[number];

const WAYS = {
  s: { track: "doubling", decimals: 3, step: 0.125, ticks: [0.25, 0.5, 1.5, 2] },
  stem: { track: "linear" },
  resolution: { track: "linear", step: 32 },
  classes: {},
} as const;

interface SliderProps {
  readonly object: LiveState<ShuffleTableValues>;
  readonly which: SliderKey;
  readonly form: Form;
  readonly fault: ReactNode;
}

export function ShuffleSlider({ which, ...rest }: SliderProps) {
  return <SettingSlider words="shufflenetTable.controls" which={which} {...rest} {...WAYS[which]} />;
}

interface Props {
  readonly object: LiveState<ShuffleTableValues>;
  readonly fault: ReactNode;
}

/** The number of groups, and how widths that are no whole numbers are made such. */
export function ShuffleChoices({ object, fault }: Props) {
  const t = useTranslations("shufflenetTable.controls");
  const { values, change } = object;
  return (
    <div className="grid gap-2">
      <NumberRow
        label={
          <>
            {t("groups")} <i>g</i>
          </>
        }
        name={t("groupsName")}
        value={values.groups}
        options={GROUP_COUNTS}
        onChange={(groups) => change({ groups }, "begin")}
      />
      {fault && <p className="text-[13px] leading-snug text-bad">{fault}</p>}
      <div className="grid gap-1">
        <ChoiceRow
          label={t("round")}
          name={t("roundName")}
          value={values.round}
          options={(["strict", "up", "authors"] as const).map((round) => ({
            value: round,
            label: t(`rounds.${round}`),
          }))}
          onChange={(round) => change({ round }, "begin")}
        />
        <p className="text-[13px] leading-snug text-ink-2">{t(`roundNotes.${values.round}`)}</p>
      </div>
    </div>
  );
}
