"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { LAYER_KINDS, type LayerKind, type PricedLayer } from "@/lib/readings/shares";
import { factorsOf, type WorkView } from "./derive";
import { KIND_FILL } from "./Kind";
import type { Words } from "./words";

const D = (
  <i>
    D<sub>F</sub>
  </i>
);
const K = (
  <i>
    D<sub>K</sub>
  </i>
);
const M = <i>M</i>;
const N = <i>N</i>;

/** Mult-adds of one layer in the paper's letters. */
const LETTERS: Readonly<Record<LayerKind, readonly ReactNode[]>> = {
  pointwise: [M, N, D, D],
  depthwise: [K, K, M, D, D],
  standard: [K, K, M, N, D, D],
  linear: [M, N],
};

function product(factors: readonly ReactNode[]): ReactNode {
  return factors.map((factor, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a factor is its place
    <Fragment key={i}>
      {i > 0 && " · "}
      {factor}
    </Fragment>
  ));
}

/** The kind's layer that is looked at, else its heaviest. */
function exampleOf(layers: readonly PricedLayer[], kind: LayerKind, at: string | null): PricedLayer | undefined {
  const own = layers.filter((layer) => layer.kind === kind);
  const most = Math.max(...own.map(({ macs }) => macs));
  return own.find(({ id }) => id === at) ?? own.find(({ macs }) => macs === most);
}

/** Each kind's formula, with the numbers of one of its layers. */
export function Formulas({
  built,
  words,
  at,
}: {
  readonly built: NonNullable<WorkView["built"]>;
  readonly words: Words;
  readonly at: string | null;
}) {
  const t = useTranslations("work");
  const format = useFormatter();
  return (
    <div className="min-w-0">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-[17px]">{t("cost.title")}</h3>
        <span className="text-sm text-ink-2">{t("cost.note")}</span>
      </div>
      <table className="w-full text-[15px] tabular-nums" data-cost>
        <caption className="sr-only">{t("cost.title")}</caption>
        <tbody>
          {LAYER_KINDS.map((kind) => {
            const example = exampleOf(built.layers, kind, at);
            return (
              <tr key={kind} className="border-b border-line" data-row={kind}>
                <th scope="row" className="py-2 pr-3 text-left font-semibold whitespace-nowrap">
                  <span
                    aria-hidden
                    className="mr-1.5 inline-block size-3 rounded-[2px]"
                    style={{ background: KIND_FILL[kind], printColorAdjust: "exact" }}
                  />
                  {t(`kinds.${kind}`)}
                </th>
                <td className="py-2 pr-3 whitespace-nowrap max-sm:hidden">{product(LETTERS[kind])}</td>
                {example ? (
                  <>
                    <td className="py-2 pr-3 text-right max-sm:hidden">
                      {product(factorsOf(example).macs.map((factor) => format.number(factor)))}{" "}
                      <span className="text-[13px] text-ink-2">({example.id})</span>
                    </td>
                    <td className="py-2 text-right font-semibold" data-value>
                      {format.number(example.macs)}
                    </td>
                  </>
                ) : (
                  <td className="py-2 text-right text-ink-2" colSpan={2}>
                    {t("cost.none")}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-ink-2">{t.rich("cost.letters", { side: () => D, kernel: () => K })}</p>
      {built.plain.macs !== built.total.macs && (
        <p className="mt-2 text-sm text-ink-2" data-ratio-note>
          {t("cost.plain", {
            own: words.count("macs", built.total.macs),
            plain: words.count("macs", built.plain.macs),
            name: words.name("macs"),
          })}
        </p>
      )}
    </div>
  );
}
