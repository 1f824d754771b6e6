import "katex/dist/katex.min.css";
import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { ObjectHere } from "@/components/diagrams/ObjectHere";
import { ShowGroups, ShowShuffle, ShowUnits } from "@/components/diagrams/shows";
import { Share } from "@/components/mobilenet/Computed";
import { Budget } from "@/components/shufflenet/Budget";
import { Small, StemChannels, Width } from "@/components/shufflenet/Computed";
import { OnThisPage } from "@/components/site/OnThisPage";
import { type FactOf, Printed } from "@/components/site/Printed";
import { Term } from "@/components/site/Term";
import English from "@/content/shufflenet.en.mdx";
import Chinese from "@/content/shufflenet.zh.mdx";
import { ClientMessages } from "@/i18n/ClientMessages";
import { toLocale } from "@/i18n/locales";

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
type PlaceName = keyof typeof PLACES;

function Places() {
  const t = useTranslations("shufflenet.places");
  const names = Object.keys(PLACES) as PlaceName[];
  return <OnThisPage places={names.map((name) => ({ anchor: name, name: t(name), object: PLACES[name] }))} />;
}

function Groups() {
  return <ObjectHere name="groups" label={PLACES.groups} />;
}

function Shuffle() {
  return <ObjectHere name="shuffle" label={PLACES.shuffle} />;
}

function Units() {
  return <ObjectHere name="units" label={PLACES.units} />;
}

function Stages() {
  return <ObjectHere name="stages" label={PLACES.stages} />;
}

function ShufflenetMap() {
  return <ObjectHere name="shufflenet-map" label={PLACES["shufflenet-map"]} />;
}

function ShufflenetTable() {
  return <ObjectHere name="shufflenet-table" label={PLACES["shufflenet-table"]} />;
}

function ShufflenetPlot() {
  return <ObjectHere name="shufflenet-plot" label={PLACES["shufflenet-plot"]} />;
}

function FromPaper(fact: FactOf<"shufflenet">) {
  return <Printed paper="shufflenet" {...fact} />;
}

export default async function Page({ params }: Props) {
  const locale = toLocale((await params).locale);
  setRequestLocale(locale);
  const Text = locale === "zh" ? Chinese : English;
  const components = {
    Term,
    Printed: FromPaper,
    Share,
    Width,
    StemChannels,
    Small,
    Budget,
    ShowGroups,
    ShowShuffle,
    ShowUnits,
    OnThisPage: Places,
    Groups,
    Shuffle,
    Units,
    Stages,
    ShufflenetMap,
    ShufflenetTable,
    ShufflenetPlot,
  };
  return (
    <main id="content" className="page pt-10 pb-24">
      <NuqsAdapter>
        <ClientMessages
          namespaces={[
            "object",
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
