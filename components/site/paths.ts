import type { Locale } from "@/i18n/locales";

/** The pages that exist, in the header's order. What is not built is not listed, so nothing links to it. */
export const pages = ["squeezenet", "mobilenet", "shufflenet", "classify"] as const;
export type PageName = (typeof pages)[number];

/** Address of a page inside the site, as `next/link` takes it (it adds the base path). */
export function pagePath(locale: Locale, page?: PageName): `/${string}` {
  return page === undefined ? `/${locale}/` : `/${locale}/${page}/`;
}

/** Address of a file in public/, base path included, for what `next/link` does not handle. */
export function assetPath(path: `/${string}`): string {
  return `${process.env.NEXT_PUBLIC_BASE_PATH ?? ""}${path}`;
}

/** The same page in another language: `/en/classify/` becomes `/zh/classify/`. */
export function inLanguage(pathname: string, locale: Locale): `/${string}` {
  const rest = pathname.split("/").filter(Boolean).slice(1);
  return `/${[locale, ...rest].join("/")}/`;
}
