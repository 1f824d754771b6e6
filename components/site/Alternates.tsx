"use client";

import { usePathname } from "next/navigation";
import { useLocale } from "next-intl";
import { languageTags, locales, toLocale } from "@/i18n/locales";
import { assetPath, inLanguage } from "./paths";

/** Tells search engines the page's address in each language; absolute where the build was given SITE_URL. React puts it in the head. */
export function Alternates() {
  const pathname = usePathname();
  const locale = toLocale(useLocale());
  const site = process.env.NEXT_PUBLIC_SITE_URL ?? "";
  const address = (path: `/${string}`) => `${site}${assetPath(path)}`;
  return (
    <>
      {site !== "" && <link rel="canonical" href={address(inLanguage(pathname, locale))} />}
      {locales.map((locale) => (
        <link
          key={locale}
          rel="alternate"
          hrefLang={languageTags[locale]}
          href={address(inLanguage(pathname, locale))}
        />
      ))}
      <link rel="alternate" hrefLang="x-default" href={address(inLanguage(pathname, locales[0]))} />
    </>
  );
}
