"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { mobilenetFacts } from "@/lib/facts";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { cost } from "@/lib/readings/cost";
import { MOBILE_TABLE_OBJECT, type MobileTableValues, mobileTableConfig } from "@/lib/spec/table-mobilenet";
import { faultAt } from "../object/faultAt";
import { useObject } from "../object/useObject";
import { Claims } from "./Claims";
import { Living } from "./Living";
import { MOBILE_SLIDERS, MobileChoices, MobileSlider } from "./MobileControls";
import { MobileFormulas } from "./MobileFormulas";
import { mobileClaims } from "./mobile-claims";
import { mobileTable } from "./mobile-view";

/** M4: the paper's table 1, counted on the graph at any multipliers. */
export default function MobileTable() {
  const t = useTranslations("mobilenetTable");
  const object = useObject(MOBILE_TABLE_OBJECT);
  const { values } = object;
  const { alpha, resolution, classes, pairs, body, last } = values;
  const living = useMemo(
    () => mobileTable({ alpha, resolution, classes, pairs, body, last }),
    [alpha, resolution, classes, pairs, body, last],
  );
  const build = useCallback(
    () => mobilenet(mobileTableConfig({ alpha, resolution, classes, pairs, body, last })),
    [alpha, resolution, classes, pairs, body, last],
  );
  const graph = useMemo(() => (living.built ? build() : null), [living, build]);
  const paper = useMemo(() => cost(mobilenet()), []);
  const told = useCallback(
    (settings: MobileTableValues) => {
      const { built } = mobileTable(settings);
      const total = built?.table.cost ?? paper;
      return {
        depth: built?.table.depth ?? 0,
        macs: total.macs,
        params: total.params,
        macsTimes: paper.macs / total.macs,
        paramsTimes: paper.params / total.params,
        moreMacs: total.macs / paper.macs,
        moreParams: total.params / paper.params,
        side: built?.table.rows.at(-1 - 1)?.reads[0] ?? 0,
        rho: settings.resolution / 224,
        points: mobilenetFacts.standard.value.top1 - mobilenetFacts.separable.value.top1,
        alpha: settings.alpha,
        resolution: settings.resolution,
        fc: built?.table.rows.at(-1)?.share.params ?? 0,
      };
    },
    [paper],
  );
  const fault = faultAt(object, living.fault);
  return (
    <Living
      object={object}
      words="mobilenetTable"
      living={living}
      caption={t("caption", { alpha, resolution, classes, pairs, body, last })}
      name={`mobilenet-table-${alpha}-${resolution}`}
      controls={MOBILE_SLIDERS.map((which) => ({
        key: which,
        name: t(`controls.${which}`),
        draw: (form) => (
          <MobileSlider object={object} which={which} fault={which !== "rho" && fault(which, form)} form={form} />
        ),
      }))}
      choices={<MobileChoices object={object} />}
      paper={paper}
      network={{
        name: "MobileNet",
        graph: build,
      }}
      told={told}
    >
      <div className="grid gap-8">
        {graph && <MobileFormulas graph={graph} />}
        <Claims spec={MOBILE_TABLE_OBJECT} words="mobilenetTable" claims={mobileClaims} />
      </div>
    </Living>
  );
}
