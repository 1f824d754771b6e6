"use client";
import { useTranslations } from "next-intl";
import { Slider, type SliderProps } from "@/components/controls/Slider";
import type { Field } from "@/lib/spec/frame";
import type { CommonValues } from "@/lib/spec/object";
import { Lettered } from "./Lettered";
import type { LiveState } from "./useObject";

/** The settings of `V` that are numbers. */
export type Numeric<V> = { [K in keyof V]: V[K] extends number ? K : never }[keyof V] & string;

interface Props<V extends CommonValues>
  extends Partial<Omit<SliderProps, "name" | "value" | "min" | "paper" | "source" | "onChange">> {
  readonly object: LiveState<V>;
  readonly which: Numeric<V>;
  /** Namespace of the words: `<which>` is the label, `<which>Name` its plain name, `paper` says where the tick's number stands. */
  readonly words: string;
}

/** A hyperparameter's slider as the object's table has it: its limits, and the paper's number as a tick where it is within them. */
export function SettingSlider<V extends CommonValues>({ object, which, words, ...props }: Props<V>) {
  const t = useTranslations(words);
  const name: string = which;
  const field = object.spec.table[which] as unknown as Field<number>;
  const [min, most] = field.limits ?? [1, 1];
  const { max = most } = props;
  const { paper } = field;
  return (
    <Slider
      label={<Lettered text={t(name)} />}
      track="doubling"
      source={t("paper")}
      {...props}
      name={t(`${name}Name`)}
      value={object.values[which] as number}
      min={min}
      max={max}
      {...(paper !== undefined && paper <= max && { paper })}
      onChange={(value, gesture) => object.change({ [which]: value } as unknown as Partial<V>, gesture)}
    />
  );
}
