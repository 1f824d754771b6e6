"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { MOBILE_TABLE_OBJECT } from "@/lib/spec/table-mobilenet";
import { ratioOf } from "../object/ratio";
import { countedVgg16 } from "./compared";
import type { MobilePoint } from "./mobile";
import { Open } from "./Open";
import type { PlotRow } from "./plot";

const SERIES = { separable: 0, standard: 1, shallow: 2 } as const;
export const OTHER_SERIES = 3;
const NOTED = new Set(["standard", "0.5-160", "1-160", "squeezenet", "vgg16"]);

/**
 * M6's points in words.
 * @param mine The point that the reader's setting is.
 */
export function useMobileRows(points: readonly MobilePoint[], mine: string): readonly PlotRow[] {
  const t = useTranslations("mobilenetPlot");
  const own = useTranslations("plots")("own");
  const format = useFormatter();
  return useMemo(() => {
    const width = (alpha: number) => format.number(alpha, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
    const against = (point: MobilePoint): string | undefined => {
      const { counted } = point;
      if (!counted || point.id === "vgg16") return undefined;
      const [params, macs] = [
        ratioOf(counted.params, countedVgg16().params, format),
        ratioOf(counted.macs, countedVgg16().macs, format),
      ];
      return t("notes.ratio", { params: params.n, paramsWord: params.word, macs: macs.n, macsWord: macs.word });
    };
    return points.map((point): PlotRow => {
      const { id, config, top1, where, printed, counted } = point;
      const notes = [
        NOTED.has(id) && t(`notes.${id.replaceAll(".", "_")}`),
        top1 === null && !point.own && t("notes.figure"),
        against(point),
      ].filter((note) => typeof note === "string");
      const common = {
        id,
        accuracy: top1 === null ? null : ({ value: top1, kind: "top1", where } as const),
        counted,
        ...(printed && { printed }),
        note: notes.join(" "),
        own: id === mine,
        hollow: counted === null,
      };
      if (!config) {
        const name = t(`names.${id}`);
        return { ...common, name, short: name, what: t(`what.${id}`), series: OTHER_SERIES };
      }
      const { alpha, resolution, kind } = config;
      const said = { alpha: width(alpha), resolution };
      const plain = kind === "separable" || (alpha === 1 && resolution === 224);
      const owned = kind === "standard" ? "ownStandard" : "ownShallow";
      const name = t(`names.${plain ? kind : owned}`, said);
      return {
        ...common,
        name,
        short: point.own ? own : kind === "separable" ? `${said.alpha}-${resolution}` : name,
        what: t(`what.${kind}`, said),
        series: SERIES[kind],
        go: (
          <Open
            spec={MOBILE_TABLE_OBJECT}
            words="mobilenetTable"
            set={{
              alpha,
              resolution,
              ...(kind === "standard" && { pairs: "standard" }),
              ...(kind === "shallow" && { body: "shallow" }),
            }}
          />
        ),
      };
    });
  }, [points, mine, t, own, format]);
}
