"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { WindowResult } from "@/lib/engine/protocol";
import { type ShuffleSpot, shuffleGroup } from "@/lib/spec/shuffle";
import type { ShuffleBuilt, ShuffleView } from "./derive";
import type { Traced } from "./trace";

/** Numbers in short: runs as `4–7`, the rest one by one. */
export function ranges(numbers: Iterable<number>, comma = ", "): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    let last = i;
    while (last + 1 < sorted.length && sorted[last + 1] === (sorted[last] ?? 0) + 1) last += 1;
    const [from, to] = [sorted[i] ?? 0, sorted[last] ?? 0];
    if (last - i >= 2) parts.push(`${from}–${to}`);
    else for (let k = from; k <= to; k++) parts.push(String(k));
    i = last + 1;
  }
  return parts.join(comma);
}

/** Channels that stand in the same group of the second layer. */
export function neighbours({ order, places }: ShuffleBuilt, channel: number, channels: number, groups: number) {
  const group = shuffleGroup(places[channel] ?? 0, { channels, groups });
  return order.filter((from, j) => from !== channel && shuffleGroup(j, { channels, groups }) === group);
}

/** What is inspected, in a title and a sentence. */
export function useSaid(view: ShuffleView, spot: ShuffleSpot, traced: Traced) {
  const t = useTranslations("shuffle");
  return useMemo(() => {
    const { built, widths } = view;
    if (!built) return { title: "", sentence: "" };
    const known = traced.input.size > 0 && traced.output.size > 0;
    const { channels, groups, shuffle } = widths;
    const on = shuffle === "on";
    const list = (numbers: Iterable<number>) => ranges(numbers, t("comma"));
    const common = {
      inputs: list(traced.input),
      made: list(traced.made),
      placed: list(traced.placed),
      outputs: list(traced.output),
      all: channels,
    };
    if (spot.at === "pair") {
      const { row, column } = spot;
      const paths = built.paths[on ? "with" : "without"][row * channels + column] ?? 0;
      const title = t("title2.pair", { row, column });
      if (!known) return { title, sentence: t("say.running") };
      return { title, sentence: t(paths > 0 ? "say.pair" : "say.pairNot", { ...common, row, column, paths }) };
    }
    const { channel } = spot;
    const title = t(`title2.${spot.at}`, { channel });
    if (!known) return { title, sentence: t("say.running") };
    if (spot.at === "in") return { title, sentence: t("say.in", { ...common, channel, count: traced.output.size }) };
    if (spot.at === "out") return { title, sentence: t("say.out", { ...common, channel, count: traced.input.size }) };
    const beside = neighbours(built, channel, channels, groups);
    const place = built.places[channel] ?? 0;
    return {
      title,
      sentence: t(beside.length > 0 ? "say.mid" : "say.midAlone", { ...common, channel, place, beside: list(beside) }),
    };
  }, [t, view, spot, traced]);
}

/** So many terms of a sum are written out. */
const TERMS = 4;

/** The sum behind one pixel, with its exact numbers. */
export function usePixelWords(window: WindowResult | null): string {
  const t = useTranslations("shuffle.say");
  const format = useFormatter();
  if (!window) return "";
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  const { kernel, input, sum, output } = window;
  const written = [...kernel].slice(0, TERMS).map((weight, i) => {
    const term = t("term", { weight: number(Math.abs(weight)), read: number(input[i] ?? 0) });
    return i === 0 ? `${weight < 0 ? "−" : ""}${term}` : `${weight < 0 ? "−" : "+"} ${term}`;
  });
  const more = kernel.length - written.length;
  const terms = [...written, ...(more > 0 ? [`+ ${t("rest", { count: more })}`] : [])].join(" ");
  return t("pixel", { terms, sum: number(sum).replace("-", "−"), output: number(output) });
}
