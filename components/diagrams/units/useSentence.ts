"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { UnitSpot, UnitTensor } from "@/lib/spec/units";
import type { UnitFigure } from "./figure";
import { readsOf } from "./inspect";
import { madeBy, shuffleOf } from "./wires";

/** What the channel looked at is made from, in a sentence; `at` says a channel's number at the same place. */
export function useSentence(
  figure: UnitFigure,
  spot: UnitSpot,
  at: (tensor: UnitTensor, channel: number) => string,
): string {
  const t = useTranslations("units.inspector");
  const format = useFormatter();
  const { tensor, channel } = spot;
  const [first] = readsOf(figure, spot);
  const grouped = figure.groups > 1;
  const hears =
    tensor === "branch"
      ? figure.hears[Math.floor((channel * figure.groups) / figure.layers.gconv2.filters)]
      : undefined;
  const range = { from: first?.from ?? 0, to: (first?.to ?? 1) - 1, n: (first?.to ?? 1) - (first?.from ?? 0) };
  const m = figure.layers.gconv1.filters;
  const perm = shuffleOf(figure);
  const pooled = figure.tensors.pooled?.shape[2] ?? 0;
  switch (tensor) {
    case "input":
      return t("input", { channel });
    case "bottleneck":
      return t(grouped ? "bottleneckGrouped" : "bottleneck", {
        ...range,
        channel,
        group: madeBy(channel, figure),
      });
    case "shuffled":
      return t("shuffled", { j: channel, g: figure.groups, n: m / figure.groups, i: perm?.[channel] ?? channel });
    case "filtered":
      return t("filtered", { channel, stride: figure.layers.depthwise.stride });
    case "branch":
      return t(grouped ? "branchGrouped" : "branch", {
        ...range,
        channel,
        heard: format.list((hears ?? []).map((each) => format.number(each))),
      });
    case "pooled":
      return t(figure.pool?.countPadding ? "pooledCounted" : "pooledValid", {
        channel,
        stride: figure.pool?.stride ?? 1,
      });
    case "output":
      if (figure.join === "add")
        return t(figure.reluAfter ? "added" : "addedBare", {
          channel,
          shortcut: at("input", channel),
          branch: at("branch", channel),
          value: at("output", channel),
        });
      return channel < pooled
        ? t("outputPooled", { channel })
        : t("outputComputed", { channel, from: channel - pooled });
  }
}
