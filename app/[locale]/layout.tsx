import "../globals.css";
import "../print.css";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { Alternates } from "@/components/site/Alternates";
import { Footer } from "@/components/site/Footer";
import { Header } from "@/components/site/Header";
import { SkipLink } from "@/components/site/SkipLink";
import { ThemeScript } from "@/components/site/ThemeScript";
import { ClientMessages } from "@/i18n/ClientMessages";
import { languageTags, locales, toLocale } from "@/i18n/locales";
import { mono, text } from "../fonts";

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
  const site = process.env.NEXT_PUBLIC_SITE_URL;
  return {
    ...(site && { metadataBase: new URL(site) }),
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("description"),
  };
}

export default async function Layout({ children, params }: Props) {
  const locale = toLocale((await params).locale);
  setRequestLocale(locale);
  return (
    // The theme script sets data-theme before React arrives.
    <html lang={languageTags[locale]} className={`${text.variable} ${mono.variable}`} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>
        <ClientMessages namespaces={["site"]}>
          <Alternates />
          <SkipLink />
          <Header />
        </ClientMessages>
        {children}
        <Footer />
      </body>
    </html>
  );
}
