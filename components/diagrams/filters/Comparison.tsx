"use client";
import { useFormatter, useTranslations } from "next-intl";
import { CostBar } from "@/components/marks/CostBar";
import type { FiltersView } from "./derive";

const DIGITS = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;

/** A separable convolution against the standard one it stands for, in bars from zero. */
export function Comparison({ view }: { readonly view: FiltersView }) {
  const t = useTranslations("filters");
  const format = useFormatter();
  const { compared, widths } = view;
  const plain = t("names.standard", { k: widths.k });
  const number = (value: number) => format.number(value);
  return (
    <div className="min-w-0" data-comparison>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-[17px]">{t("compare.title")}</h3>
        <span className="text-sm text-ink-2">{t("compare.linear")}</span>
      </div>
      {(["weights", "macs"] as const).map((row) => {
        const { depthwise, pointwise, standard } = compared[row];
        const own = depthwise + pointwise;
        const max = Math.max(own, standard);
        const fewer = standard >= own;
        const ratio = format.number(fewer ? standard / own : own / standard, DIGITS);
        return (
          <div key={row} className="mt-3 first:mt-0">
            <p className="flex items-baseline justify-between gap-2">
              <span className="text-[15px] text-ink-2">{t(`cost.${row}`)}</span>
              <span className="text-sm text-ink-2" data-ratio={row}>
                {t.rich(fewer ? "compare.fewer" : "compare.more", {
                  ratio,
                  b: (chunks) => (
                    <b className="text-[32px] leading-none font-semibold text-ink tabular-nums">{chunks}</b>
                  ),
                })}
              </span>
            </p>
            <div className="mt-1">
              <CostBar
                segments={[
                  { role: "input", value: depthwise },
                  { role: "expand1", value: pointwise },
                ]}
                max={max}
                label={`${t("compare.pair")}: ${number(own)}`}
              />
            </div>
            <p className="flex flex-wrap justify-between gap-x-3 text-sm tabular-nums">
              <span className="text-ink-2">{t("compare.pair")}</span>
              <b>
                {number(depthwise)} + {number(pointwise)} = {number(own)}
              </b>
            </p>
            <div className="mt-1">
              <CostBar
                segments={[{ role: "plain", value: standard }]}
                max={max}
                label={`${plain}: ${number(standard)}`}
              />
            </div>
            <p className="flex justify-between text-sm tabular-nums">
              <span className="text-ink-2">{plain}</span> <b>{number(standard)}</b>
            </p>
          </div>
        );
      })}
    </div>
  );
}
