"use client";
import { useFormatter, useTranslations } from "next-intl";
import { CostBar } from "@/components/marks/CostBar";
import type { HearsView } from "./derive";

const ROWS = ["weights", "macs"] as const;
const LAYERS = ["depthwise", "pointwise", "plain"] as const;
const DIGITS = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;

const DK = (
  <i>
    D<sub>K</sub>
  </i>
);
/** The paper's letters. */
const LETTERS = {
  depthwise: (
    <>
      {DK} · {DK} · <i>M</i>
    </>
  ),
  pointwise: (
    <>
      <i>M</i> · <i>N</i>
    </>
  ),
  plain: (
    <>
      {DK} · {DK} · <i>M</i> · <i>N</i>
    </>
  ),
};

/** What hearing everything takes: each layer's formula in letters and numbers, its value as counted on the graph, and bars. */
export function HearsCosts({ view }: { readonly view: HearsView }) {
  const t = useTranslations("hears");
  const format = useFormatter();
  const { built, widths } = view;
  if (!built) return null;
  const { in: channels, out, k } = widths;
  const { side } = built;
  const numbers = {
    depthwise: [k, k, channels],
    pointwise: [channels, out],
    plain: [k, k, channels, out],
  } as const;
  const names = {
    depthwise: t("cost.depthwise"),
    pointwise: t("cost.pointwise"),
    plain: t("cost.standard", { k }),
  } as const;
  const product = (factors: readonly number[]) => factors.map((factor) => format.number(factor)).join(" · ");
  const total = {
    weights: built.depthwise.weights + built.pointwise.weights,
    macs: built.depthwise.macs + built.pointwise.macs,
  };
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
          <h3 className="text-[17px]">{t("cost.title")}</h3>
          <span className="text-sm text-ink-2">{t("cost.note")}</span>
        </div>
        {ROWS.map((row) => (
          <table key={row} className="mb-3 w-full text-[15px] tabular-nums" data-cost={row}>
            <caption className="text-left text-sm text-ink-2">{t(`cost.${row}`)}</caption>
            <tbody>
              {LAYERS.map((layer) => (
                <tr key={layer} className="border-b border-line" data-row={layer}>
                  <th scope="row" className="w-2/5 py-1.5 pr-3 text-left font-semibold">
                    {names[layer]}
                  </th>
                  <td className="py-1.5 pr-3 whitespace-nowrap max-sm:hidden">
                    {LETTERS[layer]}
                    {row === "macs" && (
                      <>
                        {" "}
                        ·{" "}
                        <i>
                          D<sub>F</sub>
                        </i>{" "}
                        ·{" "}
                        <i>
                          D<sub>F</sub>
                        </i>
                      </>
                    )}
                  </td>
                  <td className="py-1.5 pr-3 text-right whitespace-nowrap max-sm:hidden">
                    {product(row === "macs" ? [...numbers[layer], side, side] : numbers[layer])}
                  </td>
                  <td className="py-1.5 text-right font-semibold" data-value>
                    {format.number(built[layer][row])}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
        <p className="text-sm text-ink-2">
          {t("weightsOfPair", {
            standard: k * k,
            depthwise: built.depthwise.weights / channels,
            pointwise: built.pointwise.weights / (channels * out),
          })}
        </p>
      </div>
      <div className="min-w-0" data-comparison>
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
          <h3 className="text-[17px]">{t("cost.compare")}</h3>
          <span className="text-sm text-ink-2">{t("cost.linear")}</span>
        </div>
        {ROWS.map((row) => {
          const [own, other] = [total[row], built.plain[row]];
          const max = Math.max(own, other);
          const fewer = other >= own;
          const ratio = format.number(fewer ? other / own : own / other, DIGITS);
          return (
            <div key={row} className="mt-3 first:mt-0">
              <p className="flex items-baseline justify-between gap-2">
                <span className="text-[15px] text-ink-2">{t(`cost.${row}`)}</span>
                <span className="text-sm text-ink-2" data-ratio={row}>
                  {own === other
                    ? t("cost.same")
                    : t.rich(fewer ? "cost.fewer" : "cost.more", {
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
                    { role: "input", value: built.depthwise[row] },
                    { role: "expand1", value: built.pointwise[row] },
                  ]}
                  max={max}
                  label={`${t("cost.separable")}: ${format.number(own)}`}
                />
              </div>
              <p className="flex justify-between text-sm tabular-nums">
                <span className="text-ink-2">{t("cost.separable")}</span>
                <b>
                  {format.number(built.depthwise[row])} + {format.number(built.pointwise[row])} = {format.number(own)}
                </b>
              </p>
              <div className="mt-1">
                <CostBar
                  segments={[{ role: "plain", value: other }]}
                  max={max}
                  label={`${names.plain}: ${format.number(other)}`}
                />
              </div>
              <p className="flex justify-between text-sm tabular-nums">
                <span className="text-ink-2">{names.plain}</span> <b>{format.number(other)}</b>
              </p>
            </div>
          );
        })}
        <p className="mt-3 text-sm text-ink-2">
          {t("cost.sentence", {
            separable: format.number(total.weights),
            standard: format.number(built.plain.weights),
          })}
        </p>
      </div>
    </div>
  );
}
