"use client";
import { useTranslations } from "next-intl";
import { PRICES, type Prices } from "@/lib/readings/shares";
import { NumberTable } from "../object/NumberTable";
import type { WorkView } from "./derive";
import type { Words } from "./words";

/** The drawing as tables: the kinds, then every layer in order. */
export function WorkTable({ view, words }: { readonly view: WorkView; readonly words: Words }) {
  const t = useTranslations("work");
  const { built } = view;
  if (!built) return null;
  const { total } = built;
  const prices = (each: Prices) =>
    PRICES.flatMap((of) => [
      <td key={of}>{words.count(of, each[of])}</td>,
      <td key={`${of} share`}>{words.share(each[of] / total[of])}</td>,
    ]);
  const heads = PRICES.flatMap((of) => [words.name(of), t("table.share", { name: words.name(of) })]);
  return (
    <div className="grid gap-8">
      <NumberTable caption={t("table.kinds")} columns={[t("table.kind"), t("table.layers"), ...heads]}>
        {built.kinds.map((each) => (
          <tr key={each.kind} data-kind={each.kind}>
            <th scope="row">{t(`kinds.${each.kind}`)}</th>
            <td>{each.layers}</td>
            {prices(each)}
          </tr>
        ))}
        <tr className="font-semibold">
          <th scope="row">{t("table.total")}</th>
          <td>{built.layers.length}</td>
          {prices(total)}
        </tr>
      </NumberTable>
      <NumberTable
        caption={t("table.inOrder")}
        columns={[t("table.layer"), t("table.kind"), t("table.shape"), ...heads]}
        words={2}
      >
        {built.layers.map((layer) => (
          <tr key={layer.id}>
            <th scope="row">{layer.id}</th>
            <td className="text-left!">{t(`kinds.${layer.kind}`)}</td>
            <td className="whitespace-nowrap">{layer.shape.join(" × ")}</td>
            {prices(layer)}
          </tr>
        ))}
      </NumberTable>
    </div>
  );
}
