"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { Icon } from "@/components/controls/icons";
import type { Role } from "@/components/controls/role";
import { Slider } from "@/components/controls/Slider";
import { FIRE, type FireValues } from "@/lib/spec/fire";
import type { FirePreset } from "@/lib/spec/fire-presets";
import type { Form } from "../object/Strip";

export type WidthKey = "in" | "s1" | "e1" | "e3" | "h" | "w";
export const WIDTH_KEYS: readonly WidthKey[] = ["in", "s1", "e1", "e3", "h", "w"];

const ROLES: Readonly<Record<WidthKey, Role>> = {
  in: "ink",
  s1: "squeeze",
  e1: "expand1",
  e3: "expand3",
  h: "ink",
  w: "ink",
};

interface Props {
  readonly which: WidthKey;
  readonly values: FireValues;
  /** The chosen module as the paper has it: the ticks. */
  readonly paper: FirePreset;
  /** What is wrong with it. */
  readonly fault: ReactNode;
  /** Whether height and width move together. */
  readonly square: boolean;
  readonly form: Form;
  onSquare(square: boolean): void;
  onChange(change: Partial<FireValues>, gesture: Gesture): void;
}

const SYMBOLS: Readonly<Partial<Record<WidthKey, ReactNode>>> = {
  s1: (
    <i>
      S<sub>1</sub>
    </i>
  ),
  e1: (
    <i>
      e<sub>1</sub>
    </i>
  ),
  e3: (
    <i>
      e<sub>3</sub>
    </i>
  ),
};

/** One hyperparameter's slider, with its tick, its limits and what is wrong with it. */
export function WidthSlider({ which, values, paper, fault, square, form, onSquare, onChange }: Props) {
  const t = useTranslations("fire");
  const [min, max] = FIRE[which].limits ?? [0, 0];
  const both = square && (which === "h" || which === "w");
  const name = both ? t("widths.side") : t(`widths.${which}`);
  return (
    <Slider
      name={name}
      label={
        <>
          {both ? t("widths.sideShort") : t(`widthsShort.${which}`)} {SYMBOLS[which]}
        </>
      }
      role={ROLES[which]}
      value={values[which]}
      min={min}
      max={max}
      track="doubling"
      unit={which === "h" || which === "w" ? t("units.pixels") : t(`units.${which}`)}
      paper={paper[which]}
      source={t(`source.${values.version === "1.0" ? "paper" : "v11"}`)}
      form={form}
      fault={fault}
      extra={
        which === "h" && (
          <button
            type="button"
            aria-pressed={square}
            aria-label={t("square")}
            title={t("square")}
            className={`grid size-7 place-items-center rounded-md max-lg:size-11 ${square ? "bg-track text-ink" : "text-ink-3 hover:text-ink"}`}
            onClick={() => onSquare(!square)}
          >
            <Icon name={square ? "linked" : "unlinked"} />
          </button>
        )
      }
      onChange={(value, gesture) => onChange(both ? { h: value, w: value } : { [which]: value }, gesture)}
    />
  );
}
