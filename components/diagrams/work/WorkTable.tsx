"use client";
import { useTranslations } from "next-intl";
import { PRICES, type PricedLayer } from "@/lib/readings/shares";
import type { WorkView } from "./derive";
import type { Words } from "./words";

/** The drawing as a table: the kinds, then every layer in order. */
export function WorkTable({ view, words }: { readonly view: WorkView; readonly words: Words }) {
  const t = useTranslations("work");
  const { built } = view;
  if (!built) return null;
  const { total } = built;
  const prices = (each: Pick<PricedLayer, "macs" | "weights">) =>
    PRICES.flatMap((of) => [
      <td key={of}>{words.count(of, each[of])}</td>,
      <td key={`${of} share`}>{words.share(each[of] / total[of])}</td>,
    ]);
  const heads = PRICES.flatMap((of) => [
    <th key={of} scope="col" className="text-right!">
      {words.name(of)}
    </th>,
    <th key={`${of} share`} scope="col" className="text-right!">
      {t("table.share")}
    </th>,
  ]);
  const look =
    "w-full text-[15px] tabular-nums [&_td]:px-3 [&_td]:py-1.5 [&_td]:text-right [&_th]:px-3 [&_th]:py-1.5 [&_th]:text-left";
  return (
    <div className="grid max-h-[640px] gap-8 overflow-auto" data-table>
      <table className={look}>
        <caption className="pb-2 text-left text-ink-2">{t("table.kinds")}</caption>
        <thead>
          <tr className="border-b border-ink">
            <th scope="col">{t("table.kind")}</th>
            <th scope="col" className="text-right!">
              {t("table.layers")}
            </th>
            {heads}
          </tr>
        </thead>
        <tbody>
          {built.kinds.map((each) => (
            <tr key={each.kind} className="border-b border-line" data-kind={each.kind}>
              <th scope="row">{t(`kinds.${each.kind}`)}</th>
              <td>{each.layers}</td>
              {prices(each)}
            </tr>
          ))}
          <tr className="border-b-2 border-ink font-semibold">
            <th scope="row">{t("table.total")}</th>
            <td>{built.layers.length}</td>
            {prices(total)}
          </tr>
        </tbody>
      </table>
      <table className={look}>
        <caption className="pb-2 text-left text-ink-2">{t("table.inOrder")}</caption>
        <thead>
          <tr className="border-b border-ink">
            <th scope="col">{t("table.layer")}</th>
            <th scope="col">{t("table.kind")}</th>
            <th scope="col" className="text-right!">
              {t("table.shape")}
            </th>
            {heads}
          </tr>
        </thead>
        <tbody>
          {built.layers.map((layer) => (
            <tr key={layer.id} className="border-b border-line">
              <th scope="row">{layer.id}</th>
              <td className="text-left!">{t(`kinds.${layer.kind}`)}</td>
              <td className="whitespace-nowrap">{layer.shape.join(" × ")}</td>
              {prices(layer)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
