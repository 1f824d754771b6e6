"use client";
import { useFormatter, useTranslations } from "next-intl";
import { CostBar } from "@/components/marks/CostBar";
import type { StagesPrice } from "./derive";

const DIGITS = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;

interface Props {
  readonly groups: number;
  readonly own: StagesPrice;
  readonly ungrouped: StagesPrice;
}

/** What it would cost to let everything hear everything without a shuffle: bars from a common zero. */
export function StagesCosts({ groups, own, ungrouped }: Props) {
  const t = useTranslations("stages.cost");
  const format = useFormatter();
  const bars = [
    { id: "own", name: t("own", { g: groups }), macs: own.macs },
    { id: "ungrouped", name: t("ungrouped"), macs: ungrouped.macs },
  ];
  return (
    <div className="min-w-0">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-[17px]">{t("title")}</h3>
        <span className="text-sm text-ink-2">{t("linear")}</span>
      </div>
      {bars.map(({ id, name, macs }) => (
        <div key={id} className="mt-3" data-cost={id}>
          <CostBar
            segments={[{ role: id === "own" ? "input" : "plain", value: macs }]}
            max={ungrouped.macs}
            label={`${name}: ${format.number(macs)}`}
          />
          <p className="flex justify-between gap-2 text-sm tabular-nums">
            <span className="text-ink-2">{name}</span>
            <b>{format.number(macs)}</b>
          </p>
        </div>
      ))}
      <p className="mt-3 text-sm text-ink-2">
        {t("text", {
          dense: format.number(ungrouped.macs),
          own: format.number(own.macs),
          ratio: ungrouped.macs === own.macs ? "same" : format.number(ungrouped.macs / own.macs, DIGITS),
        })}
      </p>
    </div>
  );
}
