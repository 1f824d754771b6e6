"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { papers } from "@/lib/facts";
import type { Counted } from "@/lib/readings/printed-totals";
import type { CommonValues, ObjectSpec } from "@/lib/spec/object";
import { type Settings, Show } from "../object/Show";
import { type Claim, type Judged, judge, together } from "./claimTypes";

interface Props<V extends CommonValues> {
  readonly spec: ObjectSpec<V>;
  /** Of the object's words: `claims.names.<key>`, `claims.why.<key>`. */
  readonly words: string;
  readonly claims: () => readonly Claim[];
}

/** Tables 4, 6 and 7: 表 4、6、7. */
const inChinese = (where: string): string =>
  where
    .replaceAll(" and ", ", ")
    .replace(/Tables?/, "表")
    .replace(/Figures?/, "图")
    .replace(/Sections? ([\d.]+)/, "第 $1 节")
    .replaceAll(", ", "、");

/** On a phone a row is a card, and each number has its heading before it. */
const LABELLED =
  "max-sm:before:mr-1.5 max-sm:before:font-normal max-sm:before:text-ink-2 max-sm:before:content-[attr(data-label)]";

/** What was printed and what comes out here; the latter by the way of counting that fits. */
function Numbers({ of, claim }: { readonly of: Counted; readonly claim: Judged | undefined }) {
  const t = useTranslations("tables");
  const format = useFormatter();
  if (!claim)
    return (
      <>
        <td />
        <td />
      </>
    );
  const { printed, unit, verdict } = claim;
  const written = (value: number, digits: number) =>
    t(`units.${unit}`, {
      value: format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    });
  const digits = Math.max(0, printed.decimals);
  const more = unit === "one" ? 0 : digits + 2;
  return (
    <>
      <td
        className={`text-right whitespace-nowrap ${LABELLED} ${verdict.fit === null ? "font-semibold text-bad" : "text-ink-2"}`}
        data-printed
        data-label={t("claims.printed", { what: t(`of.${of}`) })}
      >
        {written(printed.value, digits)}
        {verdict.fit === null && " ≠"}
      </td>
      <td className={`text-right whitespace-nowrap ${LABELLED}`} data-counted={of} data-label={t("claims.counted")}>
        {written(verdict.counted / printed.unit, more)}
      </td>
    </>
  );
}

/** Printed totals beside what the same network gives here, each with the way of counting that gives it, or why none does. */
export function Claims<V extends CommonValues>({ spec, words, claims }: Props<V>) {
  const t = useTranslations("tables");
  const own = useTranslations(words);
  const chinese = useLocale() === "zh";
  const rows = useMemo(() => together(judge(claims())), [claims]);
  const columns = (["macs", "params", "bytes"] as const).filter((of) => rows.some(({ by }) => by[of]));
  const place = ({ fact }: Claim) => {
    if (fact.where.startsWith("the authors")) return t("claims.repository");
    const where = chinese ? inChinese(fact.where) : fact.where;
    return fact.paper === spec.anchor.split("-")[0] ? where : `${papers[fact.paper].name}, ${where}`;
  };
  /** What there is to say besides that both are the same. */
  const say = (of: Counted, { verdict, why, fact }: Judged) => {
    // Megabytes are of two kinds: which is said each time.
    const same = verdict.fit === "rounded" && verdict.counting === of && of !== "bytes";
    const way = t(`verdicts.${verdict.counting}.${verdict.fit ?? "none"}`);
    const status = fact.status && fact.status !== "verified" ? t(`status.${fact.status}`) : "";
    const more = [why ? own(`claims.why.${why.key}`, why.values) : "", status].filter(Boolean).join(" ");
    if (same && more === "") return null;
    return (
      <span key={of} className="mr-1.5" data-verdict={verdict.fit ?? "none"}>
        {!same && (
          <b className={`font-semibold ${verdict.fit === null ? "text-bad" : "text-ink"}`}>
            {t("claims.says", { what: t(`of.${of}`), way })}
          </b>
        )}{" "}
        {more}
      </span>
    );
  };
  return (
    <div data-claims>
      <h3 className="text-[17px]">{t("claims.title")}</h3>
      <p className="mt-1 mb-2 max-w-[100ch] text-sm text-ink-2">{t("claims.lead")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place is scrolled by keys too */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={t("claims.title")}>
        <table className="w-full text-[13.5px] tabular-nums print:[zoom:0.75] max-sm:block max-sm:[&_tbody]:block max-sm:[&_tr]:flex max-sm:[&_tr]:flex-wrap max-sm:[&_tr]:py-2 max-sm:[&_td:empty]:hidden max-sm:[&_td]:py-0! max-sm:[&_th]:w-full [&_td]:px-2 [&_td]:py-1 [&_td]:align-baseline [&_th]:px-2 [&_th]:py-1 [&_th]:text-left [&_th]:align-baseline">
          <caption className="sr-only">{t("claims.title")}</caption>
          <thead className="text-[13px] text-ink-2 max-sm:sr-only">
            <tr className="border-b border-ink">
              <th scope="col" className="font-normal">
                {t("claims.network")}
              </th>
              <th scope="col" className="font-normal">
                {t("claims.place")}
              </th>
              {columns.flatMap((of) =>
                (["printed", "counted"] as const).map((column) => (
                  <th key={`${of} ${column}`} scope="col" className="text-right! font-normal">
                    {t(`claims.${column}`, { what: t(`of.${of}`) })}
                  </th>
                )),
              )}
              <th scope="col" className="font-normal">
                {t("claims.why")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, first, by }) => {
              const said = columns.flatMap((of) => {
                const claim = by[of];
                return claim ? [say(of, claim)] : [];
              });
              return (
                <tr key={id} className="border-b border-line" data-claim={id}>
                  <th scope="row" className="font-normal whitespace-nowrap max-lg:whitespace-normal">
                    <Show spec={spec} set={first.set as Settings<V>}>
                      {own(`claims.names.${first.name.key}`, first.name.values)}
                    </Show>
                  </th>
                  <td className="text-[13px] whitespace-nowrap text-ink-2">{place(first)}</td>
                  {columns.map((of) => (
                    <Numbers key={of} of={of} claim={by[of]} />
                  ))}
                  <td className="min-w-64 text-[13px] text-ink-2">
                    {said.every((each) => each === null) ? t("claims.same") : said}
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
