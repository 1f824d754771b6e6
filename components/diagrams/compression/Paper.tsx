"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { compressedSqueezeNets, prunedParameters, squeezenetTable2 } from "@/lib/facts/squeezenet-compression";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { expectedSize, gapEntropy } from "@/lib/readings/compressed-size";
import { cost } from "@/lib/readings/cost";
import { TableTwo } from "./TableTwo";
import type { Words } from "./words";

const MEGA = 1e6;
const MEBI = 2 ** 20;

/** The paper's smallest files: what its own numbers multiply to, counted on version 1.0, beside what it prints. */
export function Paper({ words }: { readonly words: Words }) {
  const t = useTranslations("compression.paper");
  const format = useFormatter();
  const { graph, params } = useMemo(() => {
    const made = squeezenet({});
    return { graph: made, params: cost(made).params };
  }, []);
  const mega = (bytes: number, digits = 2) =>
    format.number(bytes / MEGA, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const [eight, six] = compressedSqueezeNets.map(({ value }) => value);
  const alexnet = squeezenetTable2[0]?.value.megabytes[0] ?? 0;
  const plain = squeezenetTable2.find(({ value }) => value.network === "SqueezeNet")?.value;
  if (!eight || !six || !plain) return null;
  const title = t("title", { eight: eight.megabytes[1], six: six.megabytes[1] });
  const share = (eight.kept ?? 100) / 100;
  const entropy = gapEntropy(share);
  const columns = [
    { id: "eight", row: eight, size: expectedSize(graph, { bits: eight.bits[0] ?? 8, share }) },
    { id: "six", row: six, size: expectedSize(graph, { bits: six.bits[0] ?? 6, share }) },
    { id: "coded", row: six, size: expectedSize(graph, { bits: six.bits[0] ?? 6, share, gapBits: entropy }) },
  ] as const;
  const parts = ["codes", "gaps", "codebooks", "biases"] as const;
  const naive = plain.times * (1 / share) * (32 / (eight.bits[0] ?? 8));
  return (
    <section className="min-w-0" data-paper>
      <h3 className="mb-2 text-[17px]">{title}</h3>
      <p className="mb-2 text-[15px] text-ink-2">
        {t("start", {
          params,
          mega: mega(4 * params),
          mebi: format.number((4 * params) / MEBI, { maximumFractionDigits: 2 }),
          printed: plain.megabytes[0],
          kept: words.percent(share, 0),
          weights: Math.round(columns[0].size.kept),
          pruned: prunedParameters.value,
        })}
      </p>
      <div className="overflow-x-auto">
        <table className="w-full text-[15px] tabular-nums [&_td]:py-1.5 [&_td]:pl-3 [&_td]:text-right [&_th]:py-1.5">
          <caption className="sr-only">{title}</caption>
          <thead className="text-sm text-ink-2">
            <tr className="border-b border-ink align-bottom">
              <td>{t("unit")}</td>
              {columns.map(({ id, row }) => (
                <th key={id} scope="col" className="pl-3 text-right! font-normal">
                  {t(`columns.${id}`, { bits: row.bits[0] ?? 0, gap: words.number(entropy, 2) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part} className="border-b border-line">
                <th scope="row" className="text-left font-normal">
                  {t(`parts.${part}`, { kernels: columns[0].size.kernels })}
                </th>
                {columns.map(({ id, size }) => (
                  <td key={id}>{mega(size[part], 3)}</td>
                ))}
              </tr>
            ))}
            <tr className="border-b border-line font-semibold" data-row="counted">
              <th scope="row" className="text-left">
                {t("counted")}
              </th>
              {columns.map(({ id, size }) => (
                <td key={id}>{mega(size.total)}</td>
              ))}
            </tr>
            <tr className="border-b border-line" data-row="printed">
              <th scope="row" className="text-left font-normal">
                {t("printed")}
              </th>
              {columns.map(({ id, row }) => (
                <td key={id}>{format.number(row.megabytes[1])}</td>
              ))}
            </tr>
            <tr data-row="times">
              <th scope="row" className="text-left font-normal">
                {t("times", { alexnet })}
              </th>
              {columns.map(({ id, row }) => (
                <td key={id}>
                  {t("ratio", {
                    size: row.megabytes[1],
                    times: format.number(alexnet / row.megabytes[1], { maximumFractionDigits: 1 }),
                    printed: row.times,
                  })}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <p className="mt-2 text-sm text-ink-2">{t("why", { gap: words.number(entropy, 2) })}</p>
      <p className="mt-2 text-sm text-ink-2">
        {t("naive", {
          times: plain.times,
          kept: words.percent(share, 0),
          bits: eight.bits[0] ?? 8,
          product: format.number(naive, { maximumFractionDigits: 0 }),
          printed: eight.times,
          stored: (eight.bits[0] ?? 8) + 4,
        })}
      </p>
      <p className="mt-2 text-sm text-ink-2">{t("trained", { kept: words.percent(share, 0) })}</p>
      <TableTwo />
    </section>
  );
}
