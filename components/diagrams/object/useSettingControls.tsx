"use client";
import { useTranslations } from "next-intl";
import type { SliderProps } from "@/components/controls/Slider";
import type { Fault } from "@/lib/graph/faults";
import type { CommonValues } from "@/lib/spec/object";
import { faultAt } from "./faultAt";
import { type Numeric, SettingSlider } from "./SettingSlider";
import type { Control } from "./Strip";
import type { LiveState } from "./useObject";

/** One slider of an object whose track is linear. */
export interface Setting<V extends CommonValues>
  extends Pick<SliderProps, "ticks">,
    Partial<Pick<SliderProps, "step" | "decimals" | "unit">> {
  readonly which: Numeric<V>;
  /** The one that a phone's strip shows first. */
  readonly foremost?: boolean;
  /** Another setting that has no slider of its own: what is wrong with it is said here too. */
  readonly also?: keyof V & string;
}

/** The sliders of an object, one for each setting, as its table has them. `words`: the namespace that holds `controls`. */
export function useSettingControls<V extends CommonValues>(
  object: LiveState<V>,
  words: string,
  settings: readonly Setting<V>[],
  fault: Fault | null = null,
): readonly Control[] {
  const t = useTranslations(words);
  const wrong = faultAt(object, fault);
  return settings.map(({ which, also, foremost = false, ...slider }) => ({
    key: which,
    name: t(`controls.${which as string}`),
    foremost,
    draw: (form) => (
      <SettingSlider
        object={object}
        words={`${words}.controls`}
        which={which}
        track="linear"
        form={form}
        fault={wrong(which, form) ?? (also === undefined ? null : wrong(also, form))}
        {...slider}
      />
    ),
  }));
}
