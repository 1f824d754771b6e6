import { useFormatter, useTranslations } from "next-intl";
import { SMALL_DIFFERENCES, type SmallDifference } from "@/lib/graph/networks/differences";
import { NETWORKS } from "../networks";
import { Section } from "./Section";
import { Table } from "./Table";

/** In what the networks that run here differ from those of the papers, and why. */
export function Differences() {
  const t = useTranslations("measured.differences");
  const why = useTranslations("small");
  const format = useFormatter();
  const value = (given: SmallDifference["paper"]) =>
    typeof given === "boolean" ? t(given ? "yes" : "no") : typeof given === "number" ? format.number(given) : given;
  return (
    <Section id="differences" heading={t("heading")} body={<p>{t("body")}</p>}>
      <div className="space-y-10">
        {NETWORKS.map(({ model, name }) => (
          <div key={model} data-differences={model}>
            <h3 className="mb-2 text-[20px]">{name}</h3>
            <Table
              caption={name}
              head={[t("what"), t("paper"), t("here"), t("why")]}
              words={[1, 2, 3]}
              rows={SMALL_DIFFERENCES.filter(({ network }) => network === model).map(
                ({ where, paper, ours, reasonKey }) => ({
                  key: where,
                  cells: [t(`where.${where}`), value(paper), value(ours), why(reasonKey)],
                }),
              )}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}
