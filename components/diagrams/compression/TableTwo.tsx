"use client";
import { useFormatter, useTranslations } from "next-intl";
import { squeezenetTable2 } from "@/lib/facts/squeezenet-compression";

const COLUMNS = ["network", "method", "bits", "size", "times", "top1", "top5"] as const;
const WORDS = new Set<string>(["network", "method"]);

/** The paper's table 2 as it is printed; a row that no source confirms in full says so. */
export function TableTwo() {
  const t = useTranslations("compression.paper.table2");
  const format = useFormatter();
  const percent = (value: number) => format.number(value, { minimumFractionDigits: 1 });
  return (
    <div className="mt-5" data-table2>
      <h4 className="mb-1 text-[15px] font-semibold">{t("title")}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place is scrolled by keys too */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={t("title")}>
        <table className="w-full text-[14px] tabular-nums [&_td]:py-1 [&_td]:pl-3 [&_td]:text-right [&_td]:whitespace-nowrap [&_th]:py-1">
          <caption className="sr-only">{t("title")}</caption>
          <thead className="text-[13px] text-ink-2">
            <tr className="border-b border-ink align-bottom">
              {COLUMNS.map((name, i) => (
                <th
                  key={name}
                  scope="col"
                  className={`font-normal ${i > 0 ? "pl-3" : ""} ${WORDS.has(name) ? "text-left" : "text-right!"}`}
                >
                  {t(`columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {squeezenetTable2.map(({ value, status }) => {
              const { network, method, bits, kept, megabytes, times, top1, top5 } = value;
              const [before, after] = [format.number(megabytes[0]), format.number(megabytes[1])];
              const partly = status === "partly";
              return (
                <tr
                  key={`${network} ${method} ${bits.join()}`}
                  className={`border-b border-line ${partly ? "text-ink-2" : ""}`}
                  data-row={`${network} ${method} ${bits.join("-")}`}
                  data-status={status ?? "verified"}
                >
                  <th scope="row" className="text-left font-normal whitespace-nowrap">
                    {network}
                    {partly && <sup className="font-semibold text-bad"> *</sup>}
                  </th>
                  <td className="text-left! whitespace-normal!">
                    {t(`methods.${method}`)}
                    {kept !== undefined && ` ${t("kept", { kept })}`}
                  </td>
                  <td data-column="bits">{bits.join("–")}</td>
                  <td data-column="size">{before === after ? before : t("from", { before, after })}</td>
                  <td data-column="times">{t("times", { times })}</td>
                  <td data-column="top1">{percent(top1)}</td>
                  <td data-column="top5">{percent(top5)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p className="mt-1 text-sm text-ink-2" data-partly>
        <sup className="font-semibold text-bad">*</sup> {t("partly")}
      </p>
    </div>
  );
}
