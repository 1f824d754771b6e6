import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Accuracy } from "@/components/classify/measured/Accuracy";
import { Calibration } from "@/components/classify/measured/Calibration";
import { Differences } from "@/components/classify/measured/Differences";
import { Doubt } from "@/components/classify/measured/Doubt";
import { Failures } from "@/components/classify/measured/Failures";
import { CHOSEN, VALIDATED } from "@/components/classify/measured/shown";
import { PageLink } from "@/components/site/PageLink";
import { pagePath } from "@/components/site/paths";
import { toLocale } from "@/i18n/locales";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: toLocale((await params).locale), namespace: "measured" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params }: Props) {
  const locale = toLocale((await params).locale);
  setRequestLocale(locale);
  const t = await getTranslations("measured");
  const n = VALIDATED[0]?.of.n;
  return (
    <main id="content" className="page pt-7 pb-20">
      <PageLink href={pagePath(locale, "classify")} className="text-[15px]">
        {t("back")}
      </PageLink>
      <h1 className="mt-2 text-[32px] max-sm:text-[28px]">{t("title")}</h1>
      <p className="mt-1.5 max-w-[75ch] text-lg text-ink-2">{n === undefined ? t("unmeasured") : t("lead", { n })}</p>
      {VALIDATED.length > 0 && (
        <>
          <Failures />
          <Accuracy />
          <Calibration />
        </>
      )}
      {CHOSEN.length > 0 && <Doubt />}
      <Differences />
    </main>
  );
}
