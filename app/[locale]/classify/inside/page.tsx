import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { Inside } from "@/components/classify/inside/Inside";
import { ClientMessages } from "@/i18n/ClientMessages";
import { toLocale } from "@/i18n/locales";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: toLocale((await params).locale), namespace: "inside.page" });
  return { title: t("title"), description: t("description") };
}

/** Words of the three maps, of what opens in them, of the drawings in which it opens, and of what every object says. */
const WORDS = [
  "inside",
  "fire",
  "fireDrawing",
  "separable",
  "units",
  "map",
  "squeezenetMap",
  "mobilenetMap",
  "shufflenetMap",
  "object",
  "controls",
  "faults",
  "image",
  "terms",
];

export default async function Page({ params }: Props) {
  setRequestLocale(toLocale((await params).locale));
  return (
    <main id="content" className="page pt-7 pb-20">
      <NuqsAdapter>
        <ClientMessages namespaces={WORDS}>
          <Inside />
        </ClientMessages>
      </NuqsAdapter>
    </main>
  );
}
