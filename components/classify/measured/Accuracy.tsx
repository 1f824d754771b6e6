import { useFormatter, useTranslations } from "next-intl";
import { Section } from "./Section";
import { VALIDATED } from "./shown";
import { Table } from "./Table";

/** How often each network is right, in each format of its weights. */
export function Accuracy() {
  const t = useTranslations("measured.accuracy");
  const format = useFormatter();
  const percent = (value: number) => format.number(value / 100, { style: "percent", minimumFractionDigits: 1 });
  const megabytes = (bytes: number) =>
    format.number(bytes / 1e6, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const rows = VALIDATED.flatMap(({ network, of }) =>
    Object.entries(of.formats).map(([name, { top1, top5, bytes }]) => ({
      key: `${network.model} ${name}`,
      cells: [
        network.name,
        name,
        t("megabytes", { megabytes: megabytes(bytes) }),
        percent(top1),
        percent(top5),
        format.number(of.n),
      ],
    })),
  );
  return (
    <Section id="accuracy" heading={t("heading")} body={<p>{t("body")}</p>}>
      <div className="max-w-[860px]">
        <Table
          caption={t("heading")}
          head={[t("network"), t("weights"), t("size"), t("top1"), t("top5"), t("photos")]}
          rows={rows}
          words={[1]}
        />
      </div>
    </Section>
  );
}
