"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { papers } from "@/lib/facts";
import type { CommonValues, ObjectSpec } from "@/lib/spec/object";
import { type Settings, Show } from "../object/Show";
import { type Claim, type Judged, judge } from "./claims";

interface Props<V extends CommonValues> {
  readonly spec: ObjectSpec<V>;
  /** Of the object's words: `claims.names.<key>`, `claims.why.<key>`. */
  readonly words: string;
  readonly claims: () => readonly Claim[];
}

/** Printed totals beside what the same network gives here, each with the way of counting that gives it, or why none does. */
export function Claims<V extends CommonValues>({ spec, words, claims }: Props<V>) {
  const t = useTranslations("tables");
  const own = useTranslations(words);
  const format = useFormatter();
  const judged = useMemo(() => judge(claims()), [claims]);
  const numbers = ({ printed, unit, verdict }: Judged) => {
    const written = (value: number, digits: number) =>
      t(`units.${unit}`, {
        value: format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
      });
    const digits = Math.max(0, printed.decimals);
    const more = unit === "one" ? 0 : digits + 2;
    return { printed: written(printed.value, digits), counted: written(verdict.counted / printed.unit, more) };
  };
  return (
    <div data-claims>
      <h3 className="text-[17px]">{t("claims.title")}</h3>
      <p className="mt-1 mb-2 max-w-[72ch] text-sm text-ink-2">{t("claims.lead")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place is scrolled by keys too */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={t("claims.title")}>
        <table className="w-full text-[14px] tabular-nums [&_td]:px-2 [&_td]:py-1.5 [&_td]:align-baseline [&_th]:px-2 [&_th]:py-1.5 [&_th]:text-left [&_th]:align-baseline">
          <caption className="sr-only">{t("claims.title")}</caption>
          <thead className="text-[13px] text-ink-2">
            <tr className="border-b border-ink">
              {(["network", "what", "printed", "counted", "why"] as const).map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={`font-normal ${column === "printed" || column === "counted" ? "text-right!" : ""}`}
                >
                  {t(`claims.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {judged.map((each) => {
              const { name, of, fact, verdict, why, column, set } = each;
              const { printed, counted } = numbers(each);
              const same = verdict.fit === "rounded" && verdict.counting === of;
              return (
                <tr key={`${column} ${JSON.stringify(set)}`} className="border-b border-line" data-claim={column}>
                  <th scope="row" className="font-normal">
                    <Show spec={spec} set={set as Settings<V>}>
                      {own(`claims.names.${name.key}`, name.values)}
                    </Show>
                  </th>
                  <td>{t(`of.${of}`)}</td>
                  <td className="text-right whitespace-nowrap" data-printed>
                    <b className={`font-semibold ${verdict.fit === null ? "text-bad" : ""}`}>{printed}</b>
                    <span className="block text-[12.5px] text-ink-2">
                      {fact.where.startsWith("the authors")
                        ? t("claims.repository")
                        : `${papers[fact.paper].name}, ${t("claims.where", { where: fact.where })}`}
                    </span>
                  </td>
                  <td className="text-right whitespace-nowrap" data-counted>
                    {counted}
                  </td>
                  <td className="min-w-60 text-[13.5px] text-ink-2">
                    <b
                      className={`font-semibold ${verdict.fit === null ? "text-bad" : "text-ink"}`}
                      data-verdict={verdict.fit ?? "none"}
                    >
                      {verdict.fit === null ? "≠ " : same ? "= " : "≈ "}
                      {t(`verdicts.${verdict.counting}.${verdict.fit ?? "none"}`)}
                    </b>
                    {why && ` ${own(`claims.why.${why.key}`, why.values)}`}
                    {fact.status && fact.status !== "verified" && ` ${t(`status.${fact.status}`)}`}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
