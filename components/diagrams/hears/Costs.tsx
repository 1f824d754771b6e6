"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Comparison } from "../object/Comparison";
import { ProductTable } from "../object/ProductTable";
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

const DF = (
  <i>
    D<sub>F</sub>
  </i>
);
const AREA = (
  <>
    {" "}
    · {DF} · {DF}
  </>
);

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
                  {row === "macs" && AREA}
                </>
              ),
              factors: row === "macs" ? [...numbers[layer], side, side] : numbers[layer],
              value: built[layer][row],
            }))}
          />
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
