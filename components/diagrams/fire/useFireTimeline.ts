"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { FireValues } from "@/lib/spec/fire";
import { at, filtersOf, stages, step } from "@/lib/spec/fire-time";
import type { Timeline } from "../object/Stage";
import { STAGE_ROLE } from "./roles";

/** Milliseconds from the first stage to the last at speed 1. */
const DURATION = 26000;

/** S1's time in words and stops: stages, and filter after filter in them. */
export function useFireTimeline({ h, s1, e1, e3 }: Pick<FireValues, "h" | "s1" | "e1" | "e3">): Timeline {
  const t = useTranslations("fire");
  const format = useFormatter();
  return useMemo(() => {
    const config = { h, s1, e1, e3 };
    return {
      duration: DURATION,
      stages: stages(config).map(({ stage, start, end }) => ({
        id: stage,
        label: t(`stages.${stage}`),
        role: STAGE_ROLE[stage],
        start,
        end,
      })),
      stop: (time, direction) => step(config, time, direction),
      place(time) {
        if (time >= 1) return t("place.done");
        const { stage, filter, row } = at(config, time);
        const name = t(`parts.${stage}`);
        if (stage === "input" || stage === "concat") return name;
        return t("place.filter", {
          stage: name,
          filter: format.number(filter + 1),
          filters: format.number(filtersOf(config, stage)),
          row: format.number(row + 1),
        });
      },
    };
  }, [h, s1, e1, e3, t, format]);
}
