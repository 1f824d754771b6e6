"use client";
import { useFormatter, useTranslations } from "next-intl";
import { againstMobileNet, shufflenetErrors } from "@/lib/facts/shufflenet-errors";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { pricedLayers } from "@/lib/readings/shares";
import { countedAlexNet } from "./compared";
import { Ledger, type LedgerRow } from "./Ledger";
import { builtShuffle } from "./shuffle";

function useRows(): readonly LedgerRow[] {
  const t = useTranslations("shufflenetPlot.ledger");
  const format = useFormatter();
  const { headlines, abstract } = shufflenetErrors;
  const number = (value: number, digits = 2) => format.number(value, { maximumFractionDigits: digits });
  const half = builtShuffle({ groups: 4, scale: 0.5, shuffled: true });
  const { layers, theoretical, measured, fourTimesLess } = headlines.value;
  return [
    {
      id: "abstract",
      what: t("abstract.what", { budget: abstract.value.budget }),
      printed: `${abstract.value.v1} / ${abstract.value.v2}`,
      counted: number(
        againstMobileNet().flatMap((row) => (row.groups === 4 ? [row.over.error - row.error] : []))[0] ?? 0,
      ),
      why: t("abstract.why"),
    },
    {
      id: "layers",
      what: t("layers.what"),
      printed: `${layers.shufflenet} / ${layers.mobilenet} / ${layers.shallow}`,
      counted: `${pricedLayers(shufflenet()).length} / ${pricedLayers(mobilenet()).length} / –`,
      why: t("layers.why"),
    },
    {
      id: "speed",
      what: t("speed.what"),
      printed: `${theoretical}×`,
      counted: `${number(countedAlexNet().macs / half.counted.macs, 1)}×`,
      why: t("speed.why", { measured, less: number(fourTimesLess) }),
    },
  ];
}

/** The authors' later training, which is not the paper's. */
function Again() {
  const t = useTranslations("shufflenetPlot.again");
  const format = useFormatter();
  const percent = (value: number) => format.number(value, { minimumFractionDigits: 1 });
  const cell = "py-1.5 pl-3 text-right";
  return (
    <div className="min-w-0" data-again>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-[17px]">{t("title")}</h3>
        <span className="text-sm text-ink-2">{t("note")}</span>
      </div>
      <table className="w-full text-[15px] tabular-nums">
        <caption className="sr-only">{t("title")}</caption>
        <thead className="border-b border-ink text-sm text-ink-2">
          <tr>
            {(["network", "macs", "params", "top1", "top5"] as const).map((column, i) => (
              <th key={column} scope="col" className={`font-normal ${i === 0 ? "text-left" : "pl-3 text-right"}`}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shufflenetErrors.again.value.map(({ scale, groups, macs, params, top1, top5 }) => {
            const { counted } = builtShuffle({ groups, scale, shuffled: true });
            return (
              <tr key={`${scale} ${groups}`} className="border-b border-line">
                <th scope="row" className="py-1.5 text-left font-normal whitespace-nowrap">
                  {t("name", { scale: percent(scale), groups })}
                </th>
                <td className={cell}>
                  {macs}{" "}
                  <span className="text-ink-2">
                    ({format.number(counted.macs / 1e6, { maximumSignificantDigits: 4 })})
                  </span>
                </td>
                <td className={cell}>
                  {percent(params)}{" "}
                  <span className="text-ink-2">
                    ({format.number(counted.params / 1e6, { maximumSignificantDigits: 3 })})
                  </span>
                </td>
                <td className={cell}>{percent(top1)}</td>
                <td className={cell}>{percent(top5)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Below N5: the authors' later numbers, and where the paper and the arithmetic part. */
export function ShuffleBelow() {
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <Again />
      <Ledger rows={useRows()} />
    </div>
  );
}
