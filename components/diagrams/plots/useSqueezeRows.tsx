"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { squeezenetFacts } from "@/lib/facts";
import { squeezenetSpace } from "@/lib/facts/squeezenet-space";
import { SQUEEZE_TABLE_OBJECT } from "@/lib/spec/table-squeezenet";
import { ratioOf } from "../object/ratio";
import { countedAlexNet } from "./compared";
import { Open } from "./Open";
import type { PlotRow } from "./plot";
import { mebibytesOf, megabytesOf, type SqueezePoint } from "./squeeze";

/** By what a point is a point of. */
export const SERIES = { ratio: 0, share: 1, bypass: 2, alexnet: 3 } as const;

const seriesOf = ({ id, config }: SqueezePoint): number => {
  if (!config) return SERIES.alexnet;
  if (config.bypass !== "none") return SERIES.bypass;
  return id.startsWith("pct") ? SERIES.share : SERIES.ratio;
};

/**
 * S5's points in words.
 * @param mine The point that the reader's setting is.
 */
export function useSqueezeRows(
  points: readonly SqueezePoint[],
  score: "top5" | "top1",
  mine: string,
): readonly PlotRow[] {
  const t = useTranslations("squeezenetPlot");
  const own = useTranslations("plots")("own");
  const format = useFormatter();
  return useMemo(() => {
    const size = (value: number) => format.number(value, { maximumFractionDigits: 2 });
    return points.map((point): PlotRow => {
      const { id, config, where, megabytes, counted } = point;
      const value = point[score];
      const { params } = counted;
      const against = ratioOf(params, countedAlexNet().params, format);
      const note = [
        t("notes.size", { mb: size(megabytesOf(params)), mib: size(mebibytesOf(params)) }),
        config && t("notes.alexnet", { n: against.n }),
      ].filter((each) => each !== null);
      const { ratio, share } = squeezenetSpace;
      const shares = id.startsWith("pct");
      const { from, to } = (shares ? share : ratio).value;
      const end = (value: number) =>
        format.number(value, { maximumFractionDigits: shares ? 0 : 3, ...(shares && { style: "percent" }) });
      const said = {
        from: end(from),
        to: end(to),
        sr: format.number(config?.sr ?? 0, { maximumFractionDigits: 3 }),
        pct: format.number(config?.share ?? 0, { style: "percent", maximumFractionDigits: 0 }),
        bypass: config?.bypass ?? "none",
        rate: format.number(squeezenetSpace.macro.value.learningRate),
        dropout: format.number(squeezenetFacts.dropout.value, { style: "percent" }),
        identity: squeezenetSpace.bypassed.value.identity.join(", "),
        convolution: squeezenetSpace.bypassed.value.convolution.join(", "),
      };
      const kind = point.own ? "own" : id.startsWith("sr") ? "ratio" : id.startsWith("pct") ? "share" : id;
      return {
        id,
        name: t(`names.${kind}`, said),
        short: point.own ? own : t(`brief.${kind}`, said),
        what: t(`what.${kind}`, said),
        accuracy: value === null ? null : { value, kind: score, where },
        counted,
        ...(megabytes !== null && { printed: { megabytes } }),
        note: note.join(" "),
        own: id === mine,
        series: seriesOf(point),
        ...(config && {
          go: (
            <Open
              spec={SQUEEZE_TABLE_OBJECT}
              words="squeezenetTable"
              set={{ sr: config.sr, pct3x3: config.share, bypass: config.bypass, resolution: 227 }}
            />
          ),
        }),
      };
    });
  }, [points, score, mine, t, own, format]);
}
