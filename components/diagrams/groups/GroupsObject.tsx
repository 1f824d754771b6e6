"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { GROUPS_OBJECT, type GroupsSpot } from "@/lib/spec/groups";
import { faultAt } from "../object/faultAt";
import { ObjectFrame } from "../object/ObjectFrame";
import type { Frame, Timeline } from "../object/Stage";
import { Totals } from "../object/Totals";
import { useObject } from "../object/useObject";
import { useObjectPhoto } from "../object/useObjectPhoto";
import { together } from "../together";
import { usePointed } from "../usePointed";
import { GroupsChoices, GroupsSlider, PossibleGroups, SLIDERS } from "./Controls";
import { GroupsCosts } from "./Costs";
import { groupsCode, groupsView } from "./derive";
import { Followed } from "./Followed";
import { GroupsTable } from "./GroupsTable";
import { momentAt, stages, stopAfter } from "./time";
import { useGroupsRun } from "./useGroupsRun";

const COMPACT = { notation: "compact", maximumSignificantDigits: 3 } as const;
const DURATION = 14000;

/** N1: one slider from the standard convolution through groups to the depthwise convolution. */
export default function GroupsObject() {
  const t = useTranslations("groups");
  const format = useFormatter();
  const object = useObject(GROUPS_OBJECT);
  const { values, change, set } = object;
  const { in: channels, out, groups, k, h, scale } = values;
  const view = useMemo(() => groupsView({ in: channels, out, groups, k, h }), [channels, out, groups, k, h]);
  const photo = useObjectPhoto(values.photo);
  const choose = useCallback((spot: GroupsSpot | null, gesture: "begin" | "go on") => set({ spot }, gesture), [set]);
  const pointed = usePointed(values.spot, choose);
  const { at, on } = pointed;
  const { run, dependency, fresh } = useGroupsRun(view, photo.id);
  const { built } = view;
  const checked = (built && dependency.checked?.[built.node]) ?? null;

  const timeline = useMemo<Timeline>(() => {
    const timed = { out, groups, h };
    return {
      duration: DURATION,
      stages: stages(timed).map(({ id, group, start, end }) => ({
        id,
        label: group === null ? t(id === "input" ? "stages.input" : "stages.all") : t("stages.group", { group }),
        role: "ink",
        start,
        end,
      })),
      stop: (time, direction) => stopAfter(timed, time, direction),
      place(time) {
        const { filter, filters, rows } = momentAt(timed, time);
        if (filter !== null) return t("place.filter", { filter, filters: out, row: rows });
        return filters === 0 ? t("place.input") : t("place.done", { filters: out });
      },
    };
  }, [out, groups, h, t]);
  const draw = useCallback(
    ({ width, height, mode, time }: Frame) => (
      <Followed
        values={values}
        view={view}
        run={run}
        fresh={fresh}
        at={at}
        checked={checked}
        moment={momentAt({ out, groups, h }, time)}
        scale={scale}
        width={width}
        height={height}
        mode={mode}
        onSpot={on}
      />
    ),
    [values, view, run, fresh, at, checked, out, groups, h, scale, on],
  );
  const fault = faultAt(object, view.fault);
  const possible = <PossibleGroups values={values} onChange={change} />;
  return (
    <ObjectFrame
      object={object}
      words="groups"
      title={t("title")}
      howToRead={t("howToRead")}
      weightsShown
      controls={SLIDERS.map((which) => ({
        key: which,
        name: t(`controls.${which}`),
        draw: (form) => (
          <>
            <GroupsSlider object={object} which={which} fault={fault(which, form)} form={form} />
            {which === "groups" && form === "panel" && possible}
          </>
        ),
      }))}
      choices={
        <>
          <GroupsChoices values={values} onChange={change} />
          <div className="lg:hidden">{possible}</div>
        </>
      }
      totals={(form) =>
        built && (
          <Totals
            form={form}
            shape={[
              [h, h, channels],
              [h, h, out],
            ]}
            rows={(["weights", "macs"] as const).map((row) => ({
              id: row,
              name: t(`cost.${row}`),
              value: built.price[row],
              ...(groups > 1
                ? { against: built.ungrouped[row], plain: t("cost.ungrouped", { k }) }
                : k !== 3 && { against: built.plain[row], plain: t("cost.plain") }),
            }))}
          />
        )
      }
      origin={
        built && (
          <>
            {built.trained ? t("weightsNote.trained", { layer: built.trained.id }) : t("weightsNote.seeded")}{" "}
            {t(built.input.of === channels ? "inputNote.all" : "inputNote.some", {
              layer: built.input.layer,
              of: built.input.of,
              channels,
              side: built.input.photo[0],
            })}
          </>
        )
      }
      weights={built ? (built.trained?.id ?? "seeded") : "none"}
      photo={photo}
      running={together([run], [dependency])}
      fault={view.fault}
      note={built?.tooLarge && t("tooLarge", { macs: format.number(built.work, COMPACT) })}
      timeline={timeline}
      table={<GroupsTable view={view} checked={checked} />}
      code={() => groupsCode(view)}
      file={{
        name: `grouped-convolution-${channels}-${out}-g${groups}`,
        title: `${t("title")}: ${t("describe", { in: channels, out, groups, k, h })}`,
      }}
      draw={draw}
    >
      <GroupsCosts view={view} />
    </ObjectFrame>
  );
}
