"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Gesture } from "./gesture";

export interface Clock {
  /** In [0, 1]. */
  readonly time: number;
  readonly playing: boolean;
  /** Plays, from the start if time is at its end; pauses when playing. */
  toggle(): void;
  /** Stops playing and goes to `time`. */
  seek(time: number, gesture: Gesture): void;
}

interface Options {
  /** Time as the link has it; a change of it (back button, a phrase of the text) moves the clock and stops it. */
  readonly settled: number;
  /** Milliseconds from 0 to 1 at speed 1. */
  readonly duration: number;
  readonly speed: number;
  /** With reduced motion playing steps from stop to stop instead of gliding. */
  readonly reduced: boolean;
  /** The next stop after a time, for reduced motion. */
  nextStop(time: number): number;
  /** Told where time came to rest, so that the link can say it. */
  onSettle(time: number, gesture: Gesture): void;
}

/** How long reduced motion rests at each stop, in milliseconds at speed 1. */
const REST = 1500;

/** The one owner of an object's time. Playing moves it frame by frame; what is drawn is a function of it alone. */
export function useClock({ settled, duration, speed, reduced, nextStop, onSettle }: Options): Clock {
  const [time, setTime] = useState(settled);
  const [playing, setPlaying] = useState(false);
  const [seen, setSeen] = useState(settled);
  if (seen !== settled) {
    setSeen(settled);
    setTime(settled);
    setPlaying(false);
  }

  const latest = useRef({ time, nextStop, onSettle });
  useEffect(() => {
    latest.current = { time, nextStop, onSettle };
  });

  const stopAt = useCallback((end: number) => {
    setPlaying(false);
    setTime(end);
    latest.current.onSettle(end, "begin");
  }, []);

  useEffect(() => {
    if (!playing) return;
    let now = latest.current.time;
    if (reduced) {
      const timer = setInterval(() => {
        now = latest.current.nextStop(now);
        if (now >= 1) stopAt(1);
        else setTime(now);
      }, REST / speed);
      return () => clearInterval(timer);
    }
    let before: number | null = null;
    let frame = requestAnimationFrame(function tick(stamp) {
      // A tab that was hidden comes back with one long frame: it must not jump.
      const passed = before === null ? 0 : Math.min(100, stamp - before);
      before = stamp;
      now += (passed * speed) / duration;
      if (now >= 1) return stopAt(1);
      setTime(now);
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, reduced, speed, duration, stopAt]);

  const toggle = useCallback(() => {
    if (playing) {
      stopAt(latest.current.time);
      return;
    }
    if (latest.current.time >= 1) {
      latest.current.time = 0;
      setTime(0);
    }
    setPlaying(true);
  }, [playing, stopAt]);

  const seek = useCallback((to: number, gesture: Gesture) => {
    const held = Math.min(1, Math.max(0, to));
    setPlaying(false);
    setTime(held);
    latest.current.onSettle(held, gesture);
  }, []);

  return { time, playing, toggle, seek };
}
