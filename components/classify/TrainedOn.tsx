import { useFormatter, useLocale, useTranslations } from "next-intl";
import { SAMPLES } from "@/lib/image/samples";
import { NETWORKS, SIDE } from "./networks";
import { CLASSES, TRAINED } from "./trained";

const COLUMNS = ["top1", "top5", "epochs", "download"] as const;

/** What the networks were trained on, how well they do on what they had not seen, and who took the sample photos. */
export function TrainedOn() {
  const t = useTranslations("classify.trained");
  const format = useFormatter();
  const locale = useLocale() === "zh" ? "zh" : "en";
  const percent = (n: number) => format.number(n / 100, { style: "percent", minimumFractionDigits: 1 });
  const { photos, validation } = TRAINED.squeezenet;
  const seen = { classes: CLASSES.length, photos, side: SIDE };
  return (
    <section className="mt-16 border-t border-line pt-10" aria-labelledby="trained">
      <h2 id="trained" className="text-[26px]">
        {t("heading")}
      </h2>
      <div className="mt-4 grid gap-x-20 gap-y-8 lg:grid-cols-2">
        <div className="prose text-[17px]">
          <p>{validation ? t("body", { ...seen, n: validation.n }) : t("unmeasured", seen)}</p>
          <p>{t("wrong", { classes: CLASSES.length })}</p>
        </div>
        <div>
          <div className="overflow-x-auto">
            <table className="w-full border-collapse text-[15px]">
              <thead className="text-left align-bottom text-ink-2">
                <tr>
                  <th scope="col" className="border-b border-line py-2 pr-2 font-normal">
                    {t("network")}
                  </th>
                  {COLUMNS.map((column) => (
                    <th
                      key={column}
                      scope="col"
                      className="border-b border-line py-2 pl-4 text-right font-normal max-sm:pl-2"
                    >
                      {t(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {NETWORKS.map(({ model, name }) => {
                  const { validation, epochs, bytes } = TRAINED[model];
                  const megabytes = format.number(bytes / 1e6, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
                  const cells = {
                    top1: validation ? percent(validation.top1) : "–",
                    top5: validation ? percent(validation.top5) : "–",
                    epochs,
                    download: t("megabytes", { megabytes }),
                  };
                  return (
                    <tr key={model}>
                      <th scope="row" className="border-b border-line py-2 pr-2 text-left font-semibold">
                        {name}
                      </th>
                      {COLUMNS.map((column) => (
                        <td
                          key={column}
                          className="border-b border-line py-2 pl-4 text-right whitespace-nowrap max-sm:pl-2"
                        >
                          {cells[column]}
                        </td>
                      ))}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
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
