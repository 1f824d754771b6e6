"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ShuffleView } from "@/lib/spec/plot-shuffle";
import { SHUFFLE_TABLE_OBJECT } from "@/lib/spec/table-shufflenet";
import { Open } from "./Open";
import type { PlotRow } from "./plot";
import type { ShufflePoint } from "./shuffle";

/** By scale in table 2; elsewhere ShuffleNet first, then what it is held against. */
const SCALES = [1, 0.5, 0.25];
const UNITS = ["VGG-like", "ResNet", "Xception-like", "ResNeXt"];

function seriesOf({ kind, config, name }: ShufflePoint, view: ShuffleView): number {
  if (view === "groups") return Math.max(0, SCALES.indexOf(config?.scale ?? 1));
  if (kind === "mobilenet") return 1;
  if (kind === "other") return 3;
  return kind === "unit" ? 1 + UNITS.indexOf(name ?? "") : 0;
}

/**
 * N5's points in words.
 * @param mine The point that the reader's setting is.
 */
export function useShuffleRows(points: readonly ShufflePoint[], view: ShuffleView, mine: string): readonly PlotRow[] {
  const t = useTranslations("shufflenetPlot");
  const own = useTranslations("plots")("own");
  const format = useFormatter();
  return useMemo(() => {
    const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
    return points.map((point): PlotRow => {
      const { id, kind, config, alpha, name, error, where, macs, counted, round, gain } = point;
      const said = {
        scale: number(config?.scale ?? 1),
        groups: config?.groups ?? 1,
        alpha: format.number(alpha ?? 1, { minimumFractionDigits: 1, maximumFractionDigits: 2 }),
        name: kind === "other" ? t(`others.${name}`) : (name ?? ""),
        gain: number(gain ?? 0),
      };
      const note = [
        gain !== undefined && t(view === "shuffle" ? "notes.shuffle" : "notes.gain", said),
        round === "up" && t("notes.up"),
        kind === "other" && id === "vgg16" && t("notes.vgg16"),
      ].filter((each) => typeof each === "string");
      const label = (): string => {
        if (kind === "own") return own;
        if (view === "groups") return t("brief.groups", said);
        if (view === "shuffle") return format.number(error ?? 0, { minimumFractionDigits: 1 });
        const brief = t(`brief.${kind}`, said);
        return view === "mobilenet" && gain !== undefined ? `${brief}: −${said.gain}` : brief;
      };
      return {
        id,
        name: t(`names.${kind}`, said),
        short: label(),
        what: t(`what.${kind}`, said),
        accuracy: error === null ? null : { value: error, kind: "error", where },
        counted,
        ...(macs !== null && { printed: { macs } }),
        note: note.join(" "),
        own: id === mine,
        series: seriesOf(point, view),
        hollow: counted === null || kind === "unshuffled",
        ...(config &&
          round && {
            go: (
              <Open
                spec={SHUFFLE_TABLE_OBJECT}
                words="shufflenetTable"
                set={{ groups: config.groups, s: config.scale, round }}
              />
            ),
          }),
      };
    });
  }, [points, view, mine, t, own, format]);
}
