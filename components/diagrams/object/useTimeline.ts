"use client";
import { useCallback } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { type Clock, useClock } from "@/components/controls/useClock";
import { useReducedMotion } from "@/components/controls/useReducedMotion";
import type { Timeline } from "./Stage";

/** Times are kept to this many decimals, as the link has them. */
const DIGITS = 1e4;
/** Rounded up: what had just been reached at a stop is not undone. */
const kept = (time: number): number => Math.min(1, Math.ceil(time * DIGITS - 1e-6) / DIGITS);

/** The clock of a timeline: from the time that the link says, told where it comes to rest. */
export function useTimeline(
  { duration, stages }: Timeline,
  settled: number,
  speed: number,
  onTime: (time: number, gesture: Gesture) => void,
): Clock {
  const reduced = useReducedMotion();
  const onSettle = useCallback((time: number, gesture: Gesture) => onTime(kept(time), gesture), [onTime]);
  const nextStop = useCallback((time: number) => stages.find(({ end }) => end > time + 1 / DIGITS)?.end ?? 1, [stages]);
  return useClock({ settled, duration, speed, reduced, nextStop, onSettle });
}
