"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Timeline } from "../object/Stage";
import { momentAt, stopAfter, TIMELINE } from "./time";

const DURATION = 12000;

/** The player's track: what all three units do at the same time, or one `alone`, step by step. */
export function useUnitsTimeline(alone = false): Timeline {
  const t = useTranslations("units");
  const format = useFormatter();
  return useMemo<Timeline>(
    () => ({
      duration: DURATION,
      stages: TIMELINE.map(({ id, start, end }) => ({ id, label: t(`stages.${id}`), role: "ink", start, end })),
      stop: stopAfter,
      place(time) {
        if (time >= 1) return t(alone ? "stages.doneOne" : "stages.done");
        const { stage } = momentAt(time);
        const { start = 0, end = 1 } = TIMELINE.find(({ id }) => id === stage) ?? {};
        const share = format.number((time - start) / (end - start), { style: "percent", maximumFractionDigits: 0 });
        return t("place", { stage: t(`stages.${stage}`), share });
      },
    }),
    [t, format, alone],
  );
}
