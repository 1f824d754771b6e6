import { useFormatter, useTranslations } from "next-intl";
import { Reliability } from "./Reliability";
import { Section } from "./Section";
import { CHOSEN, VALIDATED } from "./shown";
import { Table } from "./Table";

/** What a percentage is worth: each network's temperature and its reliability. */
export function Calibration() {
  const t = useTranslations("measured.calibration");
  const format = useFormatter();
  const decimals = (value: number, digits: number) =>
    format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 1 });
  const aside = CHOSEN[0]?.of.n ?? 0;
  const body = (
    <>
      <p>{t("body", { n: aside })}</p>
      <p>
        {t("figure")} {CHOSEN.some(({ of }) => of.temperature !== 1) && t("thin")}
      </p>
    </>
  );
  return (
    <Section id="calibration" heading={t("heading")} body={body}>
      <div className="grid gap-x-12 gap-y-10 md:grid-cols-2 lg:grid-cols-3">
        {VALIDATED.map(({ network, of }) => {
          const { before, after } = of.reliability;
          const chosen = CHOSEN.find((each) => each.network === network)?.of;
          return (
            <div key={network.model} data-calibration={network.model}>
              <h3 className="text-[20px]">{network.name}</h3>
              <p className="mb-3 text-[15px] text-ink-2">
                {chosen &&
                  t(chosen.trainedOn ? "trainedOn" : "temperature", {
                    temperature: decimals(chosen.temperature, 2),
                  })}{" "}
                {before.error === after.error
                  ? t("errorOnly", { after: decimals(100 * after.error, 1) })
                  : t("error", { before: decimals(100 * before.error, 1), after: decimals(100 * after.error, 1) })}
              </p>
              <Reliability name={network.name} reliability={of.reliability} n={of.n} />
              <details className="mt-2 text-[15px]">
                <summary className="py-1 text-ink-2 hover:text-ink">{t("numbers")}</summary>
                <Table
                  caption={t("numbers")}
                  head={[t("said"), t("photos"), t("right")]}
                  rows={after.bins.map(({ n, confidence, accuracy }, i) => ({
                    key: `${i}`,
                    cells: [
                      n > 0 ? percent(confidence) : t("empty"),
                      format.number(n),
                      n > 0 ? percent(accuracy) : "–",
                    ],
                  }))}
                />
              </details>
            </div>
          );
        })}
      </div>
    </Section>
  );
}
