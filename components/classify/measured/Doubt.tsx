import { useFormatter, useTranslations } from "next-intl";
import type { Doubted, DoubtRates } from "@/lib/facts/measured";
import { DOUBT_SCORES } from "@/lib/readings/confidence";
import { Section } from "./Section";
import { CHOSEN, VALIDATED } from "./shown";
import { Table } from "./Table";

const OUTSIDE = ["noise", "flat", "gradient", "stripes", "text", "photos"] as const;
/** What is told in percent. */
const SHARES: readonly string[] = ["probability", "answering"];
const INSIDE = ["right", "wrong"] as const;

function rateOf(rates: DoubtRates | undefined, kind: (typeof INSIDE | typeof OUTSIDE)[number]): Doubted | undefined {
  if (kind === "right" || kind === "wrong") return rates?.[kind];
  return rates?.outside[kind];
}

/** When each network doubts its answer, and how often that is, inside and outside its classes. */
export function Doubt() {
  const t = useTranslations("measured.doubt");
  const format = useFormatter();
  const known = (score: string) => DOUBT_SCORES.find((each) => each === score) ?? "probability";
  const limit = (score: string, below: number) =>
    t(`limit.${known(score)}`, {
      below: SHARES.includes(score)
        ? format.number(below, { style: "percent", maximumFractionDigits: 1 })
        : format.number(below, { maximumSignificantDigits: 3 }),
    });
  const percent = (rate: Doubted | undefined) =>
    rate ? format.number(rate.doubted / 100, { style: "percent", maximumFractionDigits: 0 }) : "–";
  const rates = CHOSEN.map(({ network, of }) => ({
    network,
    rates: VALIDATED.find((each) => each.network === network)?.of.rates ?? of.rates,
  }));
  const body = (
    <>
      <p>{t("body")}</p>
      <ul>
        {CHOSEN.map(({ network, of }) => (
          <li key={network.model}>
            {t("rule", {
              network: network.name,
              limits: format.list(
                of.doubt.map(({ score, below }) => limit(score, below)),
                { type: "disjunction" },
              ),
            })}
          </li>
        ))}
      </ul>
      <p>{t("chosen")}</p>
    </>
  );
  return (
    <Section id="doubt" heading={t("heading")} body={body}>
      <div className="max-w-[860px]">
        <Table
          caption={t("heading")}
          head={[t("kind"), t("count"), ...rates.map(({ network }) => network.name)]}
          rows={[...INSIDE, ...OUTSIDE].map((kind) => ({
            key: kind,
            cells: [
              t(`kinds.${kind}`),
              OUTSIDE.some((each) => each === kind)
                ? format.number(rateOf(rates[0]?.rates, kind)?.n ?? 0)
                : t("differs"),
              ...rates.map((each) => percent(rateOf(each.rates, kind))),
            ],
          }))}
        />
      </div>
    </Section>
  );
}
