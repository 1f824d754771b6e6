import { useFormatter, useLocale, useTranslations } from "next-intl";
import { SIDE } from "../networks";
import { CLASSES } from "../trained";
import { commonestConfusions, TOLD, worstClasses } from "./failureRows";
import { Section } from "./Section";
import { VALIDATED } from "./shown";
import { Table } from "./Table";

/** For each network the classes it knows least and what it mistakes for what. */
export function Failures() {
  const t = useTranslations("measured.fail");
  const format = useFormatter();
  const locale = useLocale() === "zh" ? "zh" : "en";
  const name = (cls: number) => CLASSES[cls]?.[locale] ?? "";
  return (
    <Section id="fail" heading={t("heading")} body={<p>{t("body", { count: TOLD, side: SIDE })}</p>}>
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-3">
        {VALIDATED.map(({ network, of }) => (
          <div key={network.model} data-failures={network.model}>
            <h3 className="mb-3 text-[20px]">{network.name}</h3>
            <Table
              titled
              caption={t("worst")}
              head={[t("class"), t("right")]}
              rows={worstClasses(of).map(({ cls, right, n }) => ({
                key: String(cls),
                cells: [name(cls), t("share", { right, n })],
              }))}
            />
            <div className="h-6" />
            <Table
              titled
              caption={t("confusions")}
              head={[t("shown"), t("answered"), t("times")]}
              words={[1]}
              rows={commonestConfusions(of).map(({ shown, answered, photos }) => ({
                key: `${shown} ${answered}`,
                cells: [name(shown), name(answered), format.number(photos)],
              }))}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}
