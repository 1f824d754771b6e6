"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { STAGES_OBJECT, type StagesValues } from "@/lib/spec/stages";
import { faultAt } from "../object/faultAt";
import { ObjectFrame } from "../object/ObjectFrame";
import type { Frame } from "../object/Stage";
import { Totals } from "../object/Totals";
import { useObject } from "../object/useObject";
import { usePointed } from "../usePointed";
import { CONTROLS, StagesControl } from "./Controls";
import { StagesCosts } from "./Costs";
import { restingStation, stagesCode, stagesPrice, stagesView } from "./derive";
import { Key } from "./Key";
import { SpreadTable } from "./SpreadTable";
import { StagesScene } from "./StagesScene";
import { StagesTable } from "./StagesTable";
import { useNames } from "./useNames";
import { useSpreadRun } from "./useSpreadRun";
import { useStagesTimeline } from "./useStagesTimeline";

/** What a step of the story says in numbers, from its own settings. */
function told({ g, from, channel }: StagesValues, percent: (share: number) => string) {
  const { reached } = stagesView({ g, from, channel });
  return { g, share: percent(reached.none.at(-1)?.share ?? 0) };
}

/** N6's strip: how far one channel's influence has spread after each unit of the whole network. */
export default function StagesObject() {
  const t = useTranslations("stages");
  const names = useNames();
  const object = useObject(STAGES_OBJECT);
  const { values, change, set } = object;
  const { g, from, channel } = values;
  const view = useMemo(() => stagesView({ g, from, channel }), [g, from, channel]);
  const price = useMemo(() => stagesPrice(g), [g]);
  const { running, differing } = useSpreadRun(view);
  const timeline = useStagesTimeline(view);
  const choose = useCallback((at: number | null, gesture: "begin" | "go on") => set({ at }, gesture), [set]);
  const { at, on } = usePointed(values.at, choose);
  const seen = at ?? restingStation(view);
  const onFollow = useCallback(
    (station: number, next: number) => change({ from: station, channel: next }, station === from ? "go on" : "begin"),
    [change, from],
  );
  const onLook = useCallback((station: number | null) => on(station, "point"), [on]);
  const onKeep = useCallback((station: number | null) => on(station, "choose"), [on]);
  const draw = useCallback(
    (frame: Frame) => (
      <StagesScene frame={frame} view={view} at={seen} onFollow={onFollow} onLook={onLook} onKeep={onKeep} />
    ),
    [view, seen, onFollow, onLook, onKeep],
  );
  const fault = faultAt(object, null);
  const source = view.stations[view.from];
  return (
    <ObjectFrame
      object={object}
      words="stages"
      title={t("title")}
      howToRead={t("howToRead")}
      legend={<Key groups={g} />}
      controls={CONTROLS.map((which) => ({
        key: which,
        name: t(`controls.${which}`),
        draw: (form) => <StagesControl which={which} view={view} form={form} fault={fault(which)} onChange={change} />,
      }))}
      totals={(form) => (
        <Totals
          form={form}
          rows={(["params", "macs"] as const).map((row) => ({
            id: row,
            name: t(`totals.${form}.${row}`),
            value: price.own[row],
            against: price.ungrouped[row],
            plain: t("totals.ungrouped"),
          }))}
        />
      )}
      origin={
        <span data-executed={differing === null ? "running" : differing === 0 ? "agrees" : "differs"}>
          {differing === null
            ? t("executed.running")
            : differing === 0
              ? t("executed.agrees")
              : t("executed.differs", { count: differing })}
        </span>
      }
      weights="none"
      photo={null}
      running={running}
      fault={null}
      timeline={timeline}
      table={<StagesTable view={view} />}
      code={() => stagesCode(view)}
      file={{
        name: `across-stages-${g}-${view.channel}`,
        title: t("file", { g, channel: view.channel, from: source ? names.long(source) : "" }),
      }}
      told={(settings) => told(settings, names.percent)}
      draw={draw}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <SpreadTable view={view} />
        <StagesCosts groups={g} own={price.own} ungrouped={price.ungrouped} />
      </div>
    </ObjectFrame>
  );
}
