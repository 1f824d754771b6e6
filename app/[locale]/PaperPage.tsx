import type { MDXComponents } from "mdx/types";
import { useTranslations } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ComponentType } from "react";
import { OnThisPage } from "@/components/site/OnThisPage";
import { Term } from "@/components/site/Term";
import { ClientMessages } from "@/i18n/ClientMessages";
import type { Locale } from "@/i18n/locales";

/** Words that any page with live objects needs. */
const SHARED = ["object", "controls", "faults", "image", "terms"];

interface Props {
  readonly locale: Locale;
  readonly texts: Readonly<Record<Locale, ComponentType<{ readonly components: MDXComponents }>>>;
  /** Of the page's own objects. */
  readonly namespaces: readonly string[];
  /** What the text shows besides `Term`. */
  readonly components: MDXComponents;
}

/** A paper's page: its text, in which facts are quoted and objects live. */
export function PaperPage({ locale, texts, namespaces, components }: Props) {
  setRequestLocale(locale);
  const Text = texts[locale];
  return (
    <main id="content" className="page pt-10 pb-24">
      <NuqsAdapter>
        <ClientMessages namespaces={[...SHARED, ...namespaces]}>
          <Text components={{ Term, ...components }} />
        </ClientMessages>
      </NuqsAdapter>
    </main>
  );
}

interface PartsProps {
  /** Of the parts' names, by anchor. */
  readonly namespace: string;
  /** The page's parts in their order, by anchor: the label of the live object there, "" where none is. */
  readonly places: Readonly<Record<string, string>>;
}

/** The list `On this page`. */
export function Parts({ namespace, places }: PartsProps) {
  const t = useTranslations(namespace);
  return (
    <OnThisPage places={Object.entries(places).map(([anchor, object]) => ({ anchor, name: t(anchor), object }))} />
  );
}
