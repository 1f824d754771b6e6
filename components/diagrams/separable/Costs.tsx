"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CEILING } from "@/lib/spec/separable-input";
import { Comparison } from "../object/Comparison";
import { ProductTable } from "../object/ProductTable";
import type { SeparableView } from "./derive";
import { Fold } from "./Fold";
import type { SeparableRun } from "./useSeparableRun";

const ROWS = ["weights", "macs"] as const;
const LAYERS = ["dw", "pw", "plain"] as const;

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
          <ProductTable
            key={row}
            id={row}
            caption={t(`cost.${row}`)}
            shown
            rows={LAYERS.map((layer) => ({
              id: layer,
              name: names[layer],
              letters: (
                <>
                  {LETTERS[layer]}
                  {row === "macs" && (
                    <>
                      {" "}
                      · {sub("D", "G")} · {sub("D", "G")}
                    </>
                  )}
                </>
              ),
              factors: row === "macs" ? [...factors[layer], side, side] : factors[layer],
              value: built.prices[layer][row],
            }))}
          />
        ))}
        <p className="text-sm text-ink-2">{t.rich("cost.side", { side, dg: () => sub("D", "G") })}</p>
        <p className="mt-1 text-sm text-ink-2" data-extras>
          {built.trained
            ? t("cost.extrasTrained", { biases: extras.biases })
            : t("cost.extras", { learned: extras.learned, running: extras.running, biases: extras.biases })}
        </p>
        <div className="mt-5">
          <Comparison
            title={t("cost.compare")}
            rows={ROWS.map((row) => {
              const { dw, pw, plain } = built.prices;
              return {
                id: row,
                name: t(`cost.${row}`),
                bars: [
                  {
                    name: t("cost.separable"),
                    segments: [
                      { role: "input", value: dw[row] },
                      { role: "expand1", value: pw[row] },
                    ],
                    text: `${format.number(dw[row])} + ${format.number(pw[row])} = ${format.number(dw[row] + pw[row])}`,
                  },
                  { name: names.plain, segments: [{ role: "plain", value: plain[row] }] },
                ],
              };
            })}
          />
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
