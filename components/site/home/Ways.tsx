import { useLocale, useTranslations } from "next-intl";
import { toLocale } from "@/i18n/locales";
import { SAMPLES } from "@/lib/image/samples";
import { PageLink } from "../PageLink";
import { assetPath, pagePath } from "../paths";

/** The diagrams that a page is best known by. */
const WAYS = [
  { way: "fire", page: "squeezenet", anchor: "fire-module" },
  { way: "filters", page: "mobilenet", anchor: "filters" },
  { way: "shuffle", page: "shufflenet", anchor: "shuffle" },
] as const;

/** Every page, each with something to take hold of. */
export function Ways() {
  const t = useTranslations("home.ways");
  const locale = toLocale(useLocale());
  return (
    <section aria-labelledby="ways" className="border-t border-line py-12 md:py-14">
      <h2 id="ways" className="sr-only">
        {t("title")}
      </h2>
      <div className="grid gap-12 md:grid-cols-2">
        {WAYS.map(({ way, page, anchor }) => (
          <div key={way}>
            <h3 className="text-[26px]">{t(`${way}.title`)}</h3>
            <p className="mt-2 max-w-[60ch] text-[17px] text-ink-2">{t(`${way}.text`)}</p>
            <PageLink href={`${pagePath(locale, page)}#${anchor}`} className="button mt-5">
              {t(`${way}.link`)}
            </PageLink>
          </div>
        ))}
        <div>
          <h3 className="text-[26px]">{t("classify.title")}</h3>
          <p className="mt-2 max-w-[60ch] text-[17px] text-ink-2">{t("classify.text")}</p>
          <ul className="mt-5 flex flex-wrap gap-2.5">
            {SAMPLES.map(({ id, thumb, name, credit }) => (
              <li key={id}>
                <PageLink href={`${pagePath(locale, "classify")}?photo=${id}`} title={credit[locale]} className="block">
                  {/* biome-ignore lint/performance/noImgElement: a static export has no image server */}
                  <img
                    src={assetPath(thumb)}
                    alt={name[locale]}
                    width={72}
                    height={72}
                    loading="lazy"
                    className="size-[72px] rounded-md border border-line object-cover"
                  />
                </PageLink>
              </li>
            ))}
          </ul>
          <PageLink href={pagePath(locale, "classify")} className="button mt-5">
            {t("classify.link")}
          </PageLink>
        </div>
      </div>
    </section>
  );
}
