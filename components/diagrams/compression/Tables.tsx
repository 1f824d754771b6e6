"use client";
import { useTranslations } from "next-intl";
import type { CompressionReport } from "@/lib/engine/protocol";
import { CODING_KINDS, floatBits } from "@/lib/spec/compression";
import { NumberTable } from "../object/NumberTable";
import { bytesOf, PARTS_IN_ORDER } from "./derive";
import { GRID, type Measured } from "./points";
import type { CompressionRun } from "./useCompressionRun";
import type { Words } from "./words";

const bitsOf = ({ levels, bits }: CompressionReport["settings"]): number => floatBits(levels) ?? bits;

/** Every layer: bits, kept weights, fillers, error, bytes. */
export function LayerTable({ report, words }: { readonly report: CompressionReport; readonly words: Words }) {
  const t = useTranslations("compression.table");
  const columns = ["layer", "weights", "bits", "nonzeros", "share", "fillers", "error", "bytes", "perWeight"] as const;
  return (
    <NumberTable caption={t("layers", { way: words.way(report.settings) })} columns={columns.map((name) => t(name))}>
      {report.layers.map(({ node, weights, kept, fillers, error, parts }) => (
        <tr key={node} data-layer={node}>
          <th scope="row">{node}</th>
          <td>{words.number(weights)}</td>
          <td>{bitsOf(report.settings)}</td>
          <td>{words.number(kept)}</td>
          <td>{words.percent(kept / weights)}</td>
          <td>{words.number(fillers)}</td>
          <td>{words.percent(error)}</td>
          <td>{words.number(bytesOf(parts))}</td>
          <td>{words.number((8 * bytesOf(parts)) / weights, 2)}</td>
        </tr>
      ))}
    </NumberTable>
  );
}

interface Props {
  readonly run: CompressionRun;
  readonly measured: readonly Measured[];
  readonly words: Words;
}

/** The drawing as tables: answers, the file in each coding, layers, what was measured. */
export function CompressionTable({ run, measured, words }: Props) {
  const t = useTranslations("compression");
  const { report, trained, compressed } = run;
  return (
    <div className="grid gap-8">
      {trained && compressed && (
        <NumberTable
          caption={t("table.answers")}
          columns={[
            t("table.rank"),
            t("answers.trained"),
            t("table.probability", { of: t("answers.trained") }),
            t("answers.file"),
            t("table.probability", { of: t("answers.file") }),
          ]}
        >
          {trained.rows.map(({ cls, probability }, i) => {
            const other = compressed.rows[i];
            return (
              <tr key={cls}>
                <th scope="row">{i + 1}</th>
                <td>{words.name(cls)}</td>
                <td>{words.percent(probability)}</td>
                <td>{other ? words.name(other.cls) : ""}</td>
                <td>{other ? words.percent(other.probability) : ""}</td>
              </tr>
            );
          })}
        </NumberTable>
      )}
      {report && (
        <>
          <NumberTable
            caption={t("table.files")}
            columns={[t("table.coding"), ...PARTS_IN_ORDER.map((part) => t(`parts.${part}`)), t("table.total")]}
          >
            {CODING_KINDS.map((coding) => (
              <tr key={coding} data-coding={coding}>
                <th scope="row">{t(`files.${coding}`)}</th>
                {PARTS_IN_ORDER.map((part) => (
                  <td key={part}>{words.number(report.codings[coding][part])}</td>
                ))}
                <td>{words.number(bytesOf(report.codings[coding]))}</td>
              </tr>
            ))}
          </NumberTable>
          <LayerTable report={report} words={words} />
        </>
      )}
      {GRID && (
        <NumberTable
          caption={t("table.grid", { n: GRID.n })}
          columns={[t("table.way"), t("table.bytes"), t("table.top1"), t("table.top5")]}
        >
          {measured.map(({ point, bytes }) => (
            <tr key={`${point.levels} ${point.bits} ${point.kept} ${point.scope}`}>
              <th scope="row">{words.way(point)}</th>
              <td>{words.number(bytes)}</td>
              <td>{words.percent(point.top1 / 100, 2)}</td>
              <td>{words.percent(point.top5 / 100, 2)}</td>
            </tr>
          ))}
        </NumberTable>
      )}
    </div>
  );
}
