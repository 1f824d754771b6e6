import { useLocale, useTranslations } from "next-intl";
import { ClientMessages } from "@/i18n/ClientMessages";
import { toLocale } from "@/i18n/locales";
import { PageLink } from "../PageLink";
import { pagePath } from "../paths";
import { Introduction } from "./Introduction";
import { LiveRunWhenIdle } from "./LiveRunWhenIdle";
import { channels } from "./networks";
import { Ways } from "./Ways";

/** The home page: one claim, three introductions, the ways in. */
export function Home() {
  const t = useTranslations("home");
  const locale = toLocale(useLocale());
  return (
    <>
      <section className="grid items-center gap-x-12 gap-y-8 py-10 md:py-14 xl:grid-cols-[minmax(0,1fr)_690px]">
        <div>
          <h1 className="max-w-[12em] text-[40px] leading-[1.1] font-bold tracking-[-0.01em] md:text-[54px]">
            {t("title")}
          </h1>
          <p className="mt-5 max-w-[60ch] text-[19px] leading-relaxed text-ink-2">{t("lead")}</p>
          <p className="mt-7 flex flex-wrap gap-3">
            <PageLink href={pagePath(locale, "squeezenet")} className="button button-strong">
              {t("openFire")}
            </PageLink>
            <PageLink href={pagePath(locale, "classify")} className="button">
              {t("openClassify")}
            </PageLink>
          </p>
        </div>
        <ClientMessages namespaces={["home"]}>
          <LiveRunWhenIdle />
        </ClientMessages>
      </section>
      <section aria-labelledby="cheap" className="border-t border-line py-12 md:py-14">
        <h2 id="cheap" className="text-[30px]">
          {t("cheap.title")}
        </h2>
        <p className="mt-3 max-w-[76ch] text-[17px] text-ink-2">{t("cheap.text", { channels })}</p>
        <div className="mt-9 grid gap-x-12 gap-y-14 lg:grid-cols-3">
          <Introduction name="squeezenet" />
          <Introduction name="mobilenet" />
          <Introduction name="shufflenet" />
        </div>
      </section>
      <Ways />
    </>
  );
}
