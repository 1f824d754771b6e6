"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { StagesView } from "./derive";
import { useNames } from "./useNames";

interface Props {
  readonly view: StagesView;
  /** The station looked at. */
  readonly at: number;
}

/** Channels that hear, group by group of the layer that reads them next. */
function byGroup(heard: Uint8Array, groups: number): readonly number[] {
  const each = heard.length / groups;
  return Array.from({ length: groups }, (_, g) =>
    heard.subarray(g * each, (g + 1) * each).reduce((sum, hears) => sum + hears, 0),
  );
}

/** One unit in words: how many of its channels hear the followed one, group by group, and why. */
export function Look({ view, at }: Props) {
  const t = useTranslations("stages.look");
  const format = useFormatter();
  const names = useNames();
  const { stations, reached, from, channel } = view;
  const [station, source] = [stations[at], stations[from]];
  const [paper, none] = [reached.paper[at], reached.none[at]];
  if (!station || !source || !paper || !none) return null;
  const { channels, computedFrom, groups } = station;
  const counts = byGroup(none.heard, groups).map((heard) => format.number(heard));
  const why = () => {
    if (from === 0 && at === 1) return t("ungrouped", { channels: source.channels });
    if (computedFrom > 0) return t("concat", { pooled: computedFrom, computed: channels - computedFrom });
    return t("inside");
  };
  return (
    <div
      className="rounded-md border border-line bg-card px-3 py-2 text-sm leading-[1.35]"
      data-look={station.scope}
      aria-live="polite"
    >
      <p>
        <b>{t("title", { name: names.long(station), channels })}</b>
      </p>
      {at < from && <p className="text-ink-2">{t("before", { from: names.long(source) })}</p>}
      {at === from && <p className="text-ink-2">{t("source", { channel, channels })}</p>}
      {at > from && (
        <>
          <p>
            {t("shares", {
              channel,
              from: names.long(source),
              paperCount: paper.count,
              paper: names.percent(paper.share),
              noneCount: none.count,
              none: names.percent(none.share),
            })}
          </p>
          {groups > 1 && (
            <p className="text-ink-2">{t("groups", { list: format.list(counts), n: channels / groups })}</p>
          )}
          <p className="text-ink-2">{why()}</p>
        </>
      )}
    </div>
  );
}
