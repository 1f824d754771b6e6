import "katex/dist/katex.min.css";
import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { FireObject } from "@/components/diagrams/FireObject";
import { ShowFire } from "@/components/diagrams/fire/ShowFire";
import { ObjectHere } from "@/components/diagrams/ObjectHere";
import { OnThisPage } from "@/components/site/OnThisPage";
import { type FactOf, Printed } from "@/components/site/Printed";
import { Term } from "@/components/site/Term";
import { Default, MapSides, Small } from "@/components/squeezenet/Computed";
import { Count } from "@/components/squeezenet/Count";
import { Fewer } from "@/components/squeezenet/Fewer";
import English from "@/content/squeezenet.en.mdx";
import Chinese from "@/content/squeezenet.zh.mdx";
import { ClientMessages } from "@/i18n/ClientMessages";
import { toLocale } from "@/i18n/locales";
import { FIRE_OBJECT } from "@/lib/spec/fire";
import { FirePlace } from "./FirePlace";
import { costFormulas } from "./formulas";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: toLocale((await params).locale), namespace: "squeezenet" });
  return { title: t("title"), description: t("description") };
}

/** Parts of the page in their order; live objects with their labels. */
const PLACES = {
  contribution: "",
  strategies: "",
  fire: FIRE_OBJECT.label,
  stack: "",
  "squeezenet-table": "S3",
  "squeezenet-map": "S2",
  "squeezenet-plot": "S5",
  compression: "S4",
  sources: "",
} as const;
type PlaceName = keyof typeof PLACES;

function Places() {
  const t = useTranslations("squeezenet.places");
  const names = Object.keys(PLACES) as PlaceName[];
  return <OnThisPage places={names.map((name) => ({ anchor: name, name: t(name), object: PLACES[name] }))} />;
}

function Fire() {
  return (
    <FireObject formulas={costFormulas()}>
      <FirePlace />
    </FireObject>
  );
}

function SqueezenetMap() {
  return <ObjectHere name="squeezenet-map" label={PLACES["squeezenet-map"]} />;
}

function SqueezenetTable() {
  return <ObjectHere name="squeezenet-table" label={PLACES["squeezenet-table"]} />;
}

function SqueezenetPlot() {
  return <ObjectHere name="squeezenet-plot" label={PLACES["squeezenet-plot"]} />;
}

function Compression() {
  return <ObjectHere name="compression" label={PLACES.compression} />;
}

function FromPaper(fact: FactOf<"squeezenet">) {
  return <Printed paper="squeezenet" {...fact} />;
}

export default async function Page({ params }: Props) {
  const locale = toLocale((await params).locale);
  setRequestLocale(locale);
  const Text = locale === "zh" ? Chinese : English;
  const components = {
    Show: ShowFire,
    Term,
    Printed: FromPaper,
    Count,
    Default,
    MapSides,
    Small,
    Fewer,
    OnThisPage: Places,
    Fire,
    SqueezenetMap,
    SqueezenetTable,
    SqueezenetPlot,
    Compression,
  };
  return (
    <main id="content" className="page pt-10 pb-24">
      <NuqsAdapter>
        <ClientMessages
          namespaces={[
            "object",
            "fire",
            "fireDrawing",
            "squeezenetMap",
            "map",
            "inside",
            "squeezenetTable",
            "tables",
            "squeezenetPlot",
            "plots",
            "compression",
            "controls",
            "faults",
            "image",
            "terms",
            "squeezenet",
          ]}
        >
          <Text components={components} />
        </ClientMessages>
      </NuqsAdapter>
    </main>
  );
}
