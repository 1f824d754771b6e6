"use client";
import { useMemo } from "react";
import type { Bank, Bitmap } from "@/lib/engine/protocol";
import { PAIR } from "@/lib/graph/blocks/grouped-pair";
import { INPUT } from "@/lib/graph/graph";
import type { Checked } from "@/lib/readings/check";
import { useDependency } from "../useDependency";
import { type Run, useRun } from "../useRun";
import { type ShuffleView, shuffleDependencies, shuffleRequest } from "./derive";
import type { Factors, TensorName } from "./trace";

export interface ShuffleMatrices {
  readonly with: Checked | null;
  readonly without: Checked | null;
  readonly first: Checked | null;
  readonly between: Checked | null;
  readonly second: Checked | null;
}

export interface ShuffleRun {
  readonly run: Run;
  /** What really ran, where it fits the layers as they are set. */
  readonly maps: Readonly<Record<TensorName, Bitmap | null>>;
  readonly banks: Readonly<Record<"first" | "second", Bank | null>>;
  readonly matrices: ShuffleMatrices;
  /** From tensor to tensor as the drawing has it, with or without the shuffle. */
  readonly factors: Factors;
}

/** Every channel to its own place: what stands where nothing is shuffled. */
function straight(channels: number) {
  const reaches = new Uint8Array(channels * channels);
  for (let i = 0; i < channels; i++) reaches[i * channels + i] = 1;
  return { rows: channels, columns: channels, reaches };
}

/** The layers run on their maps, and both matrices with their factors found out; `photo` null: not yet. */
export function useShuffleRun(view: ShuffleView, photo: string | null): ShuffleRun {
  const { channels, h, shuffle } = view.widths;
  const request = useMemo(() => (photo === null ? null : shuffleRequest(view, photo)), [view, photo]);
  const asked = useMemo(() => (photo === null ? null : shuffleDependencies(view)), [view, photo]);
  const own = useRun(request);
  const whole = useDependency(asked?.whole ?? null);
  const between = useDependency(asked?.between ?? null);
  const second = useDependency(asked?.second ?? null);
  const without = useDependency(asked?.without ?? null);

  const matrices = useMemo((): ShuffleMatrices => {
    // An answer to former widths is no answer.
    const fitting = (of: typeof whole, now: object | undefined, id: string) => {
      const checked = of.checked?.[id];
      return checked && of.answered === now && checked.rows === channels ? checked : null;
    };
    return {
      with: fitting(whole, asked?.whole, PAIR.output),
      without: fitting(without, asked?.without, PAIR.output),
      first: fitting(whole, asked?.whole, PAIR.made),
      between: fitting(between, asked?.between, PAIR.shuffled),
      second: fitting(second, asked?.second, PAIR.output),
    };
  }, [whole, between, second, without, asked, channels]);
  const factors = useMemo(
    (): Factors => ({
      first: matrices.first,
      between: shuffle === "on" ? matrices.between : straight(channels),
      second: matrices.second,
    }),
    [matrices, shuffle, channels],
  );

  const { result, answered } = own;
  const shown = useMemo(() => {
    const fitting = (id: string): Bitmap | null => {
      const map = result?.taps[id];
      return map?.shape.join() === [h, h, channels].join() ? map : null;
    };
    const made = fitting(PAIR.made);
    const bank = (id: string): Bank | null => {
      const held = result?.banks[id];
      return held && answered === request ? held : null;
    };
    const maps = {
      input: fitting(INPUT),
      made,
      placed: shuffle === "on" ? (answered === request ? fitting(PAIR.shuffled) : null) : made,
      output: fitting(PAIR.output),
    };
    return { maps, banks: { first: bank(PAIR.first), second: bank(PAIR.second) } };
  }, [result, answered, request, h, channels, shuffle]);

  const faulty = [whole, between, second, without].find(({ fault }) => fault !== null) ?? null;
  const run = useMemo(
    () => ({ ...own, ...(own.fault === null && faulty && { fault: faulty.fault, retry: faulty.retry }) }),
    [own, faulty],
  );
  return { run, ...shown, matrices, factors };
}
