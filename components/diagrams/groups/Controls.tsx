"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { possibleGroups } from "@/lib/graph/divisors";
import { familyOf, GROUPS, type GroupsValues, KERNELS } from "@/lib/spec/groups";
import { TRAINED_LAYERS, trainedLayer } from "@/lib/spec/groups-input";
import { NumberRow } from "../object/ChoiceRow";
import { SettingSlider } from "../object/SettingSlider";
import type { Form } from "../object/Strip";
import type { LiveState } from "../object/useObject";
import { ValueButtons } from "../object/ValueButtons";

export const SLIDERS = ["groups", "in", "out", "h"] as const;
export type SliderKey = (typeof SLIDERS)[number];

interface SliderProps {
  readonly object: LiveState<GroupsValues>;
  readonly which: SliderKey;
  readonly form: Form;
  /** What is wrong with this setting, and the way out. */
  readonly fault: ReactNode;
}

interface Props {
  readonly values: GroupsValues;
  onChange(change: Partial<GroupsValues>, gesture: Gesture): void;
}

/** One hyperparameter's slider; that of the groups ends where every channel is a group. */
export function GroupsSlider({ object, which, fault, form }: SliderProps) {
  const { in: channels, out, groups } = object.values;
  const ends = which === "groups" && { max: Math.max(groups, Math.min(channels, out)) };
  return <SettingSlider object={object} words="groups.controls" which={which} fault={fault} form={form} {...ends} />;
}

/** The possible numbers of groups, from standard to depthwise. */
export function PossibleGroups({ values, onChange }: Props) {
  const t = useTranslations("groups");
  const { in: channels, out, groups } = values;
  const family = familyOf(values);
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap gap-1 lg:gap-[3px]" data-possible>
        <ValueButtons
          values={possibleGroups(channels, out)}
          chosen={groups}
          name={(each) => t("stages.setGroups", { groups: each })}
          onChoose={(each) => onChange({ groups: each }, "begin")}
        />
      </div>
      {channels % groups === 0 && out % groups === 0 && (
        <p className="text-[13px] leading-snug text-ink-2" data-family={family}>
          {t(`familyNow.${family}`, { groups, n: channels / groups })}
        </p>
      )}
    </div>
  );
}

/** Kernel, and the trained layers whose very weights can be seen. */
export function GroupsChoices({ values, onChange }: Props) {
  const t = useTranslations("groups");
  return (
    <div className="grid gap-2">
      <NumberRow
        label={t("controls.k")}
        name={t("controls.kName")}
        value={values.k}
        options={KERNELS}
        write={(k) => `${k} × ${k}`}
        onChange={(k) => onChange({ k }, "begin")}
      />
      <label className="grid gap-1 text-[13px] text-ink-2">
        {t("presets.name")}
        <select
          className="h-9 w-full rounded-md border border-line bg-bg px-1 text-[14px] text-ink max-lg:h-11"
          value={trainedLayer(values)?.id ?? ""}
          onChange={(event) => {
            const layer = TRAINED_LAYERS.find(({ id }) => id === event.currentTarget.value);
            onChange(layer ? { ...layer.widths, spot: null } : defaultWidths, "begin");
          }}
        >
          <option value="">{t("presets.none")}</option>
          {TRAINED_LAYERS.map(({ id, widths }) => (
            <option key={id} value={id}>
              {t("presets.layer", { id, ...widths })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

const defaultWidths: Partial<GroupsValues> = {
  in: GROUPS.in.default,
  out: GROUPS.out.default,
  groups: GROUPS.groups.default,
  k: GROUPS.k.default,
  spot: null,
};
