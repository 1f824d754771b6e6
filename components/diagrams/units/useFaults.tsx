"use client";
import type { ReactNode } from "react";
import { onStep } from "@/components/controls/scale";
import { UNITS, type UnitsValues } from "@/lib/spec/units";
import { FaultNote } from "../object/FaultNote";
import { faultAt } from "../object/faultAt";
import type { LiveState } from "../object/useObject";
import type { SliderKey } from "./Controls";
import type { UnitsView } from "./derive";

/** What is wrong with a setting, and the way out. Groups that do not divide the channels can be cured at either slider. */
export function useFaults(
  object: LiveState<UnitsValues>,
  { fault, widths }: UnitsView,
): (which: SliderKey) => ReactNode {
  const at = faultAt(object, fault);
  const { change } = object;
  return (which) => {
    if (!fault || which !== "c" || fault.key !== "g") return at(which);
    const [min, max] = UNITS.c.limits ?? [1, widths.c];
    const nearest = onStep(widths.c, { min, max, step: widths.g });
    return <FaultNote fault={{ ...fault, key: "c", nearest }} onChange={(part, gesture) => change(part, gesture)} />;
  };
}
