import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { toLocale } from "@/i18n/locales";
import { arxivUrl, mobilenetFacts, type PaperName, papers, shufflenetFacts, squeezenetFacts } from "@/lib/facts";
import { PageLink } from "../PageLink";
import { pagePath, pages } from "../paths";
import { Term, type TermName } from "../Term";
import { BankSign, hue } from "./BankSign";
import { layoutBanks } from "./banks";
import { channels, instead, plain, widest } from "./networks";

/** What the sentences quote; the papers' places are on the pages themselves. */
const quoted = {
  times: squeezenetFacts.fewerThanAlexNet.value,
  share: mobilenetFacts.pointwiseShare.value.macs / 100,
  dealt: shufflenetFacts.shuffle8.value.groups,
  points: shufflenetFacts.shuffle8.value.without - shufflenetFacts.shuffle8.value.with,
};

const explained = ["squeeze", "expand", "depthwise", "pointwise", "groups", "shuffle", "macs", "parameters"] as const;
const explain = Object.fromEntries(
  explained.map((name: TermName) => [name, (text: ReactNode) => <Term name={name}>{text}</Term>]),
);

/** One network in three sentences, under a drawing of what it puts in the place of a plain 3x3 layer. */
export function Introduction({ name }: { name: PaperName }) {
  const t = useTranslations("home");
  const format = useFormatter();
  const locale = toLocale(useLocale());
  const { name: title, authors, year, arxiv } = papers[name];
  const wall = layoutBanks(plain, channels);
  const own = layoutBanks(instead[name], channels);
  const ratio = format.number(wall.cost.params / own.cost.params, {
    minimumSignificantDigits: 3,
    maximumSignificantDigits: 3,
  });
  const parts = own.banks.map((bank) => ({
    bank,
    label: t(`banks.${bank.name}`),
    weights: format.number(bank.weights),
  }));
  const page = pages.find((built) => built === name);

  return (
    <article className="grid content-start gap-x-10 gap-y-0 md:max-lg:grid-cols-[360px_minmax(0,1fr)] lg:row-span-2 lg:grid-rows-subgrid">
      <div>
        <BankSign
          plain={wall}
          instead={own}
          width={widest}
          id={name}
          label={t("signLabel", {
            plain: wall.cost.params,
            own: own.cost.params,
            parts: format.list(parts.map(({ label, weights }) => `${label} ${weights}`)),
          })}
        />
        <p className="mt-4 flex items-baseline gap-2">
          <strong className="tabular text-[32px] leading-none font-bold">{ratio}×</strong>
          <span className="text-ink-2">{t("fewer", { plain: wall.cost.params, own: own.cost.params })}</span>
        </p>
        <ul className="mt-2 flex flex-wrap content-start gap-x-4 gap-y-0.5 text-[15px] text-ink-2">
          {parts.map(({ bank, label, weights }) => (
            <li key={bank.name} className="tabular whitespace-nowrap">
              {Array.from({ length: bank.depthwise ? 1 : bank.groups }, (_, group) => (
                <span
                  key={hue(bank, group)}
                  aria-hidden="true"
                  className="mr-1 inline-block size-2.5"
                  style={{ background: hue(bank, group) }}
                />
              ))}
              {label} <span className="text-ink">{weights}</span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className="mt-5 text-[26px] md:max-lg:mt-0">
          {title} <span className="font-normal text-ink-3">{year}</span>
        </h3>
        <p className="mt-1 text-[15px] text-ink-3">
          {t("byline", { first: authors[0] ?? "" })}
          <a href={arxivUrl(name)} rel="noreferrer">
            arXiv {arxiv}
          </a>
        </p>
        <p className="mt-3 max-w-[60ch] text-[17px]">{t.rich(`${name}.text`, { ...quoted, ...explain })}</p>
        {page && (
          <p className="mt-3 font-semibold">
            <PageLink href={pagePath(locale, page)}>{t(`${page}.link`)} →</PageLink>
          </p>
        )}
      </div>
    </article>
  );
}
