"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { Gesture } from "@/components/controls/gesture";
import type { PlayerStage } from "@/components/controls/PlayerTrack";
import { type Clock, useClock } from "@/components/controls/useClock";
import { useReducedMotion } from "@/components/controls/useReducedMotion";
import type { FireValues } from "@/lib/spec/fire";
import { at, type Moment, stages, step } from "../fire/time";
import { STAGE_ROLE } from "./roles";

/** Milliseconds from the first stage to the last at speed 1. */
const DURATION = 26000;
/** Times are kept to this many decimals, as the link has them. */
const DIGITS = 1e4;

export interface FireClock {
  readonly clock: Clock;
  readonly stages: readonly PlayerStage[];
  readonly moment: Moment;
  /** Stage, filter and row in words. */
  readonly place: string;
  readonly reduced: boolean;
  stop(direction: 1 | -1): number;
}

/** S1's time: owned by the player, settled in the link. */
export function useFireClock(
  values: FireValues,
  set: (change: Partial<FireValues>, gesture: Gesture) => void,
): FireClock {
  const t = useTranslations("fire");
  const format = useFormatter();
  const reduced = useReducedMotion();
  const { h, s1, e1, e3 } = values;
  const config = useMemo(() => ({ h, s1, e1, e3 }), [h, s1, e1, e3]);
  const onSettle = useCallback(
    (time: number, gesture: Gesture) => set({ t: Math.round(time * DIGITS) / DIGITS }, gesture),
    [set],
  );
  const list = useMemo<readonly PlayerStage[]>(
    () =>
      stages(config).map(({ stage, start, end }) => ({
        id: stage,
        label: t(`stages.${stage}`),
        role: STAGE_ROLE[stage],
        start,
        end,
      })),
    [config, t],
  );
  const nextStop = useCallback((time: number) => list.find((stage) => stage.end > time + 1 / DIGITS)?.end ?? 1, [list]);
  const clock = useClock({ settled: values.t, duration: DURATION, speed: values.speed, reduced, nextStop, onSettle });
  const moment = at(config, clock.time);
  const name = t(`parts.${moment.stage}`);
  const filters = { input: 0, squeeze: s1, expand1x1: e1, expand3x3: e3, concat: 0 }[moment.stage];
  const place =
    clock.time >= 1
      ? t("place.done")
      : filters === 0
        ? name
        : t("place.filter", {
            stage: name,
            filter: format.number(moment.filter + 1),
            filters: format.number(filters),
            row: format.number(moment.row + 1),
          });
  const stop = useCallback((direction: 1 | -1) => step(config, clock.time, direction), [config, clock.time]);
  return { clock, stages: list, moment, place, reduced, stop };
}
