"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { SHUFFLES, type ShuffleMapValues, SPREADS } from "@/lib/spec/map-shufflenet";
import { ChoiceRow } from "../object/ChoiceRow";
import type { LiveState } from "../object/useObject";
import type { Gauges } from "./gaugeMarks";
import { longName } from "./names";
import { spreadOn } from "./spread";

const LOOK = "text-left text-link hover:underline max-lg:min-h-11";

/** N6's marks: how far the followed channel has spread by each unit, and the switch that shows them. */
export function useSpread({ values, change }: LiveState<ShuffleMapValues>): {
  readonly gauges: Gauges | null;
  readonly choice: ReactNode;
} {
  const t = useTranslations("shufflenetMap.spread");
  const { net, g, width, shuffle, res, from, at, spread: shown } = values;
  const spread = useMemo(
    () => (shown === "shown" ? spreadOn({ net, g, width, shuffle, res }, from) : null),
    [shown, net, g, width, shuffle, res, from],
  );
  const gauges = useMemo((): Gauges | null => {
    if (!spread) return null;
    const said = { channel: spread.source.channel, name: longName(spread.station?.scope ?? spread.source.node) };
    const everywhere = (way: number) => {
      const first = spread.gauges.find(({ counts, channels }) => counts[way] === channels);
      return first ? t("from", { unit: longName(first.block) }) : t("never");
    };
    return {
      source: { ...spread.source, y: 0, x: 0 },
      ways: SHUFFLES.map((mixing) => t(`ways.${mixing}`)),
      of: new Map(spread.gauges.map((gauge) => [gauge.block, gauge])),
      explained:
        spread.gauges.length > 0
          ? t("explained", { ...said, g, paper: everywhere(0), none: everywhere(1) })
          : t("nowhere", said),
      caption: t("caption", said),
      columns: SHUFFLES.map((mixing) => t(`columns.${mixing}`)),
      say: ({ counts: [paper = 0, none = 0], channels }) => t("say", { ...said, paper, none, channels }),
    };
  }, [spread, g, t]);
  const other = at && (at.node !== spread?.source.node || at.channel !== spread?.source.channel) ? at : null;
  const choice = (
    <div className="grid gap-1" data-spread={shown}>
      <ChoiceRow
        label={t("label")}
        name={t("name")}
        value={shown}
        options={SPREADS.map((value) => ({ value, label: t(value) }))}
        onChange={(next) => change({ spread: next }, "begin")}
      />
      {shown === "shown" && (other || from) && (
        <div className="grid justify-items-start gap-1 text-sm leading-snug">
          {other && (
            <button
              type="button"
              className={LOOK}
              onClick={() => change({ from: { node: other.node, channel: other.channel } }, "begin")}
            >
              {t("follow", { channel: other.channel, name: longName(other.node) })}
            </button>
          )}
          {from && (
            <button type="button" className={LOOK} onClick={() => change({ from: null }, "begin")}>
              {t("back")}
            </button>
          )}
        </div>
      )}
    </div>
  );
  return { gauges, choice };
}
