import "./globals.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MissingTile } from "@/components/site/MissingTile";
import { assetPath, type PageName, pagePath, pages } from "@/components/site/paths";
import { ThemeScript } from "@/components/site/ThemeScript";
import { type Locale, languageTags, locales } from "@/i18n/locales";
import { mono, text } from "./fonts";

export const metadata: Metadata = { title: "404 · Lightweight Networks · 轻量网络", robots: { index: false } };

/** A file host answers every unknown address with this one document, so it speaks both languages. */
export default function NotFound() {
  return (
    <html lang="en" className={`${text.variable} ${mono.variable}`} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>
        <main id="content" className="page my-auto py-12">
          <MissingTile />
          <div className="mt-10 grid max-w-4xl gap-10 md:grid-cols-2">
            {locales.map((locale) => (
              <Sorry key={locale} locale={locale} />
            ))}
          </div>
        </main>
      </body>
    </html>
  );
}

async function Sorry({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "site" });
  const targets: readonly (PageName | undefined)[] = [undefined, ...pages];
  return (
    <section lang={languageTags[locale]}>
      {locale === "en" ? (
        <h1 className="text-3xl">{t("missing.title")}</h1>
      ) : (
        <h2 className="text-3xl">{t("missing.title")}</h2>
      )}
      <p className="mt-3 text-ink-2">{t("missing.text")}</p>
      <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        {targets.map((page) => (
          <li key={page ?? "home"}>
            {/* Plain links: this document belongs to no language's layout. */}
            <a href={assetPath(pagePath(locale, page))}>
              {page === undefined ? t("missing.home") : t(`pages.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
