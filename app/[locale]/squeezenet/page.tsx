import "katex/dist/katex.min.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FireObject } from "@/components/diagrams/FireObject";
import { ShowFire } from "@/components/diagrams/fire/ShowFire";
import { ObjectHere, type ObjectName } from "@/components/diagrams/ObjectHere";
import { type FactOf, Printed } from "@/components/site/Printed";
import { Default, MapSides, Small } from "@/components/squeezenet/Computed";
import { Count } from "@/components/squeezenet/Count";
import { Fewer } from "@/components/squeezenet/Fewer";
import English from "@/content/squeezenet.en.mdx";
import Chinese from "@/content/squeezenet.zh.mdx";
import { toLocale } from "@/i18n/locales";
import { FIRE_OBJECT } from "@/lib/spec/fire";
import { PaperPage, Parts } from "../PaperPage";
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

function Fire() {
  return (
    <FireObject formulas={costFormulas()}>
      <FirePlace />
    </FireObject>
  );
}

function Places() {
  return <Parts namespace="squeezenet.places" places={PLACES} />;
}

function Live({ name }: { readonly name: ObjectName & keyof typeof PLACES }) {
  return <ObjectHere name={name} label={PLACES[name]} />;
}

function FromPaper(fact: FactOf<"squeezenet">) {
  return <Printed paper="squeezenet" {...fact} />;
}

export default async function Page({ params }: Props) {
  return (
    <PaperPage
      locale={toLocale((await params).locale)}
      texts={{ en: English, zh: Chinese }}
      namespaces={[
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
        "squeezenet",
      ]}
      components={{
        Printed: FromPaper,
        OnThisPage: Places,
        Live,
        Show: ShowFire,
        Count,
        Default,
        MapSides,
        Small,
        Fewer,
        Fire,
      }}
    />
  );
}
