"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Timeline } from "../object/Stage";
import type { SeparableFigure } from "./figure";
import { channelsOf, momentAt, type StageName, stagesOf, stopAfter, type Timed } from "./time";

const DURATION = 36000;

/** M2's time in words and stops: step after step, channel after channel, then the folding where there is anything to fold. */
export function useSeparableTimeline(
  timed: Timed,
  { k, act }: { readonly k: number; readonly act: SeparableFigure["act"] },
): Timeline {
  const t = useTranslations("separable");
  return useMemo<Timeline>(() => {
    const { trained } = timed;
    const name = (stage: StageName) =>
      t(`stages.${trained ? "folded" : "apart"}.${stage}`, { k, act: t(`steps.${act}`) });
    return {
      duration: DURATION,
      stages: stagesOf(trained).map(({ id, start, end }) => ({
        id,
        label: name(id),
        role: id.startsWith("pw") || id === "foldPw" ? "expand1" : "ink",
        start,
        end,
      })),
      stop: (time, direction) => stopAfter(timed, time, direction),
      place(time) {
        const { running } = momentAt(timed, time);
        if (!running) return t(trained ? "place.four" : time < 1 ? "place.six" : "place.folded");
        const { stage, channel } = running;
        return t("place.at", { name: name(stage), channel, channels: channelsOf(stage, timed) });
      },
    };
  }, [timed, k, act, t]);
}
