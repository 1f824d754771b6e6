"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { LAYER_KINDS, type LayerKind, PRICES, type PriceName } from "@/lib/readings/shares";
import { isPapers } from "@/lib/spec/work";
import type { WorkView } from "./derive";
import { countedForPaper, printedShares } from "./printedRows";
import type { Words } from "./words";

/** The paper's table 2 beside the same counted, the settings' own where they are others, and why one number differs. */
export function PrintedTable({ view, words }: { readonly view: WorkView; readonly words: Words }) {
  const t = useTranslations("work");
  const format = useFormatter();
  const paper = useMemo(countedForPaper, []);
  const printed = useMemo(printedShares, []);
  const { built, settings } = view;
  const own = built && !isPapers(settings) ? built.kinds : null;
  const print = (percent: number) => words.share(percent / 100);
  const sum = (of: PriceName, instead?: { readonly kind: LayerKind; readonly percent: number }) =>
    LAYER_KINDS.reduce((all, kind) => all + (instead?.kind === kind ? instead.percent : printed[of][kind].percent), 0);
  const wrong = PRICES.flatMap((of) =>
    paper.filter(({ kind }) => printed[of][kind].misprint).map((row) => ({ of, row })),
  );
  return (
    <div className="min-w-0" data-printed>
      <h3 className="mb-2 text-[17px]">{t("printed.title")}</h3>
      <div className="overflow-x-auto">
        <table className="w-full text-[15px] tabular-nums [&_td]:py-1.5 [&_td]:pl-3 [&_td]:text-right [&_th]:py-1.5">
          <caption className="sr-only">{t("printed.title")}</caption>
          <thead className="text-sm text-ink-2">
            <tr>
              <td />
              {PRICES.map((of) => (
                <th key={of} scope="colgroup" colSpan={own ? 3 : 2} className="pl-3 text-right! font-semibold">
                  {of === "macs" ? t("units.macs") : t("weights")}
                </th>
              ))}
            </tr>
            <tr className="border-b border-ink">
              <td />
              {PRICES.flatMap((of) =>
                (["paper", "counted", ...(own ? (["here"] as const) : [])] as const).map((column) => (
                  <th key={`${of} ${column}`} scope="col" className="pl-3 text-right! font-normal">
                    {t(`printed.${column}`)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {paper.map(({ kind, share }) => (
              <tr key={kind} className="border-b border-line" data-row={kind}>
                <th scope="row" className="text-left font-semibold">
                  {t(`kinds.${kind}`)}
                </th>
                {PRICES.flatMap((of) => {
                  const { percent, misprint: bad } = printed[of][kind];
                  const here = own?.find((each) => each.kind === kind)?.share[of];
                  return [
                    <td key={`${of} paper`} className={bad ? "text-bad" : "text-ink-2"}>
                      {bad ? <s>{print(percent)}</s> : print(percent)}
                    </td>,
                    <td key={`${of} counted`} className={own ? "" : "font-semibold"}>
                      {words.share(share[of])}
                    </td>,
                    ...(here === undefined
                      ? []
                      : [
                          <td key={`${of} here`} className="font-semibold">
                            {words.share(here)}
                          </td>,
                        ]),
                  ];
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {wrong.map(({ of, row: { kind, share } }) => (
        <p key={`${of} ${kind}`} className="mt-2 text-sm text-ink-2" data-misprint>
          {t("printed.misprint", {
            kind: t(`kinds.${kind}`),
            printed: print(printed[of][kind].percent),
            counted: words.share(share[of]),
            sum: print(sum(of)),
            right: print(sum(of, { kind, percent: Number((100 * share[of]).toFixed(2)) })),
          })}
        </p>
      ))}
      <p className="mt-2 text-sm text-ink-2">
        {t("printed.weights", { million: format.number(paper.reduce((all, { weights }) => all + weights, 0)) })}
      </p>
    </div>
  );
}
