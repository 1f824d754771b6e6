/** The languages of the site; the first is the default. */
export const locales = ["en", "zh"] as const;
export type Locale = (typeof locales)[number];

/** What `<html lang>` and hreflang say. */
export const languageTags: Readonly<Record<Locale, string>> = { en: "en", zh: "zh-CN" };

export function isLocale(value: string): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The locale of a route's `params`, which Next types as string; the routes are generated from `locales` alone. */
export function toLocale(value: string): Locale {
  if (!isLocale(value)) throw new Error(`"${value}" is no language of this site`);
  return value;
}
