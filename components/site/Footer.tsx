import { useLocale, useTranslations } from "next-intl";
import { arxivUrl, papers } from "@/lib/facts";

/** Sources, licence, and what the trained weights and the photos may be used for. */
export function Footer() {
  const t = useTranslations("site.footer");
  const zh = useLocale() === "zh";
  return (
    <footer className="mt-auto border-t border-line text-[15px] text-ink-2">
      <div className="page grid gap-x-12 gap-y-8 py-10 md:grid-cols-[2fr_1fr_1fr]">
        <section>
          <h2 className="mb-2 text-[15px] font-semibold text-ink">{t("sources")}</h2>
          <ul className="space-y-1.5">
            {(["squeezenet", "mobilenet", "shufflenet"] as const).map((name) => {
              const { title, authors, year, arxiv } = papers[name];
              return (
                <li key={name}>
                  {t("authors", { first: authors[0] ?? "", year: String(year) })}
                  {zh ? "" : " "}
                  <cite lang="en">{title}</cite>.{" "}
                  <a href={arxivUrl(name)} rel="noreferrer" className="whitespace-nowrap underline">
                    arXiv:{arxiv}
                  </a>
                </li>
              );
            })}
          </ul>
        </section>
        <section>
          <h2 className="mb-2 text-[15px] font-semibold text-ink">{t("licence")}</h2>
          <p>{t("code")}</p>
          <p className="mt-1.5">{t("weights")}</p>
          <p className="mt-1.5">{t("photos")}</p>
        </section>
        <section>
          <h2 className="mb-2 text-[15px] font-semibold text-ink">{t("privacy")}</h2>
          <p>{t("local")}</p>
        </section>
      </div>
    </footer>
  );
}
