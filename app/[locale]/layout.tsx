import "../globals.css";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { languageTags, locales, toLocale } from "@/i18n/locales";

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: toLocale((await params).locale), namespace: "site" });
  return { title: { default: t("name"), template: `%s · ${t("name")}` }, description: t("description") };
}

export default async function Layout({ children, params }: Props) {
  const locale = toLocale((await params).locale);
  setRequestLocale(locale);
  return (
    <html lang={languageTags[locale]} data-theme="light" suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
