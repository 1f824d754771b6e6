"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CostBar } from "@/components/marks/CostBar";
import { CEILING } from "@/lib/spec/separable-input";
import type { Price, SeparableView } from "./derive";
import { Fold } from "./Fold";
import type { SeparableRun } from "./useSeparableRun";

const ROWS = ["weights", "macs"] as const;
const LAYERS = ["dw", "pw", "plain"] as const;
const DIGITS = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;

const sub = (letter: string, index: string) => (
  <i>
    {letter}
    <sub>{index}</sub>
  </i>
);
const DK = sub("D", "K");
/** The paper's letters. */
const LETTERS: Readonly<Record<(typeof LAYERS)[number], ReactNode>> = {
  dw: (
    <>
      {DK} · {DK} · <i>M</i>
    </>
  ),
  pw: (
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

interface Props {
  readonly view: SeparableView;
  readonly run: SeparableRun;
  readonly channel: number;
}

/** Formulas with the numbers in them, the bars against a plain convolution, folding measured, and what the ceiling cuts. */
export function SeparableCosts({ view, run, channel }: Props) {
  const t = useTranslations("separable");
  const format = useFormatter();
  const { built, settings } = view;
  if (!built) return null;
  const { in: channels, out, k, act } = settings;
  const [side] = built.shapes.pwRelu;
  const factors = { dw: [k, k, channels], pw: [channels, out], plain: [k, k, channels, out] } as const;
  const names = { dw: t("cost.dw", { k }), pw: t("cost.pw"), plain: t("cost.plain", { k }) } as const;
  const product = (numbers: readonly number[]) => numbers.map((each) => format.number(each)).join(" · ");
  const own: Price = {
    weights: built.prices.dw.weights + built.prices.pw.weights,
    macs: built.prices.dw.macs + built.prices.pw.macs,
  };
  const { extras } = built;
  const above = run.six?.above ?? run.four?.above;
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
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
                  <th scope="row" className="py-1 pr-3 text-left font-semibold">
                    {names[layer]}
                  </th>
                  <td className="py-1 pr-3 whitespace-nowrap max-sm:hidden">
                    {LETTERS[layer]}
                    {row === "macs" && (
                      <>
                        {" "}
                        · {sub("D", "G")} · {sub("D", "G")}
                      </>
                    )}
                  </td>
                  <td className="py-1 pr-3 text-right whitespace-nowrap max-sm:hidden">
                    {product(row === "macs" ? [...factors[layer], side, side] : factors[layer])}
                  </td>
                  <td className="py-1 text-right font-semibold" data-value>
                    {format.number(built.prices[layer][row])}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
        <p className="text-sm text-ink-2">{t("cost.side", { side })}</p>
        <p className="mt-1 text-sm text-ink-2" data-extras>
          {built.trained
            ? t("cost.extrasTrained", { biases: extras.biases })
            : t("cost.extras", { learned: extras.learned, running: extras.running, biases: extras.biases })}
        </p>
        <div className="mt-5 grid gap-3" data-comparison>
          <div className="flex flex-wrap items-baseline justify-between gap-2">
            <h3 className="text-[17px]">{t("cost.compare", { k })}</h3>
            <span className="text-sm text-ink-2">{t("cost.linear")}</span>
          </div>
          {ROWS.map((row) => {
            const [mine, other] = [own[row], built.prices.plain[row]];
            const fewer = other >= mine;
            return (
              <div key={row} className="grid gap-1">
                <p className="flex items-baseline justify-between gap-2">
                  <span className="text-[15px] text-ink-2">{t(`cost.${row}`)}</span>
                  <span className="text-sm text-ink-2" data-ratio={row}>
                    {mine === other
                      ? t("cost.same")
                      : t.rich(fewer ? "cost.fewer" : "cost.more", {
                          ratio: format.number(fewer ? other / mine : mine / other, DIGITS),
                          b: (chunks) => <b className="text-[28px] leading-none font-semibold text-ink">{chunks}</b>,
                        })}
                  </span>
                </p>
                <CostBar
                  segments={[
                    { role: "input", value: built.prices.dw[row] },
                    { role: "expand1", value: built.prices.pw[row] },
                  ]}
                  max={Math.max(mine, other)}
                  label={`${t("cost.separable")}: ${format.number(mine)}`}
                />
                <p className="flex justify-between text-sm tabular-nums">
                  <span className="text-ink-2">{t("cost.separable")}</span>
                  <b>
                    {format.number(built.prices.dw[row])} + {format.number(built.prices.pw[row])} ={" "}
                    {format.number(mine)}
                  </b>
                </p>
                <CostBar
                  segments={[{ role: "plain", value: other }]}
                  max={Math.max(mine, other)}
                  label={`${names.plain}: ${format.number(other)}`}
                />
                <p className="flex justify-between text-sm tabular-nums">
                  <span className="text-ink-2">{names.plain}</span> <b>{format.number(other)}</b>
                </p>
              </div>
            );
          })}
        </div>
      </div>
      <div className="grid min-w-0 content-start gap-6">
        <section className="grid gap-2">
          <h3 className="text-[17px]">{t("fold.title")}</h3>
          <Fold built={built} run={run} channel={channel} />
        </section>
        <section className="grid gap-2" data-above>
          <h3 className="text-[17px]">{t("above.title", { ceiling: CEILING })}</h3>
          {(["dw", "pw"] as const).map((layer) => {
            const [h, w, c] = built.shapes[layer];
            const [count, all] = [above?.[layer], h * w * c];
            if (count === undefined) return null;
            return (
              <p key={layer} className="text-[15px]" data-above-layer={layer}>
                {t(act === "relu6" ? "above.counted" : "above.countedWould", {
                  layer: t(`above.${layer}`),
                  count,
                  all,
                  share: format.number(count / all, { style: "percent", maximumSignificantDigits: 2 }),
                })}
              </p>
            );
          })}
          <p className="text-sm text-ink-2">{t("above.why")}</p>
        </section>
      </div>
    </div>
  );
}
