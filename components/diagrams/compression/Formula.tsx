"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CompressionReport } from "@/lib/engine/protocol";
import { floatBits, isHuffman, isSparse } from "@/lib/spec/compression";
import { bytesOf, KERNELS, totalsOf } from "./derive";
import type { Words } from "./words";

interface Props {
  readonly report: CompressionReport;
  readonly words: Words;
}

interface Line {
  readonly id: "codes" | "gaps" | "tables" | "biases";
  readonly sum: ReactNode;
}

/** The file's length as a sum with the present numbers: what each part is the product of. */
export function Formula({ report, words }: Props) {
  const t = useTranslations("compression");
  const { settings, codings } = report;
  const { levels, bits, coding } = settings;
  const parts = codings[coding];
  const { weights, kept, fillers } = totalsOf(report);
  const [sparse, huffman] = [isSparse(coding), isHuffman(coding)];
  const n = words.number;
  const stored = sparse ? (fillers > 0 ? `(${n(kept)} + ${n(fillers)})` : n(kept)) : n(weights);
  const entries = sparse ? kept + fillers : weights;
  const biases = KERNELS.reduce((sum, kernel) => sum + kernel.biases, 0);
  const width = floatBits(levels) ?? bits;
  const average = (bytes: number) => words.number((8 * bytes) / Math.max(1, entries), 2);
  const lines: readonly Line[] = [
    {
      id: "codes",
      sum:
        huffman && floatBits(levels) === null
          ? t("formula.average", { count: stored, bits: average(parts.codes), fixed: width })
          : t("formula.fixed", { count: stored, bits: width }),
    },
    ...(sparse
      ? [
          {
            id: "gaps" as const,
            sum: huffman
              ? t("formula.average", { count: stored, bits: average(parts.gaps), fixed: 4 })
              : t("formula.fixed", { count: stored, bits: 4 }),
          },
        ]
      : []),
    { id: "tables", sum: t(`formula.tables.${levels}`, { layers: KERNELS.length, levels: 2 ** bits }) },
    { id: "biases", sum: t("formula.biases", { count: biases }) },
  ];
  return (
    <section className="min-w-0" data-formula>
      <h3 className="mb-2 text-[17px]">{t("formula.title")}</h3>
      <table className="w-full text-[15px] tabular-nums">
        <caption className="sr-only">{t("formula.title")}</caption>
        <tbody>
          {lines.map(({ id, sum }) => (
            <tr key={id} className="border-b border-line align-baseline" data-part={id}>
              <th scope="row" className="py-1.5 pr-3 text-left font-semibold whitespace-nowrap">
                {t(`parts.${id}`)}
              </th>
              <td className="py-1.5 pr-3 text-ink-2">{sum}</td>
              <td className="py-1.5 text-right font-semibold whitespace-nowrap">{n(parts[id])}</td>
            </tr>
          ))}
          <tr className="align-baseline">
            <th scope="row" className="py-1.5 pr-3 text-left font-semibold whitespace-nowrap">
              {t("formula.total")}
            </th>
            <td className="py-1.5 pr-3 text-ink-2">{t("formula.written")}</td>
            <td className="py-1.5 text-right font-semibold whitespace-nowrap" data-bytes>
              {n(bytesOf(parts))}
            </td>
          </tr>
        </tbody>
      </table>
      <p className="mt-2 text-sm text-ink-2">{t("formula.note", { filler: 16, ms: words.number(report.ms) })}</p>
      {settings.kept < 100 && floatBits(levels) === null && (
        <p className="mt-2 text-sm text-ink-2">{t("formula.zero", { levels: 2 ** bits - 1 })}</p>
      )}
    </section>
  );
}
