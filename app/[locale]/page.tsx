import { getTranslations, setRequestLocale } from "next-intl/server";
import { toLocale } from "@/i18n/locales";

export default async function Home({ params }: { params: Promise<{ locale: string }> }) {
  const locale = toLocale((await params).locale);
  setRequestLocale(locale);
  const t = await getTranslations("site");
  return (
    <main id="content" className="page">
      <h1>{t("name")}</h1>
    </main>
  );
}
