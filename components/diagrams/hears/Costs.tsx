"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Comparison } from "../object/Comparison";
import type { HearsView } from "./derive";

const ROWS = ["weights", "macs"] as const;
const LAYERS = ["depthwise", "pointwise", "plain"] as const;

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
      <Comparison
        title={t("cost.compare")}
        rows={ROWS.map((row) => {
          const { depthwise, pointwise, plain } = built;
          const parts = [depthwise[row], pointwise[row]].map((value) => format.number(value));
          return {
            id: row,
            name: t(`cost.${row}`),
            bars: [
              {
                name: t("cost.separable"),
                segments: [
                  { role: "input", value: depthwise[row] },
                  { role: "expand1", value: pointwise[row] },
                ],
                text: `${parts.join(" + ")} = ${format.number(total[row])}`,
              },
              { name: names.plain, segments: [{ role: "plain", value: plain[row] }] },
            ],
          };
        })}
      >
        {t("cost.sentence", {
          separable: format.number(total.weights),
          standard: format.number(built.plain.weights),
        })}
      </Comparison>
    </div>
  );
}
