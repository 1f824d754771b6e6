"use client";
import { useTranslations } from "next-intl";
import { CodeTool } from "@/components/diagrams/object/code/CodeTool";
import type { Takeaway } from "@/components/diagrams/object/code/takeaway";
import { assetPath } from "@/components/site/paths";
import { NETWORKS, type Network, SIDE } from "./networks";
import type { TrainedByModel } from "./trained";

interface Props {
  readonly preprocess: Readonly<Record<Network["model"], TrainedByModel[Network["model"]]["preprocess"]>>;
}

/** What whoever runs a network elsewhere must do to its photos, and what its numbers mean. */
function notesFor({ mean, std }: Props["preprocess"][Network["model"]]): readonly string[] {
  const classes = new URL(assetPath("/models/classes.json"), window.location.href).href;
  return [
    `Reads RGB photos of ${SIDE} x ${SIDE}: channels / 255, minus mean [${mean.join(", ")}], divided by std [${std.join(", ")}].`,
    `Gives scores; softmax makes them probabilities. Classes in their order: ${classes}`,
  ];
}

/** Each network of the page as code and as files, with the weights that answer here. */
export function TakeAway({ preprocess }: Props) {
  const t = useTranslations("object.code");
  const take = ({ model, name, graph }: Network): Takeaway => ({
    name,
    graph,
    weights: { kind: "trained", model },
    notes: notesFor(preprocess[model]),
  });
  return (
    <p data-takeaway className="mt-4 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-[15px]">
      <span className="text-ink-2">{t("of")}</span>
      {NETWORKS.map((network) => (
        <CodeTool
          key={network.model}
          title={network.name}
          label={network.name}
          code={() => [take(network)]}
          link={() => `${window.location.origin}${window.location.pathname}`}
          className="text-link underline underline-offset-4 max-lg:min-h-11"
        />
      ))}
    </p>
  );
}
