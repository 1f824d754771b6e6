"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { shufflenetErrors } from "@/lib/facts/shufflenet-errors";
import type { GroupCount } from "@/lib/facts/shufflenet-tables";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { STAGE2 } from "@/lib/graph/networks/shufflenet-widths";
import { cost } from "@/lib/readings/cost";
import { SHUFFLE_TABLE_OBJECT, type ShuffleTableValues, shuffleTableConfig } from "@/lib/spec/table-shufflenet";
import { faultAt } from "../object/faultAt";
import { useObject } from "../object/useObject";
import { Claims } from "./Claims";
import { Impossible } from "./Impossible";
import { Living } from "./Living";
import { SHUFFLE_SLIDERS, ShuffleChoices, ShuffleSlider } from "./ShuffleControls";
import { shuffleClaims, stage4 } from "./shuffle-claims";
import { shuffleTable } from "./shuffle-view";

/** What is printed beside the MobileNet of three quarters. */
const WIDE = shufflenetErrors.mobilenet.value.flatMap(
  ({ against }) => against.find(({ scale }) => scale === 1.5) ?? [],
)[0];

/** N4: the paper's table 1 with its five columns, counted on the graphs at any scale. */
export default function ShuffleTable() {
  const t = useTranslations("shufflenetTable");
  const format = useFormatter();
  const object = useObject(SHUFFLE_TABLE_OBJECT);
  const { groups, s, round, stem, resolution, classes } = object.values;
  const living = useMemo(
    () => shuffleTable({ groups, s, round, stem, resolution, classes }),
    [groups, s, round, stem, resolution, classes],
  );
  const paper = useMemo(() => cost(shufflenet()), []);
  const whole = useMemo(
    () => cost(shufflenet(shuffleTableConfig({ groups, s: 1, round: "strict", stem: 0, resolution, classes }))).macs,
    [groups, resolution, classes],
  );
  const told = useCallback((settings: ShuffleTableValues) => {
    const { built, columns } = shuffleTable(settings);
    const last = built?.table.rows.find(({ id }) => id.startsWith("stage4"));
    return {
      groups: settings.groups,
      scale: settings.s,
      channels: last?.gives[2] ?? 0,
      first: columns[0]?.table?.rows.find(({ id }) => id.startsWith("stage4"))?.gives[2] ?? 0,
      macs: built?.table.cost.macs ?? 0,
      depth: built?.table.depth ?? 0,
      stem: built?.table.rows[0]?.gives[2] ?? 0,
      plain: 24 * settings.s,
      bottleneck: (settings.s * (STAGE2[settings.groups as GroupCount] ?? 0)) / 4,
      said: shufflenetErrors.stage4.value,
      printed: WIDE?.macs ?? 0,
    };
  }, []);
  const text = useMemo(() => {
    const { printed, own } = stage4();
    return { printed, ...Object.fromEntries(own.map(({ groups: g, channels }) => [`g${g}`, channels])) };
  }, []);
  const fault = faultAt(object, living.fault);
  return (
    <Living
      object={object}
      words="shufflenetTable"
      living={living}
      caption={t("caption", { groups, scale: s, round, resolution, classes })}
      name={`shufflenet-table-${groups}-${s}`}
      controls={SHUFFLE_SLIDERS.map((which) => ({
        key: which,
        name: t(`controls.${which}`),
        draw: (form) => <ShuffleSlider object={object} which={which} fault={fault(which, form)} form={form} />,
      }))}
      choices={<ShuffleChoices object={object} fault={fault("groups")} />}
      paper={paper}
      network={{
        name: "ShuffleNet",
        graph: () => shufflenet(shuffleTableConfig({ groups, s, round, stem, resolution, classes })),
      }}
      told={told}
    >
      <div className="grid gap-6">
        {living.built && (
          <p className="max-w-[100ch] text-[15px] text-ink-2" data-scaled>
            {t("scaled", {
              scale: s,
              groups,
              times: format.number(living.built.table.cost.macs / whole, { maximumFractionDigits: 2 }),
            })}
          </p>
        )}
        <Impossible columns={living.columns} chosen={groups} />
        <Claims spec={SHUFFLE_TABLE_OBJECT} words="shufflenetTable" claims={shuffleClaims} />
        <p className="max-w-[72ch] text-sm text-ink-2" data-stage4>
          {t("stage4", text)}
        </p>
      </div>
    </Living>
  );
}
