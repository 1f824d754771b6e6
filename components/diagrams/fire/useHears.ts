"use client";
import { useEffect, useMemo, useRef } from "react";
import type { Branch, Pixel } from "@/lib/spec/fire";
import type { TileSpot } from "../TileTouch";
import type { Hears } from "./Touch";

interface Now {
  readonly pixel: Pixel | null;
  readonly inputSpot: TileSpot | null;
  readonly pinned: boolean;
  readonly config: { readonly h: number; readonly w: number };
  onInspect(pixel: Pixel | null): void;
  onPin(pinned: boolean): void;
  setInputSpot(spot: TileSpot | null): void;
}

/** What pointer and keys do, as one object that stays the same while what it answers from moves on. */
export function useHears(now: Now): Hears {
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  return useMemo<Hears>(() => {
    const ofFilter = (branch: Branch, filter: number): Pixel => {
      const { pixel, config } = latest.current;
      return { branch, filter, y: pixel?.y ?? Math.floor(config.h / 2), x: pixel?.x ?? Math.floor(config.w / 2) };
    };
    return {
      spot(name) {
        const { pixel, inputSpot } = latest.current;
        if (name === "input") return inputSpot;
        return pixel?.branch === name ? { tile: pixel.filter, y: pixel.y, x: pixel.x } : null;
      },
      onSpot(name, spot) {
        const { setInputSpot, onInspect } = latest.current;
        if (name === "input") setInputSpot(spot);
        else onInspect(spot === null ? null : { branch: name, filter: spot.tile, y: spot.y, x: spot.x });
      },
      onPin(name, pinned) {
        if (name !== "input") latest.current.onPin(pinned);
      },
      onFilter(branch, filter) {
        const { pinned, onInspect } = latest.current;
        if (!pinned) onInspect(filter === null ? null : ofFilter(branch, filter));
      },
      onChoose(branch, filter) {
        latest.current.onInspect(ofFilter(branch, filter));
        latest.current.onPin(true);
      },
    };
  }, []);
}
