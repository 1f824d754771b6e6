"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Choice } from "@/components/controls/Choice";
import type { Gesture } from "@/components/controls/gesture";
import { Slider } from "@/components/controls/Slider";
import { possibleGroups } from "@/lib/graph/divisors";
import { SHUFFLE, type ShuffleValues } from "@/lib/spec/shuffle";

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

/** Shuffle and direction; which numbers of groups there are, and whether a group has channels for all. */
export function ShuffleChoices({ values, onChange }: Omit<Props, "fault">) {
  const t = useTranslations("shuffle.controls");
  const { channels, groups } = values;
  const possible = possibleGroups(channels);
  const offered = possible.length <= MOST ? possible : [...possible.slice(0, MOST - 1), channels];
  const n = channels / groups;
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center justify-between gap-2">
        <span className="text-[15px]">{t("shuffle")}</span>
        <Choice
          name={t("shuffle")}
          value={values.shuffle}
          options={[
            { value: "on", label: t("on") },
            { value: "off", label: t("off") },
          ]}
          onChange={(shuffle) => onChange({ shuffle }, "begin")}
        />
      </div>
      <div className="flex items-center justify-between gap-2">
        <span className="text-[15px]">{t("direction")}</span>
        <Choice
          name={t("direction")}
          value={values.direction}
          options={[
            { value: "paper", label: t("directionPaper") },
            { value: "authors", label: t("directionAuthors") },
          ]}
          onChange={(direction) => onChange({ direction, shuffle: "on" }, "begin")}
        />
      </div>
      <fieldset className="flex flex-wrap items-center gap-1">
        <legend className="sr-only">{t("possible")}</legend>
        <span className="mr-auto text-[13px] text-ink-2">
          <i>g</i> =
        </span>
        {offered.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === groups}
            aria-label={t("setGroups", { groups: each })}
            className={`min-w-7 rounded-md border px-1 text-[13px] leading-6 tabular-nums max-lg:min-h-11 max-lg:min-w-11 ${
              each === groups ? "border-ink bg-ink text-bg" : "border-line text-ink-2 hover:border-ink-3"
            }`}
            onClick={() => onChange({ groups: each }, "begin")}
          >
            {each}
          </button>
        ))}
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
