import "katex/dist/katex.min.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ObjectHere, type ObjectName } from "@/components/diagrams/ObjectHere";
import { ShowGroups, ShowShuffle, ShowUnits } from "@/components/diagrams/shows";
import { Share } from "@/components/mobilenet/Computed";
import { Budget } from "@/components/shufflenet/Budget";
import { Small, StemChannels, Width } from "@/components/shufflenet/Computed";
import { type FactOf, Printed } from "@/components/site/Printed";
import English from "@/content/shufflenet.en.mdx";
import Chinese from "@/content/shufflenet.zh.mdx";
import { toLocale } from "@/i18n/locales";
import { PaperPage, Parts } from "../PaperPage";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: toLocale((await params).locale), namespace: "shufflenet" });
  return { title: t("title"), description: t("description") };
}

/** Parts of the page in their order; live objects with their labels. */
const PLACES = {
  contribution: "",
  why: "",
  groups: "N1",
  shuffle: "N2",
  units: "N3",
  stages: "N6",
  channels: "",
  "shufflenet-map": "N6",
  "shufflenet-table": "N4",
  "shufflenet-plot": "N5",
  sources: "",
} as const;

function Places() {
  return <Parts namespace="shufflenet.places" places={PLACES} />;
}

function Live({ name }: { readonly name: ObjectName & keyof typeof PLACES }) {
  return <ObjectHere name={name} label={PLACES[name]} />;
}

function FromPaper(fact: FactOf<"shufflenet">) {
  return <Printed paper="shufflenet" {...fact} />;
}

export default async function Page({ params }: Props) {
  return (
    <PaperPage
      locale={toLocale((await params).locale)}
      texts={{ en: English, zh: Chinese }}
      namespaces={[
        "groups",
        "shuffle",
        "units",
        "stages",
        "shufflenetMap",
        "map",
        "inside",
        "shufflenetTable",
        "tables",
        "shufflenetPlot",
        "plots",
      ]}
      components={{
        Printed: FromPaper,
        OnThisPage: Places,
        Live,
        Share,
        Width,
        StemChannels,
        Small,
        Budget,
        ShowGroups,
        ShowShuffle,
        ShowUnits,
      }}
    />
  );
}
