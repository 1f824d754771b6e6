import "katex/dist/katex.min.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ObjectHere, type ObjectName } from "@/components/diagrams/ObjectHere";
import { ShowFilters, ShowHears, ShowSeparable, ShowWork } from "@/components/diagrams/shows";
import { Count, Share, Small } from "@/components/mobilenet/Computed";
import { type FactOf, Printed } from "@/components/site/Printed";
import English from "@/content/mobilenet.en.mdx";
import Chinese from "@/content/mobilenet.zh.mdx";
import { toLocale } from "@/i18n/locales";
import { PaperPage, Parts } from "../PaperPage";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: toLocale((await params).locale), namespace: "mobilenet" });
  return { title: t("title"), description: t("description") };
}

/** Parts of the page in their order; live objects with their labels. */
const PLACES = {
  contribution: "",
  why: "",
  filters: "M1",
  separable: "M2",
  hears: "M3",
  work: "M5",
  "mobilenet-table": "M4",
  "mobilenet-plot": "M6",
  "mobilenet-map": "M7",
  sources: "",
} as const;

function Places() {
  return <Parts namespace="mobilenet.places" places={PLACES} />;
}

function Live({ name }: { readonly name: ObjectName & keyof typeof PLACES }) {
  return <ObjectHere name={name} label={PLACES[name]} />;
}

function FromPaper(fact: FactOf<"mobilenet">) {
  return <Printed paper="mobilenet" {...fact} />;
}

export default async function Page({ params }: Props) {
  return (
    <PaperPage
      locale={toLocale((await params).locale)}
      texts={{ en: English, zh: Chinese }}
      namespaces={[
        "filters",
        "separable",
        "hears",
        "work",
        "mobilenetTable",
        "tables",
        "mobilenetPlot",
        "plots",
        "mobilenetMap",
        "map",
        "inside",
      ]}
      components={{
        Printed: FromPaper,
        OnThisPage: Places,
        Live,
        ShowFilters,
        ShowSeparable,
        ShowHears,
        ShowWork,
        Count,
        Share,
        Small,
      }}
    />
  );
}
