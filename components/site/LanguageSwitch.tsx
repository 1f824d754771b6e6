"use client";

import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { type Locale, languageTags, locales } from "@/i18n/locales";
import { inLanguage } from "./paths";
import { keep, languageKey } from "./theme";

const names: Readonly<Record<Locale, string>> = { en: "EN", zh: "中文" };
const fullNames: Readonly<Record<Locale, string>> = { en: "English", zh: "简体中文" };

/**
 * The same page in the other language, with its query and hash as they are at the moment of the click: every control's state is in
 * them. The page changes without a reload, so what only memory holds (a photo, a running engine) stays too.
 */
export function LanguageSwitch() {
  const t = useTranslations("site");
  const here = useLocale();
  const router = useRouter();
  const pathname = usePathname();

  function follow(event: MouseEvent<HTMLAnchorElement>, locale: Locale): void {
    keep(languageKey, locale);
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.push(`${inLanguage(pathname, locale)}${window.location.search}${window.location.hash}`, { scroll: false });
  }

  return (
    <ul aria-label={t("language")} className="flex items-center gap-1 text-[15px]">
      {locales.map((locale) => (
        <li key={locale}>
          <Link
            href={inLanguage(pathname, locale)}
            hrefLang={languageTags[locale]}
            lang={languageTags[locale]}
            title={fullNames[locale]}
            prefetch={false}
            aria-current={locale === here ? "true" : undefined}
            onClick={(event) => follow(event, locale)}
            className={`inline-block rounded-md px-1.5 py-1 no-underline ${locale === here ? "font-semibold text-ink" : "text-ink-2 hover:text-ink"}`}
          >
            {names[locale]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
