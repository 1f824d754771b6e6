"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { Checked } from "@/lib/readings/check";
import { Label } from "../Label";
import type { GroupsView } from "./derive";
import type { GroupsLayout } from "./layout";

/** Names and numbers over the four parts. */
export function Labels({
  layout,
  view,
  checked,
}: {
  readonly layout: GroupsLayout;
  readonly view: GroupsView;
  readonly checked: Checked | null;
}) {
  const t = useTranslations("groups");
  const format = useFormatter();
  const { in: channels, out, groups, k, h } = view.widths;
  const { labels } = layout;
  const weights = view.built?.price.weights ?? 0;
  const count = (value: number) => format.number(value);
  const shape = (c: number) => t("labels.shape", { h, c });
  const agree = !checked
    ? t("labels.running")
    : checked.differing === 0
      ? t("labels.agrees")
      : t("labels.differs", { count: checked.differing });
  return (
    <g className="tabular">
      <Label
        place={labels.input}
        lines={[[t("labels.input")], [shape(channels)], [t("labels.inGroups", { groups, n: channels / groups })]]}
      />
      <Label
        place={labels.bank}
        lines={[
          [t("labels.filters", { out, k, n: channels / groups })],
          [t("labels.weights", { weights: count(weights) }), "--ink"],
          [t("labels.blocks", { groups, rows: out / groups, n: channels / groups })],
        ]}
      />
      <Label place={labels.output} lines={[[t("labels.output")], [shape(out)], [t("labels.before")]]} />
      <Label
        place={labels.matrix}
        lines={[
          [t("labels.matrix")],
          [
            checked
              ? t("labels.pairs", {
                  joined: count(checked.joined),
                  all: count(out * channels),
                  density: format.number(checked.density, { style: "percent", maximumFractionDigits: 1 }),
                })
              : "…",
            "--ink",
          ],
          [agree, checked && checked.differing > 0 ? "--bad" : "--ink-2"],
        ]}
      />
    </g>
  );
}
