import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { Classify } from "@/components/classify/Classify";
import { TrainedOn } from "@/components/classify/TrainedOn";
import { CLASSES, TRAINED } from "@/components/classify/trained";
import { ClientMessages } from "@/i18n/ClientMessages";
import { toLocale } from "@/i18n/locales";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "classify" });
  return { title: t("title"), description: t("lead") };
}

export default async function Page({ params }: Props) {
  setRequestLocale(toLocale((await params).locale));
  const t = await getTranslations("classify");
  return (
    <main id="content" className="page pt-7 pb-20">
      <h1 className="text-[32px] max-sm:text-[28px]">{t("title")}</h1>
      <p className="mt-1.5 mb-7 text-lg text-balance text-ink-2">{t("lead")}</p>
      <NuqsAdapter>
        <ClientMessages namespaces={["classify", "image", "controls"]}>
          <Classify classes={CLASSES} trained={TRAINED} />
        </ClientMessages>
      </NuqsAdapter>
      <TrainedOn />
    </main>
  );
}
