"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { Slider } from "@/components/controls/Slider";
import { possibleGroups } from "@/lib/graph/divisors";
import { SHUFFLE, type ShuffleValues } from "@/lib/spec/shuffle";
import { ChoiceRow } from "../object/ChoiceRow";
import { ValueButtons } from "../object/ValueButtons";

export const SLIDERS = ["channels", "groups", "h"] as const;
export type SliderKey = (typeof SLIDERS)[number];

interface Props {
  readonly values: ShuffleValues;
  fault(key: SliderKey): ReactNode;
  onChange(change: Partial<ShuffleValues>, gesture: Gesture): void;
}

/** One hyperparameter's slider, with the paper's number as its tick. */
export function ShuffleSlider({
  which,
  values,
  fault,
  form,
  onChange,
}: Props & { readonly which: SliderKey; readonly form?: "panel" | "strip" }) {
  const t = useTranslations("shuffle.controls");
  const [min, max] = SHUFFLE[which].limits ?? [1, 1];
  const { paper } = SHUFFLE[which];
  return (
    <Slider
      name={t(`${which}Name`)}
      label={t(which)}
      value={values[which]}
      min={min}
      max={which === "groups" ? Math.max(values.groups, values.channels) : max}
      track={which === "h" ? "linear" : "doubling"}
      {...(paper !== undefined && { paper })}
      source={t("paper")}
      form={form}
      fault={fault(which)}
      onChange={(value, gesture) => onChange({ [which]: value }, gesture)}
    />
  );
}

/** So many possible numbers of groups are offered by name. */
const MOST = 6;

/** The smallest of them and the largest; the chosen one is always there. */
function offered(possible: readonly number[], chosen: number): readonly number[] {
  if (possible.length <= MOST) return possible;
  const [least, between] = [possible.slice(0, MOST - 2), possible.slice(MOST - 2, -1)];
  return [...least, between.includes(chosen) ? chosen : (between[0] as number), possible.at(-1) as number];
}

/** Shuffle and direction; which numbers of groups there are, and whether a group has channels for all. */
export function ShuffleChoices({ values, onChange }: Omit<Props, "fault">) {
  const t = useTranslations("shuffle.controls");
  const { channels, groups } = values;
  const n = channels / groups;
  return (
    <div className="grid gap-1.5">
      <ChoiceRow
        label={t("shuffle")}
        name={t("shuffle")}
        value={values.shuffle}
        options={[
          { value: "on", label: t("on") },
          { value: "off", label: t("off") },
        ]}
        onChange={(shuffle) => onChange({ shuffle }, "begin")}
      />
      <ChoiceRow
        label={t("direction")}
        name={t("direction")}
        value={values.direction}
        options={[
          { value: "paper", label: t("directionPaper") },
          { value: "authors", label: t("directionAuthors") },
        ]}
        onChange={(direction) => onChange({ direction, shuffle: "on" }, "begin")}
      />
      <fieldset className="flex flex-wrap items-center gap-1">
        <legend className="sr-only">{t("possible")}</legend>
        <span className="mr-auto text-[13px] text-ink-2">
          <i>g</i> =
        </span>
        <ValueButtons
          values={offered(possibleGroups(channels), groups)}
          chosen={groups}
          name={(each) => t("setGroups", { groups: each })}
          onChoose={(each) => onChange({ groups: each }, "begin")}
        />
      </fieldset>
      {Number.isInteger(n) && (
        <p className="text-[13px] leading-snug text-ink-2 tabular-nums" data-enough={n >= groups}>
          <i>n</i> = <i>c</i>/<i>g</i> = {channels}/{groups} = {n}{" "}
          <b className="text-ink">
            {n >= groups ? "≥" : "<"} <i>g</i>
          </b>
          {": "}
          {t(groups === 1 ? "single" : n >= groups ? "enough" : "notEnough")}
        </p>
      )}
    </div>
  );
}
