import { setRequestLocale } from "next-intl/server";
import { Home } from "@/components/site/home/Home";
import { toLocale } from "@/i18n/locales";

export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale(toLocale((await params).locale));
  return (
    <main id="content" className="page">
      <Home />
    </main>
  );
}
