"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Timeline } from "../object/Stage";
import { type StagesView, stageEnds } from "./derive";
import { endOf, placeAt, stopAfter } from "./time";
import { useNames } from "./useNames";

/** Milliseconds for one unit. */
const UNIT = 600;

/** The player's track: the stages behind the followed channel, as long as they have units. */
export function useStagesTimeline({ stations, reached, from }: StagesView): Timeline {
  const t = useTranslations("stages");
  const names = useNames();
  return useMemo<Timeline>(() => {
    const count = stations.length;
    const ends = stageEnds(stations).filter((end) => end > from);
    return {
      duration: UNIT * (count - from - 1),
      stages: ends.map((end, i) => {
        const stage = stations[end] && names.stage(stations[end]);
        return {
          id: `stage${stage}`,
          label: t("stages.stage", { stage: stage ?? 0 }),
          role: "ink",
          start: endOf(ends[i - 1] ?? from, from, count),
          end: endOf(end, from, count),
        };
      }),
      stop: (time, direction) => stopAfter(time, from, count, direction),
      place(time) {
        const last = placeAt(time, from, count).shown - 1;
        const [station, paper, none] = [stations[last], reached.paper[last], reached.none[last]];
        if (!station || !paper || !none) return "";
        return t("place", {
          name: names.short(station),
          paper: names.percent(paper.share),
          none: names.percent(none.share),
        });
      },
    };
  }, [stations, reached, from, t, names]);
}
