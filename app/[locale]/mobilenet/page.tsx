import "katex/dist/katex.min.css";
import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { ObjectHere } from "@/components/diagrams/ObjectHere";
import { ShowFilters, ShowHears, ShowSeparable, ShowWork } from "@/components/diagrams/shows";
import { Count, Share, Small } from "@/components/mobilenet/Computed";
import { OnThisPage } from "@/components/site/OnThisPage";
import { type FactOf, Printed } from "@/components/site/Printed";
import { Term } from "@/components/site/Term";
import English from "@/content/mobilenet.en.mdx";
import Chinese from "@/content/mobilenet.zh.mdx";
import { ClientMessages } from "@/i18n/ClientMessages";
import { toLocale } from "@/i18n/locales";

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
type PlaceName = keyof typeof PLACES;

function Places() {
  const t = useTranslations("mobilenet.places");
  const names = Object.keys(PLACES) as PlaceName[];
  return <OnThisPage places={names.map((name) => ({ anchor: name, name: t(name), object: PLACES[name] }))} />;
}

function Filters() {
  return <ObjectHere name="filters" label={PLACES.filters} />;
}

function Separable() {
  return <ObjectHere name="separable" label={PLACES.separable} />;
}

function Hears() {
  return <ObjectHere name="hears" label={PLACES.hears} />;
}

function Work() {
  return <ObjectHere name="work" label={PLACES.work} />;
}

function MobilenetTable() {
  return <ObjectHere name="mobilenet-table" label={PLACES["mobilenet-table"]} />;
}

function MobilenetPlot() {
  return <ObjectHere name="mobilenet-plot" label={PLACES["mobilenet-plot"]} />;
}

function MobilenetMap() {
  return <ObjectHere name="mobilenet-map" label={PLACES["mobilenet-map"]} />;
}

function FromPaper(fact: FactOf<"mobilenet">) {
  return <Printed paper="mobilenet" {...fact} />;
}

export default async function Page({ params }: Props) {
  const locale = toLocale((await params).locale);
  setRequestLocale(locale);
  const Text = locale === "zh" ? Chinese : English;
  const components = {
    Term,
    Printed: FromPaper,
    ShowFilters,
    ShowSeparable,
    ShowHears,
    ShowWork,
    Count,
    Share,
    Small,
    OnThisPage: Places,
    Filters,
    Separable,
    Hears,
    Work,
    MobilenetTable,
    MobilenetPlot,
    MobilenetMap,
  };
  return (
    <main id="content" className="page pt-10 pb-24">
      <NuqsAdapter>
        <ClientMessages
          namespaces={[
            "object",
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
            "controls",
            "faults",
            "image",
            "terms",
          ]}
        >
          <Text components={components} />
        </ClientMessages>
      </NuqsAdapter>
    </main>
  );
}
