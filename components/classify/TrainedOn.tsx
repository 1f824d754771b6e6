import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageLink } from "@/components/site/PageLink";
import { pagePath } from "@/components/site/paths";
import { ClientMessages } from "@/i18n/ClientMessages";
import { SAMPLES } from "@/lib/image/samples";
import { Table } from "./measured/Table";
import { NETWORKS, SIDE } from "./networks";
import { TakeAway } from "./TakeAway";
import { CLASSES, MEASURED_OF, TRAINED, type Trained } from "./trained";

/** Parts of the page of measurements. */
const MORE = ["fail", "calibration", "doubt", "differences"] as const;
const COLUMNS = ["top1", "top5", "photos", "epochs", "download"] as const;

/** What the networks were trained on, how well they do on what they had not seen, and who took the sample photos. */
export function TrainedOn() {
  const t = useTranslations("classify.trained");
  const format = useFormatter();
  const locale = useLocale() === "zh" ? "zh" : "en";
  const percent = (n: number) => format.number(n / 100, { style: "percent", minimumFractionDigits: 1 });
  const { validation } = TRAINED.squeezenet;
  const able = NETWORKS.filter(({ model }) => MEASURED_OF[model]?.chosen?.trainedOn === false);
  const calibrated = able.length === NETWORKS.length ? "yes" : able.length > 0 ? "some" : "none";
  const counts = NETWORKS.map(({ model }) => TRAINED[model].photos);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const photos = least === most ? format.number(most) : t("range", { least, most });
  const nameOf = new Map(NETWORKS.map(({ model, name }) => [model, name]));
  const taught = NETWORKS.filter(({ model }) => TRAINED[model].teacher !== null);
  const seen = { classes: CLASSES.length, photos, side: SIDE };
  function cells({ validation, photos, epochs, bytes }: Trained): readonly ReactNode[] {
    const megabytes = format.number(bytes / 1e6, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const { top1, top5 } = validation ?? {};
    return [
      top1 === undefined ? "–" : percent(top1),
      top5 === undefined ? "–" : percent(top5),
      format.number(photos),
      epochs,
      t("megabytes", { megabytes }),
    ];
  }

  return (
    <section className="mt-16 border-t border-line pt-10" aria-labelledby="trained">
      <h2 id="trained" className="text-[26px]">
        {t("heading")}
      </h2>
      <div className="mt-4 grid gap-x-20 gap-y-8 lg:grid-cols-2">
        <div className="prose text-[17px]">
          <p>{validation ? t("body", { ...seen, n: validation.n }) : t("unmeasured", seen)}</p>
          {taught.map(({ model, name }) => (
            <p key={model}>{t("taught", { name, teacher: nameOf.get(TRAINED[model].teacher ?? model) ?? "" })}</p>
          ))}
          <p>{t("wrong", { classes: CLASSES.length, calibrated, names: format.list(able.map(({ name }) => name)) })}</p>
          <ul>
            {MORE.map((part) => (
              <li key={part}>
                <PageLink href={`${pagePath(locale, "classify")}measured/#${part}`}>{t(part)}</PageLink>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <Table
            caption={t("heading")}
            head={[t("network"), ...COLUMNS.map((column) => t(column))]}
            rows={NETWORKS.map(({ model, name }) => ({ key: model, cells: [name, ...cells(TRAINED[model])] }))}
          />
          <ClientMessages namespaces={["object"]}>
            <TakeAway
              preprocess={{
                squeezenet: TRAINED.squeezenet.preprocess,
                mobilenet: TRAINED.mobilenet.preprocess,
                shufflenet: TRAINED.shufflenet.preprocess,
              }}
            />
          </ClientMessages>
          <details className="mt-6 text-[15px]">
            <summary className="py-1 text-ink-2 hover:text-ink">{t("list", { classes: CLASSES.length })}</summary>
            <ul className="mt-2 columns-2 gap-6 sm:columns-3">
              {CLASSES.map((name) => (
                <li key={name.en}>{name[locale]}</li>
              ))}
            </ul>
          </details>
          <details className="mt-2 text-[15px]">
            <summary className="py-1 text-ink-2 hover:text-ink">{t("credits")}</summary>
            <ul className="mt-2 space-y-1">
              {SAMPLES.map(({ id, name, shows, credit }) => (
                <li key={id}>
                  <b className="font-semibold">{name[locale]}</b>: {shows[locale]} · {credit[locale]}
                </li>
              ))}
            </ul>
          </details>
        </div>
      </div>
    </section>
  );
}
